package org.lectern.workbench.find;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.dialog.Popup;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** The query language by example, beside the window, so that one can go on typing. Enter takes an example over. */
public final class HelpSheet {
    private static final int WIDTH = 680;
    private static final int HEIGHT = 640;
    private static final int EXAMPLE_WIDTH = 230;

    /** What each line explains; the texts are {@code help.<line>} and {@code help.<line>.example}. */
    private static final List<String> LINES = List.of(
            "words",
            "names",
            "phrase",
            "near",
            "or",
            "not",
            "brackets",
            "prefix",
            "fuzzy",
            "in-title",
            "author",
            "organization",
            "source",
            "published",
            "comments",
            "seen",
            "often",
            "has",
            "label",
            "annotator",
            "labelled",
            "marks");

    private record Line(String example, String text) {
        static Line of(String id) {
            return new Line(Messages.get("help." + id + ".example"), Messages.get("help." + id));
        }
    }

    private final MainWindow window;
    private final Parts parts;
    private final Consumer<String> take;

    /** @param take called with the example that the user wants to try */
    public HelpSheet(MainWindow window, Parts parts, Consumer<String> take) {
        this.window = window;
        this.parts = parts;
        this.take = take;
    }

    public void open() {
        Shell shell = Popup.over(window, parts, "query.help", SWT.DIALOG_TRIM | SWT.RESIZE, WIDTH, HEIGHT);
        shell.setText(Messages.get("help.title"));
        shell.setLayout(Parts.grid(1, 0, 0));
        var table = new RowTable<Line>(shell, parts.theme(), "query.help.list", SWT.V_SCROLL)
                .column(
                        Messages.get("help.example"),
                        EXAMPLE_WIDTH,
                        Line::example,
                        (line, area, pen) -> pen.text(line.example(), area, Token.TEXT, TypeSize.CONTROL, true, false))
                .column(
                        Messages.get("help.finds"),
                        0,
                        Line::text,
                        (line, area, pen) -> pen.text(line.text(), area, Token.TEXT));
        Parts.name(table.table(), "query.help.list", Messages.get("help.title"));
        table.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.set(LINES.stream().map(Line::of).toList());
        table.onOpen(line -> {
            shell.close();
            take.accept(line.example());
        });
        parts.line(shell, true, 1);
        Label foot = parts.label(shell, Messages.get("help.foot"), TypeSize.META, Token.TEXT_2, false);
        var data = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        data.horizontalIndent = 8;
        data.verticalIndent = 4;
        data.widthHint = 200;
        foot.setLayoutData(data);
        shell.open();
        table.table().setSelection(0);
    }
}
