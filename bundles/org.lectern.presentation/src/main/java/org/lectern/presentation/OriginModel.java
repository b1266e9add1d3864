package org.lectern.presentation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Merge;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Provenance;
import org.lectern.api.model.VersionLink;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;

/** Where what is known of a paper comes from: who says which field, of what it is a version, and which papers went into it. */
public final class OriginModel {
    /**
     * A paper that is linked with the open one.
     *
     * @param isLater the open paper is a version of this one; else this one is a version of it
     */
    public record Version(Paper paper, boolean isLater) {}

    /**
     * Of the open paper.
     *
     * @param fields by field, then in the order in which the sources came in
     * @param merges by hand, oldest first
     */
    public record State(
            Optional<PaperId> paper, List<Provenance.Origin> fields, List<Version> versions, List<Merge> merges) {
        static final State EMPTY = new State(Optional.empty(), List.of(), List.of(), List.of());

        public State {
            fields = List.copyOf(fields);
            versions = List.copyOf(versions);
            merges = List.copyOf(merges);
        }
    }

    private final Services services;
    private final Workers workers;
    private final Live<State> state = new Live<>(State.EMPTY);
    private long generation;

    OriginModel(Services services, Workers workers) {
        this.services = services;
        this.workers = workers;
    }

    public Live<State> state() {
        return state;
    }

    /** Reads it anew, also where it is open already. */
    public void open(Optional<PaperId> paper) {
        long mine = ++generation;
        if (paper.isEmpty()) {
            state.set(State.EMPTY);
            return;
        }
        workers.read(() -> read(services.require(PaperStore.class), paper.get()), read -> {
            if (mine == generation) {
                state.set(read);
            }
        });
    }

    /** The same of any paper; reads the disk. */
    public State read(PaperStore papers, PaperId asked) throws StoreException {
        Optional<Dossier> dossier = papers.dossier(asked);
        if (dossier.isEmpty()) {
            return State.EMPTY;
        }
        PaperId id = dossier.get().paper().id();
        return new State(Optional.of(id), Provenance.of(dossier.get()), versions(papers, id), merges(papers, id));
    }

    private static List<Version> versions(PaperStore papers, PaperId id) throws StoreException {
        var versions = new ArrayList<Version>();
        for (VersionLink link : papers.versions(id)) {
            boolean later = link.version().equals(id);
            papers.papers(List.of(later ? link.of() : link.version()))
                    .forEach(paper -> versions.add(new Version(paper, later)));
        }
        return versions;
    }

    /** Those that led into this one, also by way of a third. */
    private static List<Merge> merges(PaperStore papers, PaperId id) throws StoreException {
        List<Merge> all = papers.merges();
        Set<PaperId> here = new HashSet<>(Set.of(id));
        while (all.stream().filter(merge -> here.contains(merge.into())).anyMatch(merge -> here.add(merge.gone()))) {
            // What went into one of these led here too.
        }
        return all.stream().filter(merge -> here.contains(merge.into())).toList();
    }
}
