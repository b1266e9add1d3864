package org.lectern.feed.labelled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.PageReport.Place;

/** What became of each record. Names the first of many places and counts the rest, so that a hostile input cannot fill the memory. */
final class Account {
    private static final int NAMED = 1000;
    private static final int SHOWN = 120;

    private final List<Place> incomplete = new ArrayList<>();
    private final List<Place> unused = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private int papers;

    /** How many papers were found so far. */
    int papers() {
        return papers;
    }

    /** @param place of the record: a line, or its number in the file; 1 for the first */
    void paper(long place, FeedItem item) {
        papers++;
        if (item.text().abstractText().isBlank()) {
            add(incomplete, place, item.text().title(), "title without abstract");
        }
    }

    void unused(long place, String text, String reason) {
        add(unused, place, text, reason);
    }

    private void add(List<Place> places, long place, String text, String reason) {
        if (places.size() < NAMED) {
            String line = text.strip();
            String shown =
                    line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
            places.add(new Place(Math.max(1, place), shown, reason));
        } else {
            count("more records could not be used, or not whole; the first " + NAMED + " are listed");
        }
    }

    /** Something of which only the number is told: {@code 3 predictions of models were left out.} */
    void count(String what) {
        if (counts.size() < NAMED || counts.containsKey(what)) {
            counts.merge(what, 1L, Long::sum);
        }
    }

    PageReport report() {
        List<String> notes = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey() + ".")
                .toList();
        return new PageReport(Optional.empty(), Optional.empty(), incomplete, unused, notes);
    }
}
