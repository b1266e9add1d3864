package org.lectern.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.Analysis;
import org.lectern.api.analysis.AnalysisException;
import org.lectern.api.analysis.Result;
import org.lectern.api.analysis.Setting;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.RunStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The analyses that bundles registered. Whatever one of them throws is told with its name and stops nothing else. */
@Component
public final class ServiceAnalyses implements Analyses {
    private static final System.Logger LOG = System.getLogger(ServiceAnalyses.class.getName());

    private final List<Plugin> plugins = new CopyOnWriteArrayList<>();
    private final StoreCorpora corpora;
    private final RunStore runs;
    private final BundleContext context;

    @Activate
    public ServiceAnalyses(BundleContext context, @Reference StoreCorpora corpora, @Reference RunStore runs) {
        this.context = context;
        this.corpora = corpora;
        this.runs = runs;
    }

    /** Without OSGi. */
    ServiceAnalyses(StoreCorpora corpora, RunStore runs, List<Plugin> plugins) {
        this(null, corpora, runs);
        this.plugins.addAll(plugins);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAnalysis(ServiceReference<Analysis> reference) {
        ServicePlugin.of(reference, context)
                .ifPresentOrElse(
                        plugins::add,
                        () -> LOG.log(
                                System.Logger.Level.WARNING,
                                "An analysis of the plug-in "
                                        + reference.getBundle().getSymbolicName()
                                        + " has no id and is not offered: annotate it with @AnalysisInfo"));
    }

    void removeAnalysis(ServiceReference<Analysis> reference) {
        plugins.removeIf(plugin ->
                plugin instanceof ServicePlugin service && service.reference().equals(reference));
    }

    @Override
    public List<Entry> entries() {
        return plugins.stream()
                .map(Plugin::entry)
                .sorted(Comparator.comparing(Entry::label).thenComparing(Entry::id))
                .toList();
    }

    @Override
    public List<Setting> settings(String id) throws AnalysisException {
        Plugin plugin = plugin(id);
        return with(plugin, "tell its settings", Analysis::settings);
    }

    @Override
    public Run run(Request request, Progress progress) throws AnalysisException, SearchException, StoreException {
        Plugin plugin = plugin(request.analysis());
        var log = new RunLog(runs, request, plugin.entry().version());
        try {
            Run run = run(plugin, request, progress);
            log.done(run);
            return run;
        } catch (CancellationException e) {
            log.cancelled();
            throw e;
        } catch (AnalysisException e) {
            log.failed(e);
            throw e;
        }
    }

    private Run run(Plugin plugin, Request request, Progress progress)
            throws AnalysisException, SearchException, StoreException {
        long started = System.nanoTime();
        var settings = Settings.checked(request.settings(), settings(request.analysis()), plugin.entry());
        StoreCorpus corpus = corpora.of(request, settings);
        Result result;
        try {
            result = with(plugin, "run", analysis -> analysis.run(corpus, progress));
        } catch (AnalysisException e) {
            corpus.throwIfUnread();
            throw e;
        }
        return new Run(
                plugin.entry(),
                corpus.size(),
                withNotes(result, corpora.doubts(corpus)),
                Duration.ofNanos(System.nanoTime() - started));
    }

    private static Result withNotes(Result result, List<String> doubts) {
        var notes = new ArrayList<>(result.notes());
        notes.addAll(doubts);
        return result.withNotes(notes);
    }

    private Plugin plugin(String id) throws AnalysisException {
        return plugins.stream()
                .filter(plugin -> plugin.entry().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AnalysisException(
                        "There is no analysis " + id + ".", id, "Those that are there: " + ids() + "."));
    }

    private String ids() {
        List<String> ids = entries().stream().map(Entry::id).toList();
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    private interface Use<T> {
        T use(Analysis analysis) throws AnalysisException;
    }

    /** Foreign code: whatever it throws, an error of linking too, becomes a sentence with its name. */
    private static <T> T with(Plugin plugin, String doing, Use<T> use) throws AnalysisException {
        Analysis analysis = null;
        try {
            analysis = plugin.load();
            if (analysis == null) {
                throw new AnalysisException(
                        "The analysis " + plugin.entry().label() + " has just been removed.",
                        plugin.entry().id(),
                        "Install its plug-in again to use it.");
            }
            T made = use.use(analysis);
            if (made == null) {
                throw new NullPointerException("it returned nothing");
            }
            return made;
        } catch (AnalysisException | CancellationException e) {
            throw e;
        } catch (Throwable e) {
            throw failed(plugin.entry(), doing, e);
        } finally {
            if (analysis != null) {
                plugin.giveBack(analysis);
            }
        }
    }

    private static AnalysisException failed(Entry entry, String doing, Throwable cause) {
        LOG.log(System.Logger.Level.WARNING, "The plug-in " + entry.bundle() + " failed", cause);
        String why = cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return new AnalysisException(
                "The analysis " + entry.label() + " of the plug-in " + entry.bundle() + " " + entry.version()
                        + " could not " + doing + ": " + cause.getClass().getSimpleName() + why
                        + ". Papers and labels are as they were.",
                entry.bundle(),
                "Tell the plug-in's author, or disable it.",
                cause);
    }
}
