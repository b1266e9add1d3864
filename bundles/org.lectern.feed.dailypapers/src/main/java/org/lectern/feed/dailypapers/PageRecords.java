package org.lectern.feed.dailypapers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.feed.PageReport.Place;

/**
 * The papers of a page in its order.
 *
 * @param unused lines of the body that belong to none
 */
record PageRecords(List<PageRecord> records, List<Place> unused) {
    static PageRecords of(PageParts body) {
        var gathering = new Gathering();
        List<Segmentation.Role> roles = Segmentation.roles(body.parts());
        for (int i = 0; i < roles.size(); i++) {
            gathering.add(body.parts().get(i), roles.get(i));
        }
        gathering.close();
        gathering.unused.addAll(body.unused());
        return new PageRecords(gathering.records, gathering.unused);
    }

    /** The same papers with the numbers that stood above their titles, by the number of the title's line. */
    PageRecords withUpvotes(Map<Long, OptionalInt> above) {
        return new PageRecords(
                records.stream()
                        .map(record -> new PageRecord(
                                record.title(),
                                record.abstractLines(),
                                record.facts(),
                                above.getOrDefault(record.firstLine(), OptionalInt.empty()),
                                record.arxiv()))
                        .toList(),
                unused);
    }

    /** Records that are kept though something is missing. */
    List<Place> incomplete() {
        var places = new ArrayList<Place>();
        records.forEach(record -> places.addAll(record.incomplete()));
        if (isCut()) {
            places.add(records.getLast()
                    .abstractLines()
                    .getLast()
                    .because("abstract without an end; the page seems to be cut here"));
        }
        return places;
    }

    /** The last abstract stops in a sentence, which those before it do not, and nothing follows. */
    private boolean isCut() {
        if (records.isEmpty()
                || !records.getLast().endsWithin()
                || records.getLast().facts().isPresent()) {
            return false;
        }
        long stopping = records.stream().filter(PageRecord::endsWithin).count();
        return stopping == 1 || stopping * 10 < records.size();
    }

    private static final class Gathering {
        private final List<PageRecord> records = new ArrayList<>();
        private final List<Place> unused = new ArrayList<>();
        private Optional<PageLine> title = Optional.empty();
        private List<PageLine> abstractLines = new ArrayList<>();
        private Optional<PaperFacts> facts = Optional.empty();

        void add(PagePart part, Segmentation.Role role) {
            switch (part) {
                case PagePart.Facts found -> facts(found);
                case PagePart.Text(PageLine line, double _) -> {
                    switch (role) {
                        case TITLE -> {
                            close();
                            title = Optional.of(line);
                        }
                        case ABSTRACT -> {
                            if (facts.isPresent()) {
                                close();
                            }
                            abstractLines.add(line);
                        }
                        case PARAGRAPH -> abstractLines.add(line);
                        case FACTS -> throw new IllegalStateException("Text was taken for facts: " + line);
                    }
                }
            }
        }

        private void facts(PagePart.Facts found) {
            if (facts.isPresent() || title.isEmpty() && abstractLines.isEmpty()) {
                found.lines().forEach(line -> unused.add(line.because("authors and date that belong to no paper")));
            } else {
                facts = Optional.of(found.facts());
            }
        }

        void close() {
            if (title.isPresent() || !abstractLines.isEmpty()) {
                records.add(new PageRecord(title, abstractLines, facts));
            }
            title = Optional.empty();
            abstractLines = new ArrayList<>();
            facts = Optional.empty();
        }
    }
}
