package org.lectern.api.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.feed.PageReport.Place;

/**
 * What became of each record of an input, while a {@link FeedFormat} reads it. Names the first of many places and counts
 * the rest, so that a hostile input cannot fill the memory. For one thread.
 */
public class PageAccount {
    /** So many places are named, of either kind. */
    public static final int NAMED = 1000;

    private static final int NOTES = 100;
    private static final int SHOWN = 120;

    private final List<Place> incomplete = new ArrayList<>();
    private final List<Place> unused = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long moreIncomplete;
    private long moreUnused;
    private int papers;

    /** How many papers were found so far. */
    public int papers() {
        return papers;
    }

    /** One more paper. */
    public void paper() {
        papers++;
    }

    /** One more paper; named where it has no abstract. */
    public void paper(long line, FeedItem item) {
        papers++;
        if (item.text().abstractText().isBlank()) {
            incomplete(line, item.text().title(), "title without abstract");
        }
    }

    /** A record that is kept, though something is missing. */
    public void incomplete(long line, String text, String reason) {
        if (incomplete.size() < NAMED) {
            incomplete.add(place(line, text, reason));
        } else {
            moreIncomplete++;
        }
    }

    /** Something that no record holds. */
    public void unused(long line, String text, String reason) {
        if (unused.size() < NAMED) {
            unused.add(place(line, text, reason));
        } else {
            moreUnused++;
        }
    }

    /** Whether no paper was found, and nothing was said either. */
    public boolean isEmpty() {
        return papers == 0 && unused.isEmpty() && notes.isEmpty() && counts.isEmpty();
    }

    /** Said once, however often it happens. */
    public void note(String sentence) {
        if (notes.size() < NOTES) {
            notes.add(sentence);
        }
    }

    /** Something of which only the number is told: {@code predictions of models were left out} as “3 predictions …”. */
    public void count(String what) {
        if (counts.size() < NOTES || counts.containsKey(what)) {
            counts.merge(what, 1L, Long::sum);
        }
    }

    /** To be asked at the end. */
    public PageReport report() {
        var sentences = new ArrayList<>(notes);
        counts.forEach((what, count) -> sentences.add(count + " " + what + "."));
        if (moreUnused > 0) {
            sentences.add(moreUnused + " more places could not be used; the first " + NAMED + " are listed.");
        }
        if (moreIncomplete > 0) {
            sentences.add(moreIncomplete + " more records are incomplete; the first " + NAMED + " are listed.");
        }
        return new PageReport(Optional.empty(), Optional.empty(), incomplete, unused, sentences);
    }

    private static Place place(long line, String text, String reason) {
        String plain = text.strip();
        return new Place(
                Math.max(1, line),
                plain.length() <= SHOWN ? plain : plain.substring(0, plain.offsetByCodePoints(0, SHOWN / 2)) + "…",
                reason);
    }
}
