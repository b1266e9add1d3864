package org.lectern.workbench.view;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.lectern.api.search.Highlighter;
import org.lectern.presentation.PaperRow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.Theme;

/** Draws a paper's line, and says the same in words. */
final class PaperCells {
    private static final int PADDING = 6;
    private static final int SPARK_HEIGHT = 14;

    private final Theme theme;

    PaperCells(Theme theme) {
        this.theme = theme;
    }

    /** By column; for screen readers. */
    Map<Integer, String> texts(Optional<PaperRow> row) {
        return row.map(r -> Map.of(
                        0, r.read() ? "" : Messages.get("papers.unread"),
                        1, r.starred() ? Messages.get("papers.starred") : "",
                        2, r.title(),
                        3, r.byline(),
                        4, r.date(),
                        5, seen(r),
                        6, labels(r)))
                .orElse(Map.of(2, Messages.get("papers.reading")));
    }

    /** The text of the cell where it does not fit; else null. */
    String cut(PaperRow row, int column, int width, Control on) {
        String text = texts(Optional.of(row)).get(column);
        boolean bold = column == 2 && !row.read();
        return text == null
                        || Parts.fits(
                                text,
                                on,
                                bold ? theme.bold(TypeSize.CONTROL) : theme.font(TypeSize.CONTROL),
                                width - 2 * PADDING)
                ? null
                : text;
    }

    private static String labels(PaperRow row) {
        return row.labels().stream()
                .map(label -> label.earlier() ? Messages.get("papers.label.earlier", label.name()) : label.name())
                .collect(Collectors.joining(", "));
    }

    private static String seen(PaperRow row) {
        String pages = Messages.get("papers.pages", row.pages());
        return row.comments().isPresent()
                ? pages + ", " + Messages.get("papers.comments", row.comments().getAsInt())
                : pages;
    }

    void draw(PaperRow row, int column, Rectangle cell, Pen pen) {
        var area = new Rectangle(cell.x + PADDING, cell.y, cell.width - 2 * PADDING, cell.height);
        if (row == null) {
            if (column == 2) {
                pen.fill(new Rectangle(area.x, area.y + 9, Math.min(240, area.width), 6), Token.HOVER);
            }
            return;
        }
        switch (column) {
            case 0 -> {
                if (!row.read()) {
                    pen.dot(cell.x + (cell.width - 7) / 2, cell.y + (cell.height - 7) / 2);
                }
            }
            case 1 -> star(row, cell, pen);
            case 2 -> title(row, area, pen);
            case 3 -> pen.text(row.byline(), area, Token.TEXT_2);
            case 4 -> pen.text(row.date(), area, Token.TEXT_2, TypeSize.CONTROL, false, true);
            case 5 -> seen(row, area, pen);
            default -> labels(row, area, pen);
        }
    }

    private static void star(PaperRow row, Rectangle cell, Pen pen) {
        if (row.starred()) {
            pen.icon("star-on", Token.WARN, cell.x + (cell.width - 16) / 2, cell.y + (cell.height - 16) / 2);
        }
    }

    private void title(PaperRow row, Rectangle area, Pen pen) {
        for (Highlighter.Range hit : row.titleHits()) {
            int from = pen.width(row.title().substring(0, hit.start()), TypeSize.CONTROL, !row.read());
            int width = pen.width(row.title().substring(hit.start(), hit.end()), TypeSize.CONTROL, !row.read());
            if (from + width <= area.width) {
                pen.fill(new Rectangle(area.x + from - 1, area.y + 3, width + 2, area.height - 6), Token.SEARCH_HIT);
            }
        }
        pen.text(row.title(), area, Token.TEXT, TypeSize.CONTROL, !row.read(), false);
    }

    private static void seen(PaperRow row, Rectangle area, Pen pen) {
        pen.text(Messages.get("papers.pages", row.pages()), area, Token.TEXT);
        var right = new Rectangle(area.x + 62, area.y + 5, area.width - 62, SPARK_HEIGHT);
        if (row.pages() > 1) {
            pen.sparkline(row.talk(), right);
        } else if (row.comments().isPresent()) {
            String text = Messages.get("papers.comments.short", row.comments().getAsInt());
            var meta = new Rectangle(right.x, area.y, right.width, area.height);
            pen.text(text, meta, Token.TEXT_2, TypeSize.META, false, true);
        }
    }

    private static void labels(PaperRow row, Rectangle area, Pen pen) {
        if (row.labels().isEmpty()) {
            pen.text(Messages.get("papers.none"), area, Token.TEXT_2, TypeSize.META, false, false);
        } else {
            pen.chips(row.labels(), area);
        }
    }
}
