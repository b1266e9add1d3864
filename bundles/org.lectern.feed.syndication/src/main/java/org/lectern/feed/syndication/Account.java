package org.lectern.feed.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.PageReport.Place;
import org.lectern.api.model.PaperText;

/** What became of each entry. Names the first of many places and counts the rest, so that a hostile feed cannot fill the memory. */
final class Account {
    private static final int NAMED = 200;
    private static final int SHOWN = 120;

    private final List<Place> incomplete = new ArrayList<>();
    private final List<Place> unused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long moreIncomplete;
    private long moreUnused;
    private int papers;
    private int lost;

    /** How many papers were found so far. */
    int papers() {
        return papers;
    }

    void paper(long line, FeedItem item, Entry entry, boolean damaged) {
        papers++;
        String title = item.text().title();
        lost += holdsLost(item.text()) ? 1 : 0;
        if (damaged) {
            incomplete(line, title, "damaged XML, read as far as it goes");
        } else if (entry.cut) {
            incomplete(line, title, "a text too long for a paper, cut");
        } else if (entry.title.isBlank()) {
            incomplete(line, title, "text without title; its beginning stands in");
        } else if (item.text().abstractText().isBlank()) {
            incomplete(line, title, "title without abstract");
        }
    }

    private static boolean holdsLost(PaperText text) {
        return text.title().indexOf('\uFFFD') >= 0 || text.abstractText().indexOf('\uFFFD') >= 0;
    }

    private void incomplete(long line, String text, String reason) {
        if (incomplete.size() < NAMED) {
            incomplete.add(new Place(line, shortened(text), reason));
        } else {
            moreIncomplete++;
        }
    }

    void unused(long line, String text, String reason) {
        if (unused.size() < NAMED) {
            unused.add(new Place(line, shortened(text), reason));
        } else {
            moreUnused++;
        }
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** Says how many entries hold U+FFFD, where nobody counted the bytes that it stands for. */
    void noteLostCharacters() {
        if (lost > 0) {
            notes.add("Entries with characters that could not be read, and stand as \uFFFD: " + lost + ".");
        }
    }

    PageReport report() {
        if (moreUnused > 0) {
            notes.add(moreUnused + " more places could not be used; the first " + NAMED + " are listed.");
        }
        if (moreIncomplete > 0) {
            notes.add(moreIncomplete + " more entries are incomplete; the first " + NAMED + " are listed.");
        }
        return new PageReport(Optional.empty(), Optional.empty(), incomplete, unused, notes);
    }

    private static String shortened(String text) {
        String line = text.strip();
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}
