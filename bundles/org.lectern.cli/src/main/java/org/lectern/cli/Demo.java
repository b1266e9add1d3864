package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.annotation.Agreement;
import org.lectern.api.annotation.Annotation;
import org.lectern.api.export.Exports;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.Importer;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Hit;
import org.lectern.api.search.Index;
import org.lectern.api.search.Query;
import org.lectern.api.search.Search;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;
import org.lectern.api.work.Progress;

/** The main job from end to end on sample pages: what a newcomer sees first, and the longest test of how parts fit. */
final class Demo {
    private static final int LABELLED = 40;
    private static final String ADA = "ada";
    private static final String BEN = "ben";
    private static final String ADAS_TOPIC = "training OR data";
    private static final String BENS_TOPIC = "training";

    private final Session session;
    private final Output output;
    private final Path samples;
    private final ObjectNode summary = Output.JSON.objectNode();
    private int step;

    Demo(Session session, Path samples) {
        this.session = session;
        this.output = session.output();
        this.samples = samples;
    }

    void run() throws LecternException {
        Path folder = session.workspace().folder();
        say("A new workspace in " + folder);
        summary.put("workspace", folder.toString());
        importPages();
        search();
        label();
        agree();
        analyse();
        export(session.workspace().folder("exports"));
        next(folder);
        output.answer(summary, List.of());
    }

    private void say(String sentence) {
        output.say(++step + ". " + sentence);
    }

    private void importPages() throws LecternException {
        ImportReport report = session.service(Importer.class)
                .run(new Importer.Request(List.of(samples), Optional.empty(), Optional.empty()), Progress.NONE);
        long indexed = session.service(Index.class).update(Progress.NONE);
        say("Imported " + report.files().size() + " pages: " + ImportCommand.papers(report.added()) + ", "
                + report.merged() + " of them seen again on a later page; indexed "
                + ImportCommand.papers(indexed));
        summary.put("pages", report.files().size())
                .put("papers", report.added())
                .put("merged", report.merged())
                .put("indexed", session.service(Index.class).state().papers());
    }

    private void search() throws LecternException {
        List<Hit> hits = find(ADAS_TOPIC);
        say("Searched for " + ADAS_TOPIC + ": " + ImportCommand.papers(hits.size()) + ", first “"
                + hits.getFirst().title() + "”");
        summary.put("hits", hits.size());
    }

    private List<Hit> find(String query) throws LecternException {
        return session.service(Search.class)
                .find(new Query(query, Project.DEFAULT, viewer(), SearchOrder.MATCH, 0, 1000))
                .hits();
    }

    private Viewer viewer() throws LecternException {
        return session.viewer(Project.DEFAULT);
    }

    /** Two made-up annotators who mean nearly the same by relevant: one reads for a topic, the other more narrowly. */
    private void label() throws LecternException {
        List<PaperId> papers = session.service(PaperStore.class).list(PaperOrder.ADDED, 0, LABELLED);
        Set<PaperId> wide = papersOf(find(ADAS_TOPIC));
        Set<PaperId> narrow = papersOf(find(BENS_TOPIC));
        Set<PaperId> titled = papersOf(find("title:" + BENS_TOPIC));
        for (PaperId paper : papers) {
            answer(ADA, paper, narrow.contains(paper) ? "relevant" : wide.contains(paper) ? "maybe" : "irrelevant");
            answer(BEN, paper, narrow.contains(paper) ? "relevant" : titled.contains(paper) ? "maybe" : "irrelevant");
        }
        say("Labelled " + ImportCommand.papers(papers.size()) + " by two made-up annotators, " + ADA + " and " + BEN
                + ": " + 2 * papers.size() + " labels");
        summary.put("labels", 2 * papers.size());
    }

    private static Set<PaperId> papersOf(List<Hit> hits) {
        var papers = new HashSet<PaperId>();
        hits.forEach(hit -> papers.add(hit.paper()));
        return papers;
    }

    private void answer(String annotator, PaperId paper, String label) throws LecternException {
        session.service(Annotation.class)
                .label(new Annotation.NewAnswer(Project.DEFAULT, annotator, paper, List.of(label), "", false));
    }

    private void agree() throws LecternException {
        Agreement.Pair pair = session.service(Agreement.class)
                .of(Project.DEFAULT, viewer())
                .pairs()
                .getFirst();
        say(String.format(
                Locale.ROOT,
                "%s and %s agree on %.0f %% of %d papers, Cohen's kappa %.2f",
                pair.first(),
                pair.second(),
                100 * pair.percent(),
                pair.papers(),
                pair.cohenKappa().orElse(Double.NaN)));
        summary.put("percent", pair.percent());
        pair.cohenKappa().ifPresent(kappa -> summary.put("cohenKappa", kappa));
    }

    private void analyse() throws LecternException {
        Analyses analyses = session.service(Analyses.class);
        ArrayNode done = summary.putArray("analyses");
        for (Analyses.Entry entry : analyses.entries()) {
            Analyses.Run run = analyses.run(
                    new Analyses.Request(entry.id(), "", Project.DEFAULT, viewer(), Map.of()), Progress.NONE);
            say("Analysed: " + entry.label() + ", " + run.result().rows().size() + " rows from "
                    + ImportCommand.papers(run.papers()));
            done.addObject()
                    .put("id", entry.id())
                    .put("rows", run.result().rows().size());
        }
    }

    private void export(Path folder) throws LecternException {
        Exports exports = session.service(Exports.class);
        ArrayNode written = summary.putArray("exports");
        for (Exports.Entry entry : exports.entries()) {
            Exports.Done done = exports.run(
                    new Exports.Request(entry.id(), "", Project.DEFAULT, viewer()),
                    folder.resolve(entry.fileName(exports.entries())),
                    Progress.NONE);
            say("Exported " + entry.label() + ": " + ImportCommand.papers(done.papers()) + " to " + done.path());
            written.addObject()
                    .put("format", done.format())
                    .put("path", done.path().toString());
        }
    }

    private void next(Path folder) {
        String lectern = "lectern -w " + folder;
        output.say("");
        output.say("Everything is in " + folder + "; the report is exports/papers.html in it. Type next:");
        output.say("  ./" + lectern + " search \"low-rank\"       find papers");
        output.say("  ./" + lectern + " label \"<title>\" maybe     give a label");
        output.say("  ./" + lectern + " import PAGES            bring in pages of your own");
        output.say("  ./" + lectern + " open                    open the window");
    }
}
