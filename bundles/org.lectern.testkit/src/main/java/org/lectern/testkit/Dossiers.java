package org.lectern.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.lectern.api.model.CleaningStep;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Merge;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** Dossiers for tests of stores, and the shortest way to write them. */
public final class Dossiers {
    private Dossiers() {}

    /** Writes them in one transaction. */
    public static void write(Store store, Dossier... dossiers) throws StoreException {
        store.papers().write(transaction -> {
            for (Dossier dossier : dossiers) {
                transaction.write(dossier);
            }
            return null;
        });
    }

    /** One goes into the other, for ada's reason. */
    public static Merge merge(PaperId gone, PaperId into) {
        return new Merge(gone, "Once", into, "one paper", "ada", Instant.parse("2026-11-20T21:16:00Z"));
    }

    /** The same where no checked exception may pass. */
    public static void writeUnchecked(Store store, Dossier dossier) {
        try {
            write(store, dossier);
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    /** Has every part that a dossier can have: two texts, two sources, a repaired title. */
    public static Dossier rich(String id) {
        var raw = new PaperText("E\u0301tude d’ \uD83D\uDE00 ", "«Ein» Abstract\nعربي ﬁn");
        var cleaned = new PaperText("Étude d’\uD83D\uDE00", raw.abstractText());
        var steps = List.of(
                new CleaningStep("nfc", CleaningStep.Field.TITLE, 0, 2, "É"),
                new CleaningStep("blank", CleaningStep.Field.TITLE, 8, 9, ""));
        var first = new Revision(RevisionId.of(1), "aa", raw, cleaned, 3, steps);
        var text = new PaperText("Etude", "");
        var second = new Revision(RevisionId.of(2), "bb", text, text, 3, List.of());
        var page = new Sighting(
                "pages/001.txt",
                Optional.of(PartialDate.parse("2026-03-06")),
                OptionalInt.of(1),
                OptionalInt.of(3),
                OptionalInt.of(0));
        var feed = new Sighting(
                "https://example.org/feed",
                Optional.of(PartialDate.parse("--03-11")),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
        var published = Optional.of(new PublicationDate(PartialDate.parse("2024-10-27"), DateOrigin.PAGE_YEAR));
        var organization = Optional.of(new Organization("Princeton University", Optional.of("PrincetonUniversity")));
        var identifiers = identifiers("arxiv:2410.20672v2", "doi:10.1000/182");
        var links = List.of(new Link("https://github.com/a/b", "code"));
        var fromPage = new SourceRecord(
                page,
                "i-1",
                first.id(),
                false,
                List.of(),
                OptionalInt.of(6),
                organization,
                published,
                List.of(),
                links,
                Map.of("section", "Papers"));
        var fromFeed = new SourceRecord(
                feed,
                "i-2",
                second.id(),
                true,
                List.of("Ada Lovelace", "Kurt Gödel"),
                OptionalInt.of(2),
                Optional.of(new Organization("MIT", Optional.empty())),
                Optional.of(new PublicationDate(PartialDate.parse("2024"), DateOrigin.PRINTED)),
                identifiers,
                List.of(),
                Map.of());
        var paper = new Paper(
                new PaperId(id),
                first,
                fromFeed.authors(),
                OptionalInt.of(6),
                organization,
                published,
                identifiers,
                links,
                List.of(page, feed));
        return new Dossier(paper, "etude d", List.of(first, second), List.of(fromPage, fromFeed));
    }

    /** {@code p-<id>} with that title, published then. */
    public static Dossier dated(String id, String title, String date) {
        return Papers.dossier(Papers.published(Papers.paper(id, title, ""), date));
    }

    /** {@code p-<id>} with that title and so many comments. */
    public static Dossier commented(String id, String title, int comments) {
        return sighted(
                Papers.paper(id, title, ""),
                new Sighting(
                        "page.txt",
                        Optional.empty(),
                        OptionalInt.of(1),
                        OptionalInt.of(comments),
                        OptionalInt.empty()));
    }

    /** {@code p-<id>}, seen at that place of the source. */
    public static Dossier seen(String id, String source, int position) {
        return sighted(
                Papers.paper(id, "Paper " + id, ""),
                new Sighting(
                        source, Optional.empty(), OptionalInt.of(position), OptionalInt.empty(), OptionalInt.empty()));
    }

    /** {@code p-<id>}, seen in the source at no known place. */
    public static Dossier seenUnplaced(String id, String source) {
        return sighted(
                Papers.paper(id, "Paper " + id, ""),
                new Sighting(source, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
    }

    /** {@code p-<id>} with these identifiers. */
    public static Dossier identified(String id, String... identifiers) {
        Paper p = Papers.paper(id, "Paper " + id, "");
        return Papers.dossier(new Paper(
                p.id(),
                p.revision(),
                p.authors(),
                p.authorCount(),
                p.organization(),
                p.published(),
                identifiers(identifiers),
                p.links(),
                p.sightings()));
    }

    private static Dossier sighted(Paper p, Sighting sighting) {
        return Papers.dossier(new Paper(
                p.id(),
                p.revision(),
                p.authors(),
                p.authorCount(),
                p.organization(),
                p.published(),
                p.identifiers(),
                p.links(),
                List.of(sighting)));
    }

    private static List<Identifier> identifiers(String... texts) {
        return Stream.of(texts)
                .map(text -> Identifier.parse(text).orElseThrow())
                .toList();
    }
}
