package org.lectern.feed.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.model.Span;

/**
 * brat's lines beside one text: {@code T1<tab>Label 0 4<tab>words}, notes, and relations, which have no place in Lectern
 * and are counted. A mark in several pieces becomes a mark for each.
 */
record Standoff(List<Span> spans, String note) {
    private static final Pattern MARK =
            Pattern.compile("T\\S{1,20}\t(\\S{1,300}) (\\d{1,9} \\d{1,9}(?:;\\d{1,9} \\d{1,9})*)(?:\t(.*))?");
    private static final Pattern NOTE = Pattern.compile("#\\S{0,20}\tAnnotatorNotes \\S{1,30}\t(.*)");

    /** Empty where there is neither a mark nor a note. */
    static Optional<Standoff> read(String standoff, MarkedText text, Account account) {
        var spans = new ArrayList<Span>();
        var notes = new ArrayList<String>();
        standoff.lines().forEach(line -> {
            Matcher mark = MARK.matcher(line);
            Matcher note = NOTE.matcher(line);
            if (mark.matches()) {
                spans.addAll(marks(mark, text, account));
            } else if (note.matches()) {
                notes.add(note.group(1));
            } else if (!line.isBlank()) {
                account.count("lines of relations, events and attributes were left out");
            }
        });
        return spans.isEmpty() && notes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standoff(spans, String.join("\n", notes)));
    }

    private static List<Span> marks(Matcher mark, MarkedText text, Account account) {
        var spans = new ArrayList<Span>();
        String[] pieces = mark.group(2).split(";");
        for (String piece : pieces) {
            int blank = piece.indexOf(' ');
            int start = Integer.parseInt(piece.substring(0, blank));
            int end = Integer.parseInt(piece.substring(blank + 1));
            String words = pieces.length == 1 && mark.group(3) != null ? mark.group(3) : "";
            List<Span> found = text.spans(start, end, words, mark.group(1), false);
            if (found.isEmpty()) {
                account.count("marks lie outside of their text and were left out");
            }
            spans.addAll(found);
        }
        return spans;
    }

    GivenAnswer by(String annotator) {
        return new GivenAnswer(annotator, List.of(), note, Optional.empty(), spans);
    }
}
