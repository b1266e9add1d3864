package org.lectern.export.labelled;

import java.util.ArrayList;
import java.util.List;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.model.Answer;

/**
 * brat's lines beside a paper's text. Places count code points; a mark over a line break is written in pieces, since brat
 * has no line break in a line.
 */
final class BratStandoff {
    private final Document document;
    private final BratNames names;
    private final String text;

    BratStandoff(Document document, BratNames names) {
        this.document = document;
        this.names = names;
        this.text = folded(document.text());
    }

    /** What Python takes for the end of a line would tear brat's lines apart, so only line feeds stay. */
    static String folded(String text) {
        return text.replaceAll("[\\x0B\\f\\r\\x1C-\\x1E\\x85\\u2028\\u2029]", " ");
    }

    /** Whether a mark over these words begins or ends with a line of blanks, which would be no piece of it. */
    static boolean losesBlanks(String words) {
        String[] lines = folded(words).split("\n", -1);
        return Segments.isBlank(lines[0]) || Segments.isBlank(lines[lines.length - 1]);
    }

    String text() {
        return text;
    }

    /** The line that every paper has. */
    String title() {
        int end = document.titleLength();
        return "T1\t" + BratNames.PAPER + " 0 " + end + "\t" + words(0, end) + "\n";
    }

    String of(Answer answer, ExportPapers papers) {
        var lines = new StringBuilder(title());
        int number = 0;
        List<String> labels = Labelled.labels(answer);
        for (String label : labels) {
            lines.append('A').append(++number).append('\t');
            lines.append(names.attribute(label, labels.size())).append('\n');
        }
        number = 1;
        for (Mark mark : document.marks(answer, papers)) {
            List<Piece> pieces = pieces(mark);
            if (!pieces.isEmpty()) {
                lines.append('T').append(++number).append('\t');
                lines.append(names.mark(mark.label())).append(' ');
                lines.append(String.join(";", pieces.stream().map(Piece::place).toList()));
                lines.append('\t');
                lines.append(String.join(" ", pieces.stream().map(Piece::words).toList()));
                lines.append('\n');
            }
        }
        note(Document.storable(answer.note()), lines);
        return lines.toString();
    }

    private static void note(String note, StringBuilder lines) {
        if (note.isBlank()) {
            return;
        }
        int number = 0;
        for (String line : note.split("\\r\\n|[\\n\\x0B\\f\\r\\x1C-\\x1E\\x85\\u2028\\u2029]", -1)) {
            lines.append('#').append(++number).append("\tAnnotatorNotes T1\t");
            lines.append(line).append('\n');
        }
    }

    private record Piece(int start, int end, String words) {
        String place() {
            return start + " " + end;
        }
    }

    private List<Piece> pieces(Mark mark) {
        var pieces = new ArrayList<Piece>();
        int start = mark.start();
        for (String line : words(mark.start(), mark.end()).split("\n", -1)) {
            int end = start + Document.points(line);
            if (!Segments.isBlank(line)) {
                pieces.add(new Piece(start, end, line));
            }
            start = end + 1;
        }
        return pieces;
    }

    private String words(int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
