package org.lectern.feed.dailypapers;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands above the papers of a page.
 *
 * @param lines how many lines that are not blank belong to it
 * @param date the page's own
 */
record PageHeader(int lines, Optional<PrintedDate> date) {
    /** The line that no other kind of page has. */
    static final String COMMUNITY = "byAK and the research community";

    private static final Set<String> WORDING = Set.of(
            "new",
            "Get trending papers in your email inbox!",
            "Get trending papers in your email inbox once a day!",
            "Subscribe",
            "Daily Papers",
            COMMUNITY,
            "by AK and the research community");

    /** Every part of the header may be missing, and all of it. */
    static PageHeader read(List<PageLine> page) {
        int count = 0;
        Optional<PrintedDate> date = Optional.empty();
        while (count < page.size()) {
            String line = page.get(count).text();
            Optional<PrintedDate> here = PrintedDate.parse(line);
            if (here.isPresent() && date.isEmpty()) {
                date = here;
            } else if (!isWording(line)) {
                break;
            }
            count++;
        }
        return new PageHeader(count, date);
    }

    /** Such a line is never a title, wherever it stands. */
    static boolean isWording(String line) {
        return WORDING.contains(PageLine.bare(line));
    }
}
