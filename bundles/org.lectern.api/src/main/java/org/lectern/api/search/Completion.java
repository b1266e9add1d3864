package org.lectern.api.search;

import java.util.List;
import java.util.Objects;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.StoreException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Proposes how to go on with a query while it is typed: fields, their values, labels, and the names of authors,
 * organisations and sources. Takes the index as it is, so that it never waits; reads the disk, so keep it off the UI thread.
 */
@ProviderType
public interface Completion {
    /**
     * The best proposals first, at most {@code limit}; none where nothing fits.
     *
     * @param caret where the user types, in UTF-16 units from the start of {@code query}
     * @param project whose labels are proposed
     * @param viewer through whose eyes annotators are proposed
     */
    List<Proposal> proposals(String query, int caret, String project, Viewer viewer, int limit) throws StoreException;

    /**
     * One way to go on.
     *
     * @param from the text from here, in UTF-16 units,
     * @param to to here, exclusive, is replaced
     * @param text by this, quoted where it has blanks; a field ends with its colon
     * @param kind what it is
     */
    record Proposal(int from, int to, String text, Kind kind) {
        public Proposal {
            Objects.requireNonNull(text);
            Objects.requireNonNull(kind);
        }
    }

    /** What is proposed. */
    enum Kind {
        FIELD,
        VALUE,
        LABEL,
        ANNOTATOR,
        AUTHOR,
        ORGANIZATION,
        SOURCE
    }
}
