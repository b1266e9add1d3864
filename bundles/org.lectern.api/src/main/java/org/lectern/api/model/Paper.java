package org.lectern.api.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A paper as all its sources together describe it.
 *
 * @param revision the preferred text
 * @param authors names, empty where no source names them
 * @param authorCount known even where the names are not; absent where no source gives it
 * @param identifiers in order of scheme, at most one arXiv version: the highest seen
 * @param sightings oldest first; undated ones in the order in which they came in, after the dated
 */
public record Paper(
        PaperId id,
        Revision revision,
        List<String> authors,
        OptionalInt authorCount,
        Optional<Organization> organization,
        Optional<PublicationDate> published,
        List<Identifier> identifiers,
        List<Link> links,
        List<Sighting> sightings) {
    public Paper {
        Objects.requireNonNull(id);
        Objects.requireNonNull(revision);
        authors = List.copyOf(authors);
        Objects.requireNonNull(authorCount);
        Objects.requireNonNull(organization);
        Objects.requireNonNull(published);
        identifiers = List.copyOf(identifiers);
        links = List.copyOf(links);
        sightings = List.copyOf(sightings);
    }

    /** The cleaned title. */
    public String title() {
        return revision.cleaned().title();
    }

    /** The cleaned abstract. */
    public String abstractText() {
        return revision.cleaned().abstractText();
    }

    /** The comment count of the latest sighting that has one. */
    public OptionalInt comments() {
        return sightings.reversed().stream()
                .filter(s -> s.comments().isPresent())
                .max(Comparator.comparing(
                        s -> s.seenOn().map(PartialDate::toString).orElse("")))
                .map(Sighting::comments)
                .orElse(OptionalInt.empty());
    }

    /**
     * How many comments came between the two latest sightings that count them; fewer than none where some were taken away.
     * Absent where less than two count them.
     */
    public OptionalInt trend() {
        List<Integer> counts = sightings.stream()
                .filter(s -> s.comments().isPresent())
                .sorted(Comparator.comparing(
                        s -> s.seenOn().map(PartialDate::toString).orElse("")))
                .map(s -> s.comments().getAsInt())
                .toList();
        return counts.size() < 2
                ? OptionalInt.empty()
                : OptionalInt.of(counts.getLast() - counts.get(counts.size() - 2));
    }
}
