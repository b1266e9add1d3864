package org.lectern.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Dossier;
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

/** Papers for tests. */
public final class Papers {
    private Papers() {}

    /** A paper of which little more than the text is known: {@code p-<id>}, seen once, first on {@code page.txt}. */
    public static Paper paper(String id, String title, String abstractText) {
        var text = new PaperText(title, abstractText);
        var revision = new Revision(RevisionId.of(1), hash(title + "\n" + abstractText), text, text, 1, List.of());
        return new Paper(
                new PaperId("p-" + id),
                revision,
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new Sighting(
                        "page.txt", Optional.empty(), OptionalInt.of(1), OptionalInt.empty(), OptionalInt.empty())));
    }

    /** The same paper, published on that date ({@code 2024-10-27}, {@code 2024-10}, …). */
    public static Paper published(Paper paper, String date) {
        return new Paper(
                paper.id(),
                paper.revision(),
                paper.authors(),
                paper.authorCount(),
                paper.organization(),
                Optional.of(new PublicationDate(PartialDate.parse(date), DateOrigin.PRINTED)),
                paper.identifiers(),
                paper.links(),
                paper.sightings());
    }

    /** The same paper, from that organisation. */
    public static Paper from(Paper paper, String organization) {
        return new Paper(
                paper.id(),
                paper.revision(),
                paper.authors(),
                paper.authorCount(),
                Optional.of(new Organization(organization, Optional.empty())),
                paper.published(),
                paper.identifiers(),
                paper.links(),
                paper.sightings());
    }

    /** Papers {@code p-1}, {@code p-2}, … called Paper 1, Paper 2, … with these abstracts. */
    public static List<Paper> withAbstracts(String... abstracts) {
        return IntStream.range(0, abstracts.length)
                .mapToObj(i -> paper(Integer.toString(i + 1), "Paper " + (i + 1), abstracts[i]))
                .toList();
    }

    /** All that is kept about a paper that one source brought. */
    public static Dossier dossier(Paper paper) {
        var record = new SourceRecord(
                paper.sightings().getFirst(),
                "i-1",
                paper.revision().id(),
                false,
                paper.authors(),
                paper.authorCount(),
                paper.organization(),
                paper.published(),
                paper.identifiers(),
                paper.links(),
                Map.of());
        return new Dossier(paper, paper.title().toLowerCase(), List.of(paper.revision()), List.of(record));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code Paper 1} for id 1, seen in the source {@code s} on one day after another with so many comments. */
    public static Paper counted(String id, String text, int... comments) {
        Paper paper = paper(id, "Paper " + id, text);
        var sightings = new ArrayList<Sighting>();
        for (int day = 0; day < comments.length; day++) {
            sightings.add(new Sighting(
                    "s",
                    Optional.of(PartialDate.parse("2026-03-0" + (day + 1))),
                    OptionalInt.of(1),
                    OptionalInt.of(comments[day]),
                    OptionalInt.empty()));
        }
        return new Paper(
                paper.id(),
                paper.revision(),
                paper.authors(),
                paper.authorCount(),
                paper.organization(),
                paper.published(),
                paper.identifiers(),
                paper.links(),
                sightings);
    }
}
