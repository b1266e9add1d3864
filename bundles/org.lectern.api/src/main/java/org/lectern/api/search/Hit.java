package org.lectern.api.search;

import java.util.Objects;
import org.lectern.api.model.PaperId;

/**
 * A paper that was found.
 *
 * @param score higher is better; comparable within one answer only
 * @param snippet the part of the abstract that fits the query, as HTML: escaped, hits in {@code <b>}
 */
public record Hit(PaperId paper, String title, double score, String snippet) {
    public Hit {
        Objects.requireNonNull(paper);
        Objects.requireNonNull(title);
        Objects.requireNonNull(snippet);
    }
}
