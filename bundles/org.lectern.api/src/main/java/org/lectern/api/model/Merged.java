package org.lectern.api.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A paper that went into another, as it was then: what it takes to make two of them again.
 *
 * @param titleKey as {@link Dossier#titleKey()}
 * @param texts from the number that a text had to the one that it has in the paper where it is now
 * @param records what its sources said, with the numbers that its texts had
 * @param kept what the sources of the other paper said then, with the numbers that those texts have now
 */
public record Merged(
        Merge merge,
        String titleKey,
        Map<RevisionId, RevisionId> texts,
        List<SourceRecord> records,
        List<SourceRecord> kept) {
    public Merged {
        Objects.requireNonNull(merge);
        Objects.requireNonNull(titleKey);
        texts = Map.copyOf(texts);
        records = List.copyOf(records);
        kept = List.copyOf(kept);
    }
}
