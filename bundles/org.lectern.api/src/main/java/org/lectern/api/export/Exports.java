package org.lectern.api.export;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.osgi.annotation.versioning.ProviderType;

/** The export formats that are there now, and how they are used. */
@ProviderType
public interface Exports {
    /** By label. */
    List<Entry> entries();

    /** What the format can hold at all; of one paper or another it may still lose something. Loads the exporter. */
    Set<ExportField> carries(String format) throws ExportException;

    /** How many papers that are. */
    long papers(Request request) throws ExportException, SearchException, StoreException;

    /** What the format would lose of these papers. Writes nothing. */
    List<Loss> losses(Request request) throws ExportException, SearchException, StoreException;

    /** Writes beside the target, then moves into place. */
    Done run(Request request, Path target, Progress progress) throws ExportException, SearchException, StoreException;

    /** One format. {@code extension} is empty for a folder. */
    record Entry(String id, String label, String extension) {
        /** A folder of several files. */
        public boolean isFolder() {
            return extension.isEmpty();
        }

        /**
         * What its file or folder is called where nobody says otherwise: {@code papers.csv}. Of formats that share an
         * ending only the one that is called so has the plain name, so that one export does not replace another.
         */
        public String fileName(List<Entry> all) {
            boolean plain = all.stream().noneMatch(other -> other.extension.equals(extension) && !other.id.equals(id));
            String name = plain && !isFolder() || id.equals(extension) ? "papers" : "papers-" + id;
            return isFolder() ? name : name + "." + extension;
        }
    }

    /**
     * What to export as what.
     *
     * @param query as in {@link org.lectern.api.search.Query#text()}; empty for all papers
     * @param chosen these papers in this order, whatever the query says; empty for those of the query
     */
    record Request(String format, String query, String project, Viewer viewer, List<PaperId> chosen) {
        public Request {
            chosen = List.copyOf(chosen);
        }

        /** The papers that match the query. */
        public Request(String format, String query, String project, Viewer viewer) {
            this(format, query, project, viewer, List.of());
        }
    }

    /**
     * A field that the format cannot hold, or not whole, and of how many papers.
     *
     * @param labels where the field is {@link ExportField#LABELS}: those that are lost, with the number of papers each; at
     *     most some hundred, and empty where every label stands in the file but not all that they say
     */
    record Loss(ExportField field, long papers, SortedMap<String, Long> labels) {
        public Loss {
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        }

        /** A loss of no labels in particular. */
        public Loss(ExportField field, long papers) {
            this(field, papers, new TreeMap<>());
        }
    }

    /** An export that was written. */
    record Done(Path path, String format, long papers, List<Loss> losses) {
        public Done {
            losses = List.copyOf(losses);
        }
    }
}
