package org.lectern.api.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A query that a person keeps under a name.
 *
 * @param project whose labels the query means
 * @param newest the paper that had been added last when the person last looked; what was added after it is new to them
 * @param lookedAt when that was
 */
public record SavedSearch(String name, String query, String project, Optional<PaperId> newest, Instant lookedAt) {
    public SavedSearch {
        Objects.requireNonNull(query);
        Objects.requireNonNull(project);
        Objects.requireNonNull(newest);
        Objects.requireNonNull(lookedAt);
        if (name.isBlank() || !name.equals(name.strip())) {
            throw new IllegalArgumentException(
                    "A saved search needs a name without blanks around it, not '" + name + "'");
        }
    }
}
