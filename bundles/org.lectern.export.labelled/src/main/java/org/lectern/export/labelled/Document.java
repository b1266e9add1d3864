package org.lectern.export.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Span;

/**
 * A paper's text as annotation tools have it: one text, with the raw title on its first line and the raw abstract below.
 * Each code point of the paper is one of the tool's text, so places differ by the title's length only.
 */
final class Document {
    private static final int UNKNOWN_CHARACTER = 0xFFFD;

    private final RevisionId revision;
    private final PaperText paper;
    private final String title;
    private final String text;
    private final int abstractStart;

    Document(Paper paper) {
        this.revision = paper.revision().id();
        this.paper = paper.revision().raw();
        this.title = storable(this.paper.title()).replaceAll("[\\n\\x0B\\f\\r\\x85\\u2028\\u2029]", " ");
        String below = storable(this.paper.abstractText());
        this.text = below.isBlank() ? title : title + "\n" + below;
        this.abstractStart = points(title) + 1;
    }

    /** Databases under these tools refuse a null character, and UTF-8 has no half of a surrogate pair. */
    static String storable(String text) {
        boolean fine = text.codePoints().noneMatch(Document::isUnstorable);
        return fine
                ? text
                : text.codePoints()
                        .map(c -> isUnstorable(c) ? UNKNOWN_CHARACTER : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isUnstorable(int c) {
        return c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    String text() {
        return text;
    }

    /** The first line of the text. */
    String title() {
        return title;
    }

    /** In code points. */
    int titleLength() {
        return abstractStart - 1;
    }

    /** Where a place counted in code points lies in UTF-16 units. */
    int utf16(int place) {
        return text.offsetByCodePoints(0, place);
    }

    /** The nearest place in the text, in UTF-16 units, at which no character is torn. */
    int whole(int unit) {
        int place = Math.clamp(unit, 0, text.length());
        boolean torn = place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return torn ? place + 1 : place;
    }

    String words(Mark mark) {
        int start = utf16(mark.start());
        return text.substring(start, text.offsetByCodePoints(start, mark.end() - mark.start()));
    }

    /** The answer's marks. Those in an older text of the paper lie where their words stand now; else they are left out. */
    List<Mark> marks(Answer answer, ExportPapers papers) {
        if (answer.spans().isEmpty()) {
            return List.of();
        }
        Optional<PaperText> seen = revision.equals(answer.revision())
                ? Optional.of(paper)
                : papers.revisions(answer.paper()).stream()
                        .filter(known -> known.id().equals(answer.revision()))
                        .map(Revision::raw)
                        .findFirst();
        var marks = new ArrayList<Mark>();
        seen.ifPresent(from -> answer.spans().stream()
                .flatMap(span -> Anchor.moved(span, from, paper).stream())
                .flatMap(span -> mark(span).stream())
                .forEach(marks::add));
        return marks;
    }

    /** The answer's marks where they have a place for certain; none where the answer was given to another text. */
    List<Mark> places(Answer answer) {
        return revision.equals(answer.revision())
                ? answer.spans().stream().flatMap(span -> mark(span).stream()).toList()
                : List.of();
    }

    /** Whether every mark of the answer has a place here for certain. */
    boolean holdsAll(Answer answer) {
        return answer.spans().isEmpty()
                || revision.equals(answer.revision())
                        && answer.spans().stream().allMatch(span -> mark(span).isPresent());
    }

    private Optional<Mark> mark(Span span) {
        boolean inTitle = span.part() == Span.Part.TITLE;
        int from = inTitle ? 0 : abstractStart;
        int end = inTitle ? titleLength() : points(text);
        boolean fits = span.start() < span.end() && from + span.end() <= end;
        return fits && !span.label().isBlank()
                ? Optional.of(new Mark(from + span.start(), from + span.end(), storable(span.label())))
                : Optional.empty();
    }

    static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
