package org.lectern.workbench.find;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.view.ViewKit;

/** What is chosen now, as a word at the right of a tab; a press on it offers the other choices. */
public final class MenuTool {
    /**
     * One choice.
     *
     * @param single one of those that exclude each other; else it is on or off by itself, behind them
     * @param on where it is in force
     */
    public record Choice(String name, String words, boolean single, boolean on, Runnable run) {}

    private static final int MOST_LETTERS = 40;

    private final String name;
    private final Composite control;
    private final FlatButton button;
    private final Supplier<List<Choice>> choices;

    /** @param choices asked for when the menu opens */
    public MenuTool(Composite parent, Parts parts, String id, String name, Supplier<List<Choice>> choices) {
        this.name = name;
        this.choices = choices;
        control = new Composite(parent, SWT.NONE);
        control.setLayout(Parts.grid(1, 0, 0));
        parts.dress(control, Token.CHROME, Token.TEXT_2);
        button = new FlatButton(control, parts.theme(), FlatButton.Look.WORD, id, "down", this::said, this::open);
        button.control().setLayoutData(new GridData(SWT.END, SWT.CENTER, true, true));
        button.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                open();
            }
        });
    }

    public Composite control() {
        return control;
    }

    private String said() {
        return name + ": " + button.words();
    }

    /** Shows what is chosen. */
    public void say(String words) {
        String shown =
                words.length() > MOST_LETTERS ? words.substring(0, MOST_LETTERS).strip() + "…" : words;
        if (!shown.equals(button.words())) {
            button.say(shown);
            button.control().setToolTipText(name + "\n" + words);
            ViewKit.toolsChanged(control);
        }
    }

    private void open() {
        Canvas word = button.control();
        var menu = new Menu(word);
        for (Choice choice : choices.get()) {
            if (!choice.single()) {
                new MenuItem(menu, SWT.SEPARATOR);
            }
            var entry = new MenuItem(menu, choice.single() ? SWT.RADIO : SWT.CHECK);
            entry.setText(choice.words().replace("&", "&&"));
            entry.setData("name", choice.name());
            entry.setSelection(choice.on());
            entry.addListener(SWT.Selection, event -> {
                if (entry.getSelection() || !choice.single()) {
                    choice.run().run();
                }
            });
        }
        word.setMenu(menu);
        menu.setLocation(word.toDisplay(0, word.getSize().y));
        // What it says would lie over the choices.
        String tip = word.getToolTipText();
        word.setToolTipText(null);
        menu.addListener(
                SWT.Hide,
                event -> word.getDisplay().asyncExec(() -> {
                    menu.dispose();
                    if (!word.isDisposed() && word.getToolTipText() == null) {
                        word.setToolTipText(tip);
                    }
                }));
        menu.setVisible(true);
    }
}
