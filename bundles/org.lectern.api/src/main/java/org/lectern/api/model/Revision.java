package org.lectern.api.model;

import java.util.List;
import java.util.Objects;

/**
 * One text of a paper. Labels belong to a revision. Two sources with the same {@link #hash()} share a revision.
 *
 * @param hash SHA-256 in hexadecimal of the raw title and abstract after NFC and folding of white space
 * @param raw as the source had it; offsets of spans refer to it, in Unicode code points
 * @param cleaned what is shown and searched
 * @param cleanerVersion of the cleaner that made {@code cleaned}; a better cleaner makes no new revision
 * @param steps how {@code cleaned} came from {@code raw}
 */
public record Revision(
        RevisionId id, String hash, PaperText raw, PaperText cleaned, int cleanerVersion, List<CleaningStep> steps) {
    public Revision {
        Objects.requireNonNull(id);
        Objects.requireNonNull(hash);
        Objects.requireNonNull(raw);
        Objects.requireNonNull(cleaned);
        steps = List.copyOf(steps);
    }

    /** The same text under another number. */
    public Revision withId(RevisionId other) {
        return new Revision(other, hash, raw, cleaned, cleanerVersion, steps);
    }
}
