package org.lectern.api.model;

import java.util.List;
import java.util.Objects;

/**
 * Everything kept about one paper: its derived facts, all its texts, and what each source said.
 *
 * @param titleKey the normalised title by which the same paper is found again where there is no identifier
 * @param revisions in order of their numbers
 * @param records in the order in which they came in; none where all were withdrawn and the paper stays for what people did with
 *     it
 */
public record Dossier(Paper paper, String titleKey, List<Revision> revisions, List<SourceRecord> records) {
    public Dossier {
        Objects.requireNonNull(paper);
        Objects.requireNonNull(titleKey);
        revisions = List.copyOf(revisions);
        records = List.copyOf(records);
        if (!revisions.contains(paper.revision())) {
            throw new IllegalArgumentException("The preferred text of " + paper.id() + " is not among its revisions");
        }
    }
}
