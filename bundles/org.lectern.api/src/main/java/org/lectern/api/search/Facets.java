package org.lectern.api.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.api.store.StoreException;
import org.osgi.annotation.versioning.ProviderType;

/** Counts what the papers of a query have in common. Reads the disk and waits as {@link Search} does. */
@ProviderType
public interface Facets {
    /**
     * One page of hits, and the counts over all papers that match, whatever the page.
     *
     * @param values at most so many of each facet
     */
    FacetedAnswer find(Query query, int values) throws SearchException, StoreException;

    /** By what papers are counted. */
    enum Facet {
        /** Where papers were seen. */
        SOURCE,
        /** The year of publication, where it is known. */
        YEAR,
        /** Labels in the query's project, as far as the viewer may see them. */
        LABEL,
        /** The organisation that a source names. */
        ORGANIZATION,
        /** Who labelled papers in the query's project, as far as the viewer may see it. */
        ANNOTATOR
    }

    /** A value and how many papers have it. A paper with several values counts for each. */
    record Count(String value, int papers) {
        public Count {
            Objects.requireNonNull(value);
        }
    }

    /** @param facets every facet; most papers first, equals by name; a facet that no paper has is empty */
    record FacetedAnswer(SearchAnswer answer, Map<Facet, List<Count>> facets) {
        public FacetedAnswer {
            Objects.requireNonNull(answer);
            facets = Map.copyOf(facets);
        }
    }
}
