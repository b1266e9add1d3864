package org.lectern.api.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one source said about one paper: the truth from which the paper's own facts are derived. Records are never
 * edited, only added, replaced by a later capture of the same source, or withdrawn with their import.
 *
 * @param sighting where and when
 * @param importId the import that brought it
 * @param revision which text of the paper this source has
 * @param proposed the title is the paper's, the text is not, and nothing else agrees: kept here until the user decides
 *     whether it is the same paper; such a record adds nothing but its sighting to the paper
 * @param authors names as given; empty where the source gives only a count, or nothing
 * @param authorCount as given; absent where the source names an organisation instead
 * @param extra fields that Lectern has no place for, so that exporters can carry them on
 * @param joined why it is taken to speak of this paper
 * @param place where in the input it stands, as the format says it ({@code line 12}); empty where that is unknown
 */
public record SourceRecord(
        Sighting sighting,
        String importId,
        RevisionId revision,
        boolean proposed,
        List<String> authors,
        OptionalInt authorCount,
        Optional<Organization> organization,
        Optional<PublicationDate> published,
        List<Identifier> identifiers,
        List<Link> links,
        Map<String, String> extra,
        Joined joined,
        String place) {
    /** A record that named its paper first, from an unknown place. */
    public SourceRecord(
            Sighting sighting,
            String importId,
            RevisionId revision,
            boolean proposed,
            List<String> authors,
            OptionalInt authorCount,
            Optional<Organization> organization,
            Optional<PublicationDate> published,
            List<Identifier> identifiers,
            List<Link> links,
            Map<String, String> extra) {
        this(
                sighting,
                importId,
                revision,
                proposed,
                authors,
                authorCount,
                organization,
                published,
                identifiers,
                links,
                extra,
                Joined.FIRST,
                "");
    }

    public SourceRecord {
        Objects.requireNonNull(sighting);
        Objects.requireNonNull(importId);
        Objects.requireNonNull(revision);
        authors = List.copyOf(authors);
        Objects.requireNonNull(authorCount);
        Objects.requireNonNull(organization);
        Objects.requireNonNull(published);
        identifiers = List.copyOf(identifiers);
        links = List.copyOf(links);
        extra = Map.copyOf(extra);
        Objects.requireNonNull(joined);
        Objects.requireNonNull(place);
    }

    /** The extra fields of all of them that are not proposed; of two that differ the one that came first. */
    public static Map<String, String> extraOf(List<SourceRecord> records) {
        var extra = new HashMap<String, String>();
        records.stream()
                .filter(record -> !record.proposed())
                .forEach(record -> record.extra().forEach(extra::putIfAbsent));
        return extra;
    }

    /** What the source said, whichever import brought it, wherever it stood, and whatever was made of it. */
    public boolean saysTheSameAs(SourceRecord other) {
        return equals(other.withImport(importId).withProposed(proposed).withJoined(joined, place));
    }

    /** The same words, joined for another reason. */
    public SourceRecord withJoined(Joined reason, String where) {
        return sameWords(importId, revision, proposed, reason, where);
    }

    /** The same words, brought by another import. */
    public SourceRecord withImport(String other) {
        return sameWords(other, revision, proposed, joined, place);
    }

    /** The same words, whose text has another number. */
    public SourceRecord withRevision(RevisionId other) {
        return sameWords(importId, other, proposed, joined, place);
    }

    /** The same words, proposed or not. */
    public SourceRecord withProposed(boolean other) {
        return sameWords(importId, revision, other, joined, place);
    }

    private SourceRecord sameWords(String broughtBy, RevisionId text, boolean isProposed, Joined reason, String where) {
        return new SourceRecord(
                sighting,
                broughtBy,
                text,
                isProposed,
                authors,
                authorCount,
                organization,
                published,
                identifiers,
                links,
                extra,
                reason,
                where);
    }
}
