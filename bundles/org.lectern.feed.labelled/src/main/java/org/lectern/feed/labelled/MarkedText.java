package org.lectern.feed.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.Span;

/**
 * A text as an annotation tool has it, and where its title and abstract lie in it. Tools know one text; where it has
 * several lines, the first is the title. All places are in Unicode code points of the tool's text.
 */
final class MarkedText {
    private static final int LONGEST_TITLE = 500;
    private static final int STAND_IN = 100;

    private final String text;
    private final PaperText paper;
    private final int titleEnd;
    private final int abstractStart;

    private MarkedText(String text, PaperText paper, int titleEnd, int abstractStart) {
        this.text = text;
        this.paper = paper;
        this.titleEnd = titleEnd;
        this.abstractStart = abstractStart;
    }

    /**
     * Divides a text.
     *
     * @param title where the record names one beside the text; else blank
     * @return empty where there is no text and no title
     */
    static Optional<MarkedText> of(String text, String title) {
        if (text.isBlank()) {
            return title.isBlank() ? Optional.empty() : Optional.of(new MarkedText("", new PaperText(title, ""), 0, 0));
        }
        if (!title.isBlank() && !text.startsWith(title)) {
            return Optional.of(new MarkedText(text, new PaperText(title, text), 0, 0));
        }
        int end = title.isBlank() ? firstLine(text) : title.length();
        int rest = end;
        while (rest < text.length() && "\r\n".indexOf(text.charAt(rest)) >= 0) {
            rest++;
        }
        String first = text.substring(0, end);
        boolean divided = !first.isBlank() && (rest > end || end == text.length());
        boolean shortEnough = !title.isBlank() || first.length() <= LONGEST_TITLE && rest < text.length();
        if (divided && shortEnough) {
            return Optional.of(new MarkedText(
                    text, new PaperText(first, text.substring(rest)), points(text, end), points(text, rest)));
        }
        String name = title.isBlank() ? beginning(text) : title;
        return Optional.of(new MarkedText(text, new PaperText(name, text), 0, 0));
    }

    /** A text that is not divided: all marks lie in the abstract. */
    static MarkedText plain(String text) {
        return new MarkedText(text, new PaperText("-", text), 0, 0);
    }

    private static int firstLine(String text) {
        int end = 0;
        while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String beginning(String text) {
        String line = text.strip();
        if (line.length() <= STAND_IN) {
            return line;
        }
        int blank = line.lastIndexOf(' ', STAND_IN);
        return line.substring(0, blank > 0 ? blank : line.offsetByCodePoints(0, STAND_IN / 2)) + " …";
    }

    private static int points(String text, int end) {
        return text.codePointCount(0, end);
    }

    PaperText paper() {
        return paper;
    }

    /** The title of this text is only its beginning. */
    boolean titleStandsIn() {
        return titleEnd == 0 && !text.isEmpty();
    }

    /** A mark in the tool's text; one over the end of the title has a part in both; empty where it lies outside. */
    List<Span> spans(int start, int end, String label) {
        var spans = new ArrayList<Span>();
        if (label.isBlank() || start < 0 || end <= start || end > points(text, text.length())) {
            return spans;
        }
        if (start < titleEnd) {
            spans.add(new Span(Span.Part.TITLE, start, Math.min(end, titleEnd), label));
        }
        if (end > abstractStart) {
            spans.add(new Span(Span.Part.ABSTRACT, Math.max(0, start - abstractStart), end - abstractStart, label));
        }
        return spans;
    }

    /** A mark of which only the words are known, and perhaps those before it; the first place where they stand. */
    List<Span> quoted(String words, String before, String label) {
        int at = words.isEmpty() ? -1 : text.indexOf(before + words);
        int start = at >= 0 ? at + before.length() : words.isEmpty() ? -1 : text.indexOf(words);
        return start < 0 ? List.of() : spansUtf16(start, start + words.length(), label);
    }

    /** Nothing but the end of a line, and blanks, lies between two places. */
    boolean isLineBreak(int from, int to) {
        return quote(from, to)
                .filter(between -> between.isBlank() && between.indexOf('\n') >= 0)
                .isPresent();
    }

    /** A mark in UTF-16 units, as Java and JavaScript count. */
    List<Span> spansUtf16(int start, int end, String label) {
        if (start < 0 || end < start || end > text.length()) {
            return List.of();
        }
        return spans(points(text, start), points(text, end), label);
    }

    /**
     * A mark that comes with its words: they decide in which units its places are counted.
     *
     * @param utf16 what to think where they do not
     */
    List<Span> spans(int start, int end, String quote, String label, boolean utf16) {
        boolean asUtf16 = start >= 0
                && end >= start
                && end <= text.length()
                && text.substring(start, end).equals(quote);
        boolean asPoints = quote(start, end).filter(quote::equals).isPresent();
        boolean chosen = asUtf16 == asPoints ? utf16 : asUtf16;
        return chosen ? spansUtf16(start, end, label) : spans(start, end, label);
    }

    private Optional<String> quote(int start, int end) {
        if (start < 0 || end < start || end > points(text, text.length())) {
            return Optional.empty();
        }
        int from = text.offsetByCodePoints(0, start);
        return Optional.of(text.substring(from, text.offsetByCodePoints(from, end - start)));
    }
}
