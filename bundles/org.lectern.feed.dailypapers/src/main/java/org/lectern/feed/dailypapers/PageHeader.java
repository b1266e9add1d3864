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

    /** What the site shows around every page. On a page of papers it is no title, unless nothing but text is there. */
    private static final Set<String> FURNITURE = Set.of(
            "# Daily Papers - Hugging Face",
            "Daily Papers - Hugging Face",
            "Hugging Face",
            "Models",
            "Datasets",
            "Spaces",
            "Buckets new",
            "Buckets",
            "Community",
            "Docs",
            "Enterprise",
            "Pricing",
            "Solutions",
            "Posts",
            "Log In",
            "Sign Up",
            "by",
            "AK",
            "and the research community",
            "Daily",
            "Weekly",
            "Monthly",
            "Trending",
            "Papers",
            "Previous",
            "Next",
            "Load more",
            "Company",
            "© Hugging Face",
            "Website",
            "TOS",
            "Privacy",
            "About",
            "Careers",
            "Jobs",
            "System theme",
            "Submit",
            "Search");

    private static final int WHERE_A_HEADER_STANDS = 120;
    /** Shorter prose above the papers may ask for consent to cookies. */
    private static final int SHORTEST_ABSTRACT = 120;

    /** Every part of the header may be missing, and all of it. */
    static PageHeader read(List<PageLine> page) {
        int count = below(page);
        Optional<PrintedDate> date = Optional.empty();
        while (count < page.size()) {
            String line = page.get(count).text();
            Optional<PrintedDate> here = PrintedDate.parse(line);
            if (here.isPresent() && date.isEmpty()) {
                date = here;
            } else if (!isWording(line) && !isAround(page, count)) {
                break;
            }
            count++;
        }
        return new PageHeader(count, date);
    }

    /** Where the wording that only this site has stands below navigation, the header goes on there; else at the top. */
    private static int below(List<PageLine> page) {
        for (int i = 0; i < Math.min(page.size(), WHERE_A_HEADER_STANDS); i++) {
            String line = page.get(i).bare();
            if (line.equals(COMMUNITY) || line.endsWith("and the research community") && line.length() < 40) {
                return i + 1;
            }
            // Where papers stand above that wording, it is not the header's.
            if (line.equals(PaperFacts.DOT)
                    || PaperFacts.isAuthors(line)
                    || line.length() > SHORTEST_ABSTRACT && page.get(i).hasWord() && ProseScore.of(line) > 2) {
                return 0;
            }
        }
        return 0;
    }

    /** Site wording, an address, or what was searched for, below the line that only this site has and above the date. */
    private static boolean isAround(List<PageLine> page, int index) {
        if (below(page) == 0) {
            return false;
        }
        if (isFurniture(page.get(index).text()) || page.get(index).bare().matches("https?://\\S+")) {
            return true;
        }
        for (int i = index; i < Math.min(page.size(), index + 8); i++) {
            String line = page.get(i).text();
            if (PrintedDate.parse(line).isPresent()) {
                return i > index;
            }
            if (page.get(i).bare().equals(PaperFacts.DOT)
                    || PaperFacts.isAuthors(line)
                    || page.get(i).hasWord() && ProseScore.of(line) > 0) {
                return false;
            }
        }
        return false;
    }

    /** Part of the site around the papers. */
    static boolean isFurniture(String line) {
        return isWording(line) || FURNITURE.contains(PageLine.bare(line));
    }

    /** Such a line is never a title, wherever it stands. */
    static boolean isWording(String line) {
        return WORDING.contains(PageLine.bare(line));
    }
}
