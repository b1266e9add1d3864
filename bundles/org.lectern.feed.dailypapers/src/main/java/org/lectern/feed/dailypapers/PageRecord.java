package org.lectern.feed.dailypapers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.lectern.api.feed.PageReport.Place;
import org.lectern.api.model.PaperText;

/**
 * The lines of one paper. Either the title or the abstract may be missing, not both.
 *
 * @param abstractLines more than one where the abstract is in paragraphs, or broken over lines
 * @param arxiv the number in the paper's address, on pages that show it
 */
record PageRecord(
        Optional<PageLine> title,
        List<PageLine> abstractLines,
        Optional<PaperFacts> facts,
        OptionalInt upvotes,
        Optional<String> arxiv) {
    private static final int WORDS_OF_STAND_IN = 12;

    PageRecord {
        abstractLines = List.copyOf(abstractLines);
        if (title.isEmpty() && abstractLines.isEmpty()) {
            throw new IllegalArgumentException("A record needs a title or an abstract");
        }
    }

    PageRecord(Optional<PageLine> title, List<PageLine> abstractLines, Optional<PaperFacts> facts) {
        this(title, abstractLines, facts, OptionalInt.empty(), Optional.empty());
    }

    /** Title and abstract as they stand; paragraphs are divided by an empty line, broken lines by a line end. */
    PaperText text() {
        var text = new StringBuilder();
        for (PageLine line : abstractLines) {
            if (!text.isEmpty()) {
                text.append(line.afterBlank() ? "\n\n" : "\n");
            }
            text.append(line.text());
        }
        return new PaperText(title.map(PageLine::text).orElseGet(this::standIn), text.toString());
    }

    long firstLine() {
        return title.orElseGet(abstractLines::getFirst).number();
    }

    /** A paper cannot be kept without a title, so the first words of its abstract take that place. */
    private String standIn() {
        String[] words = abstractLines.getFirst().text().strip().split("\\s+");
        String start = List.of(words).stream().limit(WORDS_OF_STAND_IN).collect(Collectors.joining(" "));
        return PageLine.shortened(words.length > WORDS_OF_STAND_IN ? start + " …" : start);
    }

    /** What is missing in this record; empty where it is whole. */
    List<Place> incomplete() {
        var places = new ArrayList<Place>();
        if (abstractLines.isEmpty()) {
            places.add(title.orElseThrow().because("title without abstract"));
            return places;
        }
        PageLine first = abstractLines.getFirst();
        if (title.isEmpty()) {
            places.add(first.because("abstract without title; its first words stand for one"));
        }
        long paragraphs =
                1 + abstractLines.stream().skip(1).filter(PageLine::afterBlank).count();
        if (paragraphs > 1) {
            places.add(first.because(
                    "abstract in %d paragraphs; a title may be missing between them".formatted(paragraphs)));
        }
        return places;
    }

    /** Whether the abstract stops without the end of a sentence. */
    boolean endsWithin() {
        if (abstractLines.isEmpty()) {
            return false;
        }
        String text = abstractLines.getLast().bare();
        int end = text.isEmpty() ? '.' : text.codePointBefore(text.length());
        return (Character.isLetterOrDigit(end) || end == ',' || end == '-') && !ProseScore.endsInAddress(text);
    }
}
