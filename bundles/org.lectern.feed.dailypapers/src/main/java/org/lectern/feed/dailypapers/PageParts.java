package org.lectern.feed.dailypapers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.PageReport.Place;

/**
 * Divides a page into text and facts. Facts have an unmistakable form: a line with nothing but "·", a line that is a
 * date and nothing else below it, and above it the number of authors or an organisation. What is left of them where a
 * page was cut is still recognised.
 *
 * @param unused lines that are neither
 */
record PageParts(List<PagePart> parts, List<Place> unused) {
    static PageParts of(List<PageLine> lines) {
        var division = new Division(lines);
        division.run();
        return new PageParts(division.parts, division.unused);
    }

    private static final class Division {
        private final List<PageLine> lines;
        private final List<PagePart> parts = new ArrayList<>();
        private final List<Place> unused = new ArrayList<>();
        private int next;

        Division(List<PageLine> lines) {
            this.lines = lines;
        }

        void run() {
            while (next < lines.size()) {
                PageLine line = lines.get(next);
                if (isDot(next)) {
                    facts(List.of());
                } else if (isDot(next + 1) && isWho(next)) {
                    next++;
                    facts(List.of(line));
                } else {
                    single(line);
                }
            }
        }

        /** A line that has no dot below it. */
        private void single(PageLine line) {
            next++;
            String text = line.text();
            if (PaperFacts.isAuthors(text)) {
                parts.add(new PagePart.Facts(List.of(line), PaperFacts.of(List.of(line), Optional.empty())));
            } else if (PageHeader.isWording(text)) {
                unused.add(line.because("a page's header between papers"));
            } else if (PrintedDate.parse(text).isPresent()) {
                unused.add(line.because("a date that belongs to no paper"));
            } else if (line.bare().startsWith("•")) {
                unused.add(line.because("a line of authors that is cut or says something else"));
            } else if (!line.hasWord()) {
                unused.add(line.because("no word in it"));
            } else {
                parts.add(new PagePart.Text(line));
            }
        }

        /** At the dot: it, and what stands below it. */
        private void facts(List<PageLine> who) {
            var lines = new ArrayList<>(who);
            lines.add(this.lines.get(next++));
            Optional<PrintedDate> date = below().flatMap(line -> PrintedDate.parse(line.text()));
            if (date.isPresent()) {
                lines.add(this.lines.get(next++));
            } else if (!who.isEmpty()
                    && below().filter(line -> !line.afterBlank()).isPresent()) {
                unused.add(this.lines.get(next++).because("no date, though it stands where a date does"));
            }
            if (who.isEmpty() && date.isEmpty()) {
                unused.add(lines.getFirst().because("neither authors above nor a date below it"));
            } else {
                parts.add(new PagePart.Facts(lines, PaperFacts.of(who, date)));
            }
        }

        private Optional<PageLine> below() {
            return next < lines.size() ? Optional.of(lines.get(next)) : Optional.empty();
        }

        private boolean isDot(int index) {
            return index < lines.size() && lines.get(index).bare().equals(PaperFacts.DOT);
        }

        private boolean isWho(int index) {
            PageLine line = lines.get(index);
            return PaperFacts.isAuthors(line.text())
                    || PaperFacts.mayNameOrganization(line)
                            && !lines.get(index + 1).afterBlank();
        }
    }
}
