package org.lectern.feed.dailypapers;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.model.Organization;

/**
 * What the three lines below an abstract say: who, "·", when. A page names either the number of authors or an
 * organisation; the other is then unknown, not 0.
 */
record PaperFacts(OptionalInt authorCount, Optional<Organization> organization, Optional<PrintedDate> date) {
    /** The line between who and when. */
    static final String DOT = "·";

    private static final Pattern AUTHORS = Pattern.compile("(?:•\\s*)?(\\d{1,9}|\\d{1,3},\\d{3}) authors?");
    private static final int LONGEST_NAME = 150;

    static PaperFacts of(List<PageLine> who, Optional<PrintedDate> date) {
        return new PaperFacts(
                who.stream()
                        .map(PageLine::text)
                        .map(PaperFacts::authors)
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty()),
                who.stream()
                        .map(PageLine::text)
                        .filter(line -> !isAuthors(line))
                        .map(PaperFacts::organization)
                        .findFirst(),
                date);
    }

    static boolean isAuthors(String line) {
        return AUTHORS.matcher(PageLine.bare(line)).matches();
    }

    /** A line of its own above the dot that is not the end of an abstract. */
    static boolean mayNameOrganization(PageLine line) {
        String text = line.bare();
        return line.afterBlank()
                && line.hasWord()
                && text.length() <= LONGEST_NAME
                && !text.startsWith("•")
                && ProseScore.of(text) < 1
                && !text.contains("://");
    }

    static OptionalInt authors(String line) {
        Matcher matcher = AUTHORS.matcher(PageLine.bare(line));
        return matcher.matches()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1).replace(",", "")))
                : OptionalInt.empty();
    }

    /** {@code PrincetonUniversity Princeton University}: the first word is the handle, the rest the name. */
    static Organization organization(String line) {
        String[] words = PageLine.bare(line).split("\\s+", 2);
        return words.length == 1
                ? new Organization(words[0], Optional.empty())
                : new Organization(words[1], Optional.of(words[0]));
    }
}
