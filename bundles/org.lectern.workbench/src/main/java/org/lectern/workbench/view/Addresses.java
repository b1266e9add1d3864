package org.lectern.workbench.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lectern.workbench.Messages;

/** Words of a text that lead somewhere: a click opens them, the menu opens and copies them. */
final class Addresses {
    private record Address(int start, int end, String word, String url) {}

    /** Takes one stretch of the text. */
    interface Stretch {
        void accept(int start, int end);
    }

    private final StyledText text;
    private final List<Address> all = new ArrayList<>();

    Addresses(StyledText text) {
        this.text = text;
        text.addListener(SWT.MouseUp, this::open);
        Cursor hand = text.getDisplay().getSystemCursor(SWT.CURSOR_HAND);
        text.addListener(SWT.MouseMove, event -> {
            Optional<Address> at = at(event.x, event.y);
            text.setCursor(at.isPresent() ? hand : null);
            text.setToolTipText(at.map(Address::url).orElse(null));
        });
        var menu = new Menu(text);
        menu.addListener(SWT.Show, event -> fill(menu));
        text.setMenu(menu);
    }

    void clear() {
        all.clear();
    }

    void add(int start, int end, String word, String url) {
        all.add(new Address(start, end, word, url));
    }

    void forEach(Stretch stretch) {
        all.forEach(address -> stretch.accept(address.start(), address.end()));
    }

    private Optional<Address> at(int x, int y) {
        int offset = text.getOffsetAtPoint(new Point(x, y));
        return all.stream()
                .filter(address -> offset >= address.start() && offset < address.end())
                .findFirst();
    }

    private void open(Event event) {
        if (event.button == 1 && text.getSelectionCount() == 0) {
            at(event.x, event.y).ifPresent(address -> Program.launch(address.url()));
        }
    }

    /** All of them, not only the one under the pointer: the menu key has no pointer. */
    private void fill(Menu menu) {
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
        item(menu, "reader.copy", Messages.get("reader.copy"), text::copy).setEnabled(text.getSelectionCount() > 0);
        for (Address address : all) {
            new MenuItem(menu, SWT.SEPARATOR);
            item(menu, "reader.open", Messages.get("reader.open", address.word()), () -> Program.launch(address.url()));
            if (!address.word().equals(address.url())) {
                item(
                        menu,
                        "reader.copy-word",
                        Messages.get("reader.copy.this", address.word()),
                        () -> copy(text.getDisplay(), address.word()));
            }
            item(
                    menu,
                    "reader.copy-link",
                    Messages.get("reader.copy.this", address.url()),
                    () -> copy(text.getDisplay(), address.url()));
        }
    }

    private static MenuItem item(Menu menu, String name, String words, Runnable run) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setData("name", name);
        item.setText(words.replace("&", "&&"));
        item.addListener(SWT.Selection, event -> run.run());
        return item;
    }

    /** Puts the words on the clipboard. */
    static void copy(Display display, String words) {
        var clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] {words}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }
}
