package org.lectern.workbench.find;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lectern.presentation.QueryFault;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.Theme;

/** One line of text in which a part can be marked as wrong, which a native field cannot. Says what to type while empty. */
final class QueryText {
    private final Theme theme;
    private final StyledText text;
    private final String hint;
    private Optional<QueryFault> fault = Optional.empty();

    QueryText(Composite parent, Parts parts, String id, String name, String hint) {
        this.theme = parts.theme();
        this.hint = hint;
        text = new StyledText(parent, SWT.SINGLE) {
            @Override
            public void paste() {
                QueryText.this.paste();
            }
        };
        Parts.name(text, id, name);
        parts.dress(text, Token.VIEW, Token.TEXT);
        text.setFont(theme.font(TypeSize.CONTROL));
        text.setKeyBinding('A' | SWT.MOD1, ST.SELECT_ALL);
        text.addListener(SWT.Paint, this::paintHint);
        text.addListener(SWT.FocusOut, event -> text.setSelection(text.getCaretOffset()));
        Runnable dress = () -> {
            text.setSelectionBackground(theme.color(Token.ACCENT));
            text.setSelectionForeground(theme.color(Token.VIEW));
            style();
        };
        dress.run();
        Runnable forget = theme.onChange(dress);
        text.addListener(SWT.Dispose, event -> forget.run());
        text.setMenu(menu());
    }

    StyledText control() {
        return text;
    }

    String typed() {
        return text.getText();
    }

    /** Replaces all, with the caret there. */
    void set(String words, int caret) {
        fault = Optional.empty();
        text.setText(words);
        text.setCaretOffset(caret);
        text.showSelection();
    }

    /** A title copied from a page has its lines broken; the field has one. */
    private void paste() {
        var clipboard = new Clipboard(text.getDisplay());
        try {
            if (clipboard.getContents(TextTransfer.getInstance()) instanceof String pasted) {
                text.insert(pasted.strip().replaceAll("\\s*\\R\\s*", " "));
            }
        } finally {
            clipboard.dispose();
        }
    }

    /** Marks that part as wrong, or nothing. */
    void mark(Optional<QueryFault> wrong) {
        if (!wrong.equals(fault)) {
            fault = wrong;
            style();
        }
    }

    private void style() {
        int length = text.getCharCount();
        text.setStyleRanges(fault.filter(wrong -> wrong.end() <= length && wrong.start() < wrong.end())
                .map(wrong -> new StyleRange[] {range(wrong)})
                .orElse(new StyleRange[0]));
    }

    /** Colour and line: the colour alone would say nothing to some. */
    private StyleRange range(QueryFault wrong) {
        var range = new StyleRange(
                wrong.start(), wrong.end() - wrong.start(), theme.color(Token.ERROR), theme.color(Token.VIEW));
        range.underline = true;
        range.underlineStyle = SWT.UNDERLINE_SQUIGGLE;
        range.underlineColor = theme.color(Token.ERROR);
        return range;
    }

    /** The place on the display below that part of the text. */
    Point below(int offset) {
        Point at = text.getLocationAtOffset(Math.clamp(offset, 0, text.getCharCount()));
        return text.toDisplay(at.x, at.y + text.getLineHeight());
    }

    private void paintHint(Event event) {
        if (text.getCharCount() == 0) {
            Rectangle area = text.getClientArea();
            new Pen(theme, event.gc).text(hint, area, Token.DISABLED);
        }
    }

    private Menu menu() {
        var menu = new Menu(text);
        item(menu, "cut", text::cut);
        item(menu, "copy", text::copy);
        item(menu, "paste", text::paste);
        item(menu, "all", text::selectAll);
        return menu;
    }

    private static void item(Menu menu, String id, Runnable run) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(Messages.get("field." + id));
        item.addListener(SWT.Selection, event -> run.run());
    }
}
