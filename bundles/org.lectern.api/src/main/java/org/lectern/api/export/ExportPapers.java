package org.lectern.api.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Revision;
import org.lectern.api.model.Viewer;
import org.lectern.api.work.Progress;
import org.osgi.annotation.versioning.ProviderType;

/** What is exported. */
@ProviderType
public interface ExportPapers {
    /** The papers in order. May be streamed several times; close it, or read it to its end. */
    Stream<Paper> papers();

    /**
     * Hands on each paper in order, having told {@code progress} its title. How an exporter reads them: what has to be
     * closed is closed, also where it fails or is cancelled.
     */
    default void each(Progress progress, Taker taker) throws ExportException, IOException {
        try (Stream<Paper> stream = papers()) {
            for (Iterator<Paper> all = stream.iterator(); all.hasNext(); ) {
                Paper paper = all.next();
                progress.step(paper.title());
                taker.take(paper);
            }
        }
    }

    /** Does something with one paper. */
    @FunctionalInterface
    interface Taker {
        void take(Paper paper) throws ExportException, IOException;
    }

    long size();

    /** The labels in force on a paper that the user may see. */
    List<Answer> answers(PaperId paper);

    /**
     * What the paper's sources said that has no place in it, by format and field: {@code bibtex.journal}. Of two that
     * differ the one that came first. A list stands as a JSON array of strings. Reads the store, so ask for it only
     * where the format can carry it.
     */
    default Map<String, String> extra(PaperId paper) {
        return Map.of();
    }

    /**
     * The names of the extra fields, at most {@code limit}: those that most papers have come first, by name where as many
     * have them. For formats that name their columns before the first row. Reads the papers once.
     */
    default List<String> extraNames(int limit) {
        return List.of();
    }

    /**
     * The texts that are kept of a paper, the preferred one among them. Reads the store, so ask for it only where an
     * answer was given to another text than the paper has.
     */
    default List<Revision> revisions(PaperId paper) {
        return List.of();
    }

    /**
     * What they were asked for with, as in {@link org.lectern.api.search.Query#text()}; empty for all papers, and for papers
     * that somebody picked.
     */
    default String query() {
        return "";
    }

    /** Whose labels they are. */
    Project project();

    /** Through whose eyes they are read. */
    Viewer viewer();
}
