package org.lectern.workbench.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BidiSegmentEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Paper;
import org.lectern.presentation.Facts;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.HighlightLayer;
import org.lectern.workbench.api.Mark;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Direction;
import org.lectern.workbench.look.LabelColours;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Theme;

/** A paper to read: title, facts, links that open, and the abstract at a good measure with the marks of all layers. */
final class PaperText {
    private static final int MARGIN = 16;
    private static final int BETWEEN = 12;

    private final ViewKit kit;
    private final Theme theme;
    private final boolean large;
    private final StyledText text;
    private final Addresses addresses;
    private final ScrolledPlaces places = new ScrolledPlaces();
    private Optional<Paper> shown = Optional.empty();
    private String query = "";
    private int titleEnd;
    private int abstractStart;

    /** @param large the title stands as that of a page */
    PaperText(Composite parent, ViewKit kit, String name, boolean large) {
        this.kit = kit;
        this.theme = kit.theme();
        this.large = large;
        text = Parts.name(
                new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL),
                name,
                Messages.get("reader.text"));
        text.setFont(theme.reading().font(TypeSize.ABSTRACT));
        text.setCaret(null);
        kit.parts().dress(text, Token.VIEW, Token.TEXT);
        text.addListener(SWT.Resize, event -> margins());
        text.addBidiSegmentListener(PaperText::embed);
        addresses = new Addresses(text);
        Runnable forget = theme.onChange(this::restyle);
        text.addListener(SWT.Dispose, event -> forget.run());
    }

    StyledText control() {
        return text;
    }

    private void margins() {
        int right = Math.max(
                MARGIN, text.getClientArea().width - MARGIN - theme.reading().measure());
        // Setting margins shows or hides the scroll bar, which sends the next Resize.
        if (text.getRightMargin() != right) {
            text.setMargins(MARGIN, BETWEEN, right, BETWEEN);
        }
    }

    /** Shows the paper where it was left when it was on show last, at first from its top. */
    void show(Paper paper, String newQuery) {
        boolean same = shown.map(Paper::id).filter(paper.id()::equals).isPresent();
        if (same && shown.get().equals(paper) && newQuery.equals(query)) {
            return;
        }
        shown.ifPresent(before -> places.leave(before.id(), text.getTopPixel()));
        shown = Optional.of(paper);
        query = newQuery;
        compose(paper);
        margins();
        text.setTopPixel(places.of(paper.id()));
    }

    private void compose(Paper paper) {
        addresses.clear();
        var all = new StringBuilder(paper.title());
        titleEnd = all.length();
        String facts = facts(paper);
        if (!facts.isEmpty()) {
            all.append('\n').append(facts);
        }
        appendAddresses(paper, all);
        all.append('\n');
        abstractStart = all.length();
        all.append(paper.abstractText().isEmpty() ? Messages.get("reader.no-abstract") : paper.abstractText());
        text.setText(all.toString());
        restyle();
        if (!paper.abstractText().isEmpty()) {
            readMarks(paper);
        }
    }

    private static String facts(Paper paper) {
        var parts = new ArrayList<String>();
        String byline = Facts.byline(paper);
        if (!byline.isEmpty()) {
            parts.add(byline);
        }
        paper.published().map(p -> Facts.date(p.date())).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private void appendAddresses(Paper paper, StringBuilder all) {
        if (paper.identifiers().isEmpty() && paper.links().isEmpty()) {
            return;
        }
        all.append('\n');
        String gap = "";
        for (Identifier identifier : paper.identifiers()) {
            gap = append(all, gap, identifier.toString(), Facts.address(identifier));
        }
        for (Link link : paper.links()) {
            gap = append(all, gap, link.kind(), link.url());
        }
    }

    private String append(StringBuilder all, String gap, String word, String url) {
        all.append(gap);
        addresses.add(all.length(), all.length() + word.length(), word, url);
        all.append(word);
        return "    ";
    }

    private void restyle() {
        if (shown.isPresent()) {
            text.setFont(theme.reading().font(TypeSize.ABSTRACT));
            style(List.of(), List.of());
            layoutLines();
            margins();
            Paper paper = shown.get();
            if (!paper.abstractText().isEmpty()) {
                readMarks(paper);
            }
        }
    }

    private void layoutLines() {
        int lines = text.getLineCount();
        text.setLineSpacing(Math.max(0, theme.reading().lineHeight() - text.getLineHeight()));
        for (int i = 0; i < lines; i++) {
            boolean last = i == lines - 1;
            text.setLineVerticalIndent(i, i == 0 ? 0 : last ? BETWEEN - 4 : 2);
            text.setLineAlignment(i, 1, Direction.fromTheRight(text.getLine(i)) ? SWT.RIGHT : SWT.LEFT);
        }
    }

    /** SWT lays lines out from the left; characters that only the layout sees turn those that run from the right. */
    private static void embed(BidiSegmentEvent event) {
        if (Direction.fromTheRight(event.lineText)) {
            event.segments = new int[] {0, event.lineText.length()};
            event.segmentsChars = new char[] {Direction.FROM_THE_RIGHT, Direction.END};
        }
    }

    private void readMarks(Paper paper) {
        String wanted = query;
        List<HighlightLayer> layers = kit.window().contributions().layers();
        kit.models()
                .workers()
                .read(
                        () -> List.of(
                                marks(layers, paper, HighlightLayer.Field.TITLE, paper.title(), wanted),
                                marks(layers, paper, HighlightLayer.Field.ABSTRACT, paper.abstractText(), wanted)),
                        marks -> {
                            boolean still = !text.isDisposed()
                                    && shown.filter(paper::equals).isPresent()
                                    && wanted.equals(query);
                            if (still) {
                                style(marks.get(0), marks.get(1));
                            }
                        });
    }

    private static List<Mark> marks(
            List<HighlightLayer> layers, Paper paper, HighlightLayer.Field field, String words, String query) {
        var input = new HighlightLayer.Input(paper, field, words, query);
        return layers.stream()
                .flatMap(layer -> layer.marks(input).stream())
                .filter(mark -> mark.end() <= words.length() && mark.start() < mark.end())
                .toList();
    }

    /** Ranges of a StyledText may not overlap, so each stretch between two borders gets the styles of all that cover it. */
    private void style(List<Mark> inTitle, List<Mark> inAbstract) {
        var borders = new TreeMap<Integer, Boolean>();
        var spans = new ArrayList<Span>();
        spans.add(new Span(0, titleEnd, this::titleStyle));
        spans.add(new Span(titleEnd, abstractStart, this::factStyle));
        addresses.forEach((start, end) -> spans.add(new Span(start, end, this::addressStyle)));
        inTitle.forEach(mark -> spans.add(new Span(mark.start(), mark.end(), style -> markStyle(style, mark))));
        inAbstract.forEach(mark -> spans.add(
                new Span(abstractStart + mark.start(), abstractStart + mark.end(), style -> markStyle(style, mark))));
        spans.forEach(span -> {
            borders.put(span.start(), true);
            borders.put(span.end(), true);
        });
        var ranges = new ArrayList<StyleRange>();
        var places = new ArrayList<>(borders.keySet());
        for (int i = 0; i + 1 < places.size(); i++) {
            int start = places.get(i);
            int end = places.get(i + 1);
            List<Span> covering = spans.stream()
                    .filter(span -> span.start() <= start && end <= span.end())
                    .toList();
            if (!covering.isEmpty() && end > start) {
                var range = new StyleRange();
                range.start = start;
                range.length = end - start;
                covering.forEach(span -> span.style().apply(range));
                ranges.add(range);
            }
        }
        ranges.sort(Comparator.comparingInt(range -> range.start));
        text.setStyleRanges(ranges.toArray(StyleRange[]::new));
    }

    private interface Styling {
        void apply(StyleRange range);
    }

    private record Span(int start, int end, Styling style) {}

    private void titleStyle(StyleRange range) {
        range.font = theme.reading().bold(large ? TypeSize.PAGE_TITLE : TypeSize.ABSTRACT);
        range.foreground = theme.color(Token.TEXT);
    }

    private void factStyle(StyleRange range) {
        range.font = theme.reading().font(TypeSize.CONTROL);
        range.foreground = theme.color(Token.TEXT_2);
    }

    private void addressStyle(StyleRange range) {
        range.foreground = theme.color(Token.ACCENT);
        range.underline = true;
    }

    private void markStyle(StyleRange range, Mark mark) {
        switch (mark.kind()) {
            case BACKGROUND ->
                range.background = theme.color(
                        mark.label() == 0 ? theme.color(Token.SEARCH_HIT).getRGB() : LabelColours.fill(mark.label()));
            case UNDERLINE -> {
                range.underline = true;
                range.underlineColor = theme.color(LabelColours.line(mark.label(), theme.dark()));
            }
            case BORDER -> {
                range.borderStyle = SWT.BORDER_SOLID;
                range.borderColor = theme.color(LabelColours.line(mark.label(), theme.dark()));
            }
        }
    }

    /** Scrolls a page on; gives whether there was one. */
    boolean page() {
        int before = text.getTopPixel();
        text.setTopPixel(
                before + text.getClientArea().height - 2 * theme.reading().lineHeight());
        return text.getTopPixel() != before;
    }
}
