package org.lectern.api.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** Which records say what a paper says: found by comparing them with it, so that it holds for every store. */
public final class Provenance {
    /**
     * One field and one record that says the same of it. The record names its source, its import, and its place there.
     *
     * @param field {@code text}, {@code authors}, {@code authorCount}, {@code organization}, {@code published},
     *     {@code identifiers}, {@code links} or {@code extra}
     */
    public record Origin(String field, SourceRecord record) {
        public Origin {
            Objects.requireNonNull(field);
            Objects.requireNonNull(record);
        }
    }

    private Provenance() {}

    /** By field, then in the order in which the records came in. A field that no source filled has no origin, and a proposed record is none. */
    public static List<Origin> of(Dossier dossier) {
        var origins = new ArrayList<Origin>();
        add(
                origins,
                "text",
                dossier,
                (paper, record) -> record.revision().equals(paper.revision().id()));
        add(
                origins,
                "authors",
                dossier,
                (paper, record) ->
                        !record.authors().isEmpty() && record.authors().equals(paper.authors()));
        add(origins, "authorCount", dossier, Provenance::saysCount);
        add(
                origins,
                "organization",
                dossier,
                (paper, record) -> record.organization().isPresent()
                        && record.organization().equals(paper.organization()));
        add(origins, "published", dossier, Provenance::saysDate);
        add(
                origins,
                "identifiers",
                dossier,
                (paper, record) -> record.identifiers().stream().anyMatch(paper.identifiers()::contains));
        add(
                origins,
                "links",
                dossier,
                (paper, record) -> record.links().stream().anyMatch(paper.links()::contains));
        add(origins, "extra", dossier, (paper, record) -> !record.extra().isEmpty());
        return origins;
    }

    private static void add(
            List<Origin> origins, String field, Dossier dossier, BiPredicate<Paper, SourceRecord> says) {
        dossier.records().stream()
                .filter(record -> !record.proposed() && says.test(dossier.paper(), record))
                .forEach(record -> origins.add(new Origin(field, record)));
    }

    private static boolean saysCount(Paper paper, SourceRecord record) {
        return paper.authorCount().isPresent()
                && (record.authorCount().equals(paper.authorCount())
                        || record.authors().size() == paper.authorCount().getAsInt());
    }

    private static boolean saysDate(Paper paper, SourceRecord record) {
        return record.published().isPresent()
                && paper.published().isPresent()
                && record.published()
                        .get()
                        .date()
                        .equals(paper.published().get().date());
    }
}
