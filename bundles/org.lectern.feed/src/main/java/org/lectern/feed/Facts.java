package org.lectern.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Revision;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.SourceRecord;

/**
 * Derives a paper from what its sources said. A pure function of the records, so that withdrawing one or undoing a merge
 * is deriving again.
 *
 * <p>The first source that named the paper leads: its latest text is the preferred one and its facts come first; other
 * sources fill in what it leaves open. So two sources that differ do not flip a paper at each refresh.
 */
final class Facts {
    private static final Comparator<Sighting> DATED_FIRST = Comparator.comparing(
            (Sighting sighting) -> sighting.seenOn().filter(date -> date.year().isPresent()),
            Comparator.comparing(date -> date.map(PartialDate::toString).orElse("9999-99")));

    private Facts() {}

    static Paper derive(PaperId id, List<Revision> revisions, List<SourceRecord> records) {
        List<SourceRecord> speaking = speaking(records);
        List<SourceRecord> leading = leadingFirst(records);
        return new Paper(
                id,
                preferred(revisions, leading),
                first(leading, SourceRecord::authors, names -> !names.isEmpty()).orElse(List.of()),
                authorCount(leading),
                first(leading, SourceRecord::organization, Optional::isPresent).orElse(Optional.empty()),
                published(leading),
                identifiers(speaking),
                links(speaking),
                records.stream().map(SourceRecord::sighting).sorted(DATED_FIRST).toList());
    }

    /** The source whose latest text is the preferred one. There are records. */
    static String leader(List<SourceRecord> records) {
        return speaking(records).getFirst().sighting().source();
    }

    private static List<SourceRecord> speaking(List<SourceRecord> records) {
        List<SourceRecord> accepted =
                records.stream().filter(record -> !record.proposed()).toList();
        return accepted.isEmpty() ? records : accepted;
    }

    /** The first source's records, newest first; then the others', oldest first; proposed texts are silent. */
    private static List<SourceRecord> leadingFirst(List<SourceRecord> records) {
        List<SourceRecord> speaking = speaking(records);
        String leader = leader(records);
        var ordered = new ArrayList<SourceRecord>();
        speaking.reversed().stream()
                .filter(record -> record.sighting().source().equals(leader))
                .forEach(ordered::add);
        speaking.stream()
                .filter(record -> !record.sighting().source().equals(leader))
                .forEach(ordered::add);
        return ordered;
    }

    private static Revision preferred(List<Revision> revisions, List<SourceRecord> leading) {
        List<Revision> inOrder = leading.stream()
                .map(record -> revisions.stream()
                        .filter(revision -> revision.id().equals(record.revision()))
                        .findFirst()
                        .orElseThrow())
                .toList();
        // A heading without its abstract never hides a whole text.
        return inOrder.stream()
                .filter(revision -> !revision.raw().abstractText().isBlank())
                .findFirst()
                .orElse(inOrder.getFirst());
    }

    private static OptionalInt authorCount(List<SourceRecord> leading) {
        return first(leading, Facts::countOf, OptionalInt::isPresent).orElse(OptionalInt.empty());
    }

    private static OptionalInt countOf(SourceRecord record) {
        return record.authors().isEmpty()
                ? record.authorCount()
                : OptionalInt.of(record.authors().size());
    }

    private static Optional<PublicationDate> published(List<SourceRecord> leading) {
        List<PublicationDate> dates =
                leading.stream().flatMap(record -> record.published().stream()).toList();
        Optional<PublicationDate> best = dates.stream().max(Comparator.comparingInt(Facts::worth));
        boolean lent = best.isPresent()
                && best.get().date().isFull()
                && dates.stream().anyMatch(date -> isLentTo(best.get(), date));
        return best.map(date -> lent ? new PublicationDate(date.date(), DateOrigin.OTHER_SOURCE) : date);
    }

    private static int worth(PublicationDate date) {
        boolean printed = date.origin() == DateOrigin.PRINTED;
        return (date.date().isFull() ? 4 : 0) + (date.date().year().isPresent() ? 2 : 0) + (printed ? 1 : 0);
    }

    /** A source that printed no year gets it from another that did. */
    private static boolean isLentTo(PublicationDate full, PublicationDate open) {
        return full.origin() == DateOrigin.PRINTED
                && open.date().year().isEmpty()
                && open.date().month().equals(full.date().month())
                && open.date().day().equals(full.date().day());
    }

    private static List<Identifier> identifiers(List<SourceRecord> records) {
        Map<Identifier, Identifier> newest = new TreeMap<>();
        records.stream()
                .flatMap(record -> record.identifiers().stream())
                .forEach(identifier -> newest.merge(identifier.withoutVersion(), identifier, Facts::newer));
        return List.copyOf(newest.values());
    }

    private static Identifier newer(Identifier a, Identifier b) {
        return b.version().orElse(0) > a.version().orElse(0) ? b : a;
    }

    private static List<Link> links(List<SourceRecord> records) {
        var byUrl = new LinkedHashMap<String, Link>();
        records.stream()
                .flatMap(record -> record.links().stream())
                .forEach(link -> byUrl.putIfAbsent(link.url(), link));
        return List.copyOf(byUrl.values());
    }

    private static <T> Optional<T> first(
            List<SourceRecord> records, Function<SourceRecord, T> fact, Predicate<T> isKnown) {
        return records.stream().map(fact).filter(isKnown).findFirst();
    }
}
