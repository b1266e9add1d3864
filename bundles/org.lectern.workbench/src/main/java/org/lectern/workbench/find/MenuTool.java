package org.lectern.workbench.find;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.view.ViewKit;

/** What is chosen now, as a word at the right of a tab; a press on it offers the other choices. */
public final class MenuTool {
    /** One choice. {@code on} where it is the one in force. */
    public record Choice(String name, String words, boolean on, Runnable run) {}

    private static final int MOST_LETTERS = 40;

    private final ToolBar bar;
    private final ToolItem item;

    /** @param choices asked for when the menu opens; two that follow each other with a null between have a line there */
    public MenuTool(Composite parent, Parts parts, String id, String name, Supplier<List<Choice>> choices) {
        bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT | SWT.HORIZONTAL);
        bar.setFont(parts.theme().font(TypeSize.META));
        parts.dress(bar, Token.CHROME, Token.TEXT_2);
        Parts.name(bar, id, name);
        item = new ToolItem(bar, SWT.PUSH);
        item.setData("name", id);
        item.setToolTipText(name);
        item.addListener(SWT.Selection, event -> open(choices.get()));
    }

    public ToolBar control() {
        return bar;
    }

    /** Shows what is chosen. */
    public void say(String words) {
        String shown =
                words.length() > MOST_LETTERS ? words.substring(0, MOST_LETTERS).strip() + "…" : words;
        if (!(shown + " ▾").equals(item.getText())) {
            item.setText(shown + " ▾");
            item.setToolTipText(words);
            ViewKit.toolsChanged(bar);
        }
    }

    private void open(List<Choice> choices) {
        var menu = new Menu(bar);
        for (Choice choice : choices) {
            var entry = new MenuItem(menu, SWT.RADIO);
            entry.setText(choice.words().replace("&", "&&"));
            entry.setData("name", choice.name());
            entry.setSelection(choice.on());
            entry.addListener(SWT.Selection, event -> {
                if (entry.getSelection()) {
                    choice.run().run();
                }
            });
        }
        Rectangle at = item.getBounds();
        Point below = bar.toDisplay(at.x, at.y + at.height);
        menu.setLocation(below);
        menu.addListener(SWT.Hide, event -> bar.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }
}
