package org.lectern.feed.dailypapers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Numbers on lines of their own: upvotes above a title, where the first paper has them, and comments below a date.
 *
 * @param lines the others, with the comments behind their date
 * @param upvotes by the number of the line below them; empty for "-"
 */
record PageCounts(List<PageLine> lines, Map<Long, OptionalInt> upvotes) {
    static PageCounts of(List<PageLine> page) {
        var lines = new ArrayList<PageLine>();
        var upvotes = new HashMap<Long, OptionalInt>();
        boolean above = isCount(page, 0);
        for (int i = 0; i < page.size(); i++) {
            PageLine line = page.get(i);
            boolean dated = !lines.isEmpty() && belowDate(lines);
            boolean apart = i == 0 || line.afterBlank() || dated || i > 0 && isCount(page, i - 1);
            boolean titleBelow = i + 1 < page.size() && !isCount(page, i + 1);
            if (!isCount(page, i) || !apart) {
                lines.add(line);
            } else if (above && titleBelow) {
                upvotes.put(page.get(i + 1).number(), RenderedLine.count(line.text()));
                PageLine title = page.get(i + 1);
                lines.add(new PageLine(title.number(), title.text(), true));
                i++;
            } else if (dated && RenderedLine.count(line.text()).isPresent()) {
                PageLine date = lines.removeLast();
                lines.add(new PageLine(
                        date.number(),
                        date.bare() + " " + RenderedLine.count(line.text()).getAsInt(),
                        date.afterBlank()));
            } else {
                lines.add(line);
            }
        }
        return new PageCounts(lines, upvotes);
    }

    private static boolean isCount(List<PageLine> page, int index) {
        return index < page.size() && RenderedLine.isCount(page.get(index).text());
    }

    /** The last line is a date below the dot that has no number of comments yet. */
    private static boolean belowDate(List<PageLine> lines) {
        return lines.size() > 1
                && lines.get(lines.size() - 2).bare().equals(PaperFacts.DOT)
                && PrintedDate.parse(lines.getLast().text())
                        .filter(date -> date.comments().isEmpty()
                                && !lines.getLast().text().contains("-"))
                        .isPresent();
    }
}
