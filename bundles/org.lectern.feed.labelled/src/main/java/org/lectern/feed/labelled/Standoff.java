package org.lectern.feed.labelled;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.model.Span;

/**
 * brat's lines beside one text: {@code T1<tab>Label 0 4<tab>words}, notes, attributes of the paper, and relations, which
 * have no place in Lectern and are counted. A mark in several pieces becomes a mark for each, unless they are its lines.
 */
final class Standoff {
    private static final Pattern MARK =
            Pattern.compile("(T\\S{1,20})\t(\\S{1,300}) (\\d{1,9} \\d{1,9}(?:;\\d{1,9} \\d{1,9})*)(?:\t(.*))?");
    private static final Pattern NOTE = Pattern.compile("#\\S{0,20}\tAnnotatorNotes \\S{1,30}\t(.*)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("A\\S{1,20}\tLabel(?:_(\\S{1,300}))? (\\S{1,30})(?: (\\S{1,300}))?");
    private static final Pattern TITLE =
            Pattern.compile("(?m)^T\\S{1,20}\t" + BratTypes.PAPER + " 0 (\\d{1,9})(?:\t|$)");

    private final MarkedText text;
    private final BratTypes types;
    private final PageAccount account;
    private final LinkedHashSet<String> labels = new LinkedHashSet<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String paper = "";

    private Standoff(MarkedText text, BratTypes types, PageAccount account) {
        this.text = text;
        this.types = types;
        this.account = account;
    }

    /** The title where a mark of Lectern's own says how far it goes; else empty. */
    static String title(String standoff, String text) {
        Matcher title = TITLE.matcher(standoff);
        if (!title.find()) {
            return "";
        }
        int end = Integer.parseInt(title.group(1));
        return end <= text.codePointCount(0, text.length()) ? text.substring(0, text.offsetByCodePoints(0, end)) : "";
    }

    /** Empty where there is no label, no mark and no note. */
    static Optional<GivenAnswer> read(
            String standoff, String annotator, MarkedText text, BratTypes types, PageAccount account) {
        var read = new Standoff(text, types, account);
        standoff.lines().forEach(read::take);
        boolean empty = read.labels.isEmpty() && read.spans.isEmpty() && read.notes.isEmpty();
        return empty
                ? Optional.empty()
                : Optional.of(new GivenAnswer(
                        annotator,
                        List.copyOf(read.labels),
                        String.join("\n", read.notes),
                        Optional.empty(),
                        read.spans));
    }

    private void take(String line) {
        Matcher mark = MARK.matcher(line);
        Matcher note = NOTE.matcher(line);
        Matcher attribute = ATTRIBUTE.matcher(line);
        if (mark.matches() && mark.group(2).equals(BratTypes.PAPER)) {
            paper = mark.group(1);
        } else if (mark.matches()) {
            mark(mark);
        } else if (note.matches()) {
            notes.add(note.group(1));
        } else if (attribute.matches() && attribute.group(2).equals(paper)) {
            Optional.ofNullable(attribute.group(1))
                    .or(() -> Optional.ofNullable(attribute.group(3)))
                    .map(types::label)
                    .ifPresent(labels::add);
        } else if (!line.isBlank()) {
            account.count("lines of relations, events and attributes were left out");
        }
    }

    private void mark(Matcher mark) {
        List<int[]> pieces = joined(mark.group(3).split(";"));
        String words =
                pieces.size() == 1 && mark.group(3).indexOf(';') < 0 && mark.group(4) != null ? mark.group(4) : "";
        for (int[] piece : pieces) {
            List<Span> found = text.spans(piece[0], piece[1], words, types.label(mark.group(2)), false);
            if (found.isEmpty()) {
                account.count("marks lie outside of their text and were left out");
            }
            spans.addAll(found);
        }
    }

    /** brat has no line break in a line: a mark over one is written in pieces, which are one mark all the same. */
    private List<int[]> joined(String[] places) {
        var pieces = new ArrayList<int[]>();
        for (String place : places) {
            int blank = place.indexOf(' ');
            int start = Integer.parseInt(place.substring(0, blank));
            int end = Integer.parseInt(place.substring(blank + 1));
            if (!pieces.isEmpty() && text.isLineBreak(pieces.getLast()[1], start)) {
                pieces.getLast()[1] = end;
            } else {
                pieces.add(new int[] {start, end});
            }
        }
        return pieces;
    }
}
