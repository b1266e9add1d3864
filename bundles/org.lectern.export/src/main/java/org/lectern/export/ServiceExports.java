package org.lectern.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.Exports;
import org.lectern.api.model.Project;
import org.lectern.api.search.Search;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Exports with the {@link Exporter} services that are there now. */
@Component
public final class ServiceExports implements Exports {
    private final PaperStore papers;
    private final ProjectStore projects;
    private final AnnotationStore annotations;
    private final OfferedExporters offers = new OfferedExporters();
    private final AtomicReference<Search> search = new AtomicReference<>();

    @Activate
    public ServiceExports(
            @Reference PaperStore papers, @Reference ProjectStore projects, @Reference AnnotationStore annotations) {
        this.papers = papers;
        this.projects = projects;
        this.annotations = annotations;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addExporter(ComponentServiceObjects<Exporter> exporter) {
        offers.add(exporter.getServiceReference(), Offer.of(exporter));
    }

    void removeExporter(ComponentServiceObjects<Exporter> exporter) {
        offers.remove(exporter.getServiceReference());
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setSearch(Search found) {
        search.set(found);
    }

    void unsetSearch(Search gone) {
        search.compareAndSet(gone, null);
    }

    OfferedExporters offers() {
        return offers;
    }

    @Override
    public List<Entry> entries() {
        return offers.all().stream().map(Offer::entry).toList();
    }

    @Override
    public Set<ExportField> carries(String format) throws ExportException {
        Offer offer = offer(format);
        try {
            return Set.copyOf(offer.use(Exporter::carries));
        } catch (ExportException | IOException | RuntimeException | Error e) {
            throw Failures.told(offer, "Nothing was written", e);
        }
    }

    @Override
    public long papers(Request request) throws ExportException, SearchException, StoreException {
        return select(request).size();
    }

    @Override
    public List<Loss> losses(Request request) throws ExportException, SearchException, StoreException {
        Offer offer = offer(request.format());
        PagedPapers selected = select(request);
        return Failures.named(
                offer,
                "nothing was written",
                () -> offer.use(exporter -> {
                    var losses = new LossCount(exporter);
                    selected.countEach(losses);
                    return losses.losses();
                }),
                selected);
    }

    @Override
    public Done run(Request request, Path target, Progress progress)
            throws ExportException, SearchException, StoreException {
        Offer offer = offer(request.format());
        PagedPapers selected = select(request);
        progress.expect(OptionalLong.of(selected.size()));
        Path place = Places.check(target, offer.entry());
        return Failures.named(
                offer,
                "What stood at " + target + " before is unchanged",
                () -> offer.use(exporter -> write(exporter, offer, selected, place, progress)),
                selected);
    }

    private static Done write(Exporter exporter, Offer offer, PagedPapers selected, Path place, Progress progress)
            throws ExportException, IOException {
        var losses = new LossCount(exporter);
        selected.countInto(losses);
        try (StagedTarget staged = offer.isFolder() ? new StagedFolder(place) : new StagedFile(place)) {
            exporter.write(selected, staged, progress);
            if (!staged.isWritten()) {
                throw new IllegalStateException("It wrote no file");
            }
            if (selected.hasFailed()) {
                throw new IllegalStateException("It went on though its papers could not be read");
            }
            losses.finish(selected);
            staged.moveIntoPlace();
        }
        return new Done(place, offer.entry().id(), losses.papers(), losses.losses());
    }

    private Offer offer(String format) throws ExportException {
        Optional<Offer> offer = offers.byId(format);
        if (offer.isPresent()) {
            return offer.get();
        }
        List<String> known = entries().stream().map(Entry::id).toList();
        throw new ExportException(
                "There is no export format called " + format + ".",
                format,
                known.isEmpty()
                        ? "No export format is installed: add a plug-in that brings one."
                        : "Choose one of " + String.join(", ", known) + ".");
    }

    private PagedPapers select(Request request) throws ExportException, SearchException, StoreException {
        Optional<Project> project = projects.project(request.project());
        if (project.isEmpty()) {
            throw new ExportException(
                    "There is no project called " + request.project() + ".",
                    request.project(),
                    "List the projects to see their names.");
        }
        Selection selection = !request.chosen().isEmpty()
                ? new ChosenPapers(request.chosen(), papers)
                : request.query().isBlank() ? new AllPapers(papers) : new FoundPapers(search(request), request, papers);
        return new PagedPapers(selection, selection.size(), annotations, project.get(), request);
    }

    private Search search(Request request) throws ExportException {
        Search found = search.get();
        if (found == null) {
            throw new ExportException(
                    "Papers cannot be selected by a query: there is no search.",
                    request.query(),
                    "Export all papers, or add the search bundle.");
        }
        return found;
    }
}
