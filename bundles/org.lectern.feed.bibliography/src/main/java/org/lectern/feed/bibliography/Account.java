package org.lectern.feed.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.PageReport.Place;

/** What became of each record. Names the first of many places and counts the rest, so that a hostile input cannot fill the memory. */
final class Account {
    private static final int NAMED = 1000;
    private static final int NOTES = 50;
    private static final int SHOWN = 120;

    private final List<Place> incomplete = new ArrayList<>();
    private final List<Place> unused = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private long moreIncomplete;
    private long moreUnused;
    private int papers;
    private int withoutAbstract;
    private long headings;
    private String firstHeading = "";

    /** How many papers were found so far. */
    int papers() {
        return papers;
    }

    /** Most bibliographies have no abstracts, so their absence is counted, not listed. */
    void paper(boolean hasAbstract) {
        papers++;
        withoutAbstract += hasAbstract ? 0 : 1;
    }

    /** A record that is kept, though something is missing. */
    void incomplete(long line, String text, String reason) {
        if (incomplete.size() < NAMED) {
            incomplete.add(new Place(line, shortened(text), reason));
        } else {
            moreIncomplete++;
        }
    }

    /** Something that no record holds. */
    void unused(long line, String text, String reason) {
        if (unused.size() < NAMED) {
            unused.add(new Place(line, shortened(text), reason));
        } else {
            moreUnused++;
        }
    }

    /** A line that stands between records and says nothing of them. */
    void heading(String line) {
        if (headings++ == 0) {
            firstHeading = shortened(line);
        }
    }

    /** Said once, however often it happens. */
    void note(String sentence) {
        if (notes.size() < NOTES) {
            notes.add(sentence);
        }
    }

    PageReport report() {
        var sentences = new ArrayList<>(notes);
        if (withoutAbstract > 0) {
            sentences.add("Without an abstract: " + withoutAbstract + " of " + papers + ".");
        }
        if (papers == 0 && unused.isEmpty() && sentences.isEmpty()) {
            sentences.add("No reference was found in the file.");
        }
        if (headings > 0) {
            sentences.add("Lines between the records that only divide them, such as “" + firstHeading + "”: " + headings
                    + ".");
        }
        if (moreUnused > 0) {
            sentences.add(moreUnused + " more places could not be used; the first " + NAMED + " are listed.");
        }
        if (moreIncomplete > 0) {
            sentences.add(moreIncomplete + " more records are incomplete; the first " + NAMED + " are listed.");
        }
        return new PageReport(Optional.empty(), Optional.empty(), incomplete, unused, sentences);
    }

    private static String shortened(String text) {
        String line = text.strip();
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}
