package org.lectern.api.annotation;

import java.util.List;
import java.util.OptionalDouble;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.StoreException;
import org.osgi.annotation.versioning.ProviderType;

/** How far annotators agree. */
@ProviderType
public interface Agreement {
    /**
     * Every pair of annotators whose labels the viewer may see and who answered at least one paper in common, by name.
     *
     * @throws AnnotationException where the project is unknown
     */
    Summary of(String project, Viewer viewer) throws AnnotationException, StoreException;

    /** @param papers answered by at least two annotators */
    record Summary(String project, int papers, List<Pair> pairs) {
        public Summary {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * Two annotators on the papers both answered.
     *
     * @param percent share of papers with the same set of labels, 0 to 1
     * @param cohenKappa Cohen (1960), A coefficient of agreement for nominal scales; a set of several labels counts as
     *     one category. Absent where both gave one and the same answer throughout, so that chance agreement is 1.
     */
    record Pair(String first, String second, int papers, double percent, OptionalDouble cohenKappa) {}
}
