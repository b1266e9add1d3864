package org.lectern.workbench.dialog;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lectern.api.model.Merge;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** The papers that were merged into one by hand, and which of them becomes its own again. */
public final class SplitDialog {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    private final MainWindow window;
    private final List<Merge> merges;

    /** @param merges that led into the paper; none where it was never merged */
    public SplitDialog(MainWindow window, List<Merge> merges) {
        this.window = window;
        this.merges = List.copyOf(merges);
    }

    public void open() {
        Parts parts = window.parts();
        Shell shell =
                Popup.over(window, parts, "split", SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL, WIDTH, HEIGHT);
        shell.setText(Messages.get("split.title"));
        shell.setLayout(Parts.grid(1, 16, 12));
        Label text = parts.label(
                shell,
                Messages.get(merges.isEmpty() ? "split.none" : "split.text"),
                TypeSize.CONTROL,
                Token.TEXT,
                false);
        text.setData("name", "split.text");
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = parts.theme().px(WIDTH - 32);
        text.setLayoutData(wide);
        RowTable<Merge> table = table(parts, shell);
        Composite buttons = parts.box(shell, 2, 0, 8);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, merges.isEmpty()));
        Button go = parts.primary(buttons, "split.go", Messages.get("split.go"));
        go.setEnabled(!merges.isEmpty());
        go.addListener(SWT.Selection, event -> {
            table.selected().ifPresent(window.models().merges()::split);
            shell.close();
        });
        Button cancel = parts.button(buttons, "split.cancel", Messages.get("button.cancel"));
        cancel.addListener(SWT.Selection, event -> shell.close());
        shell.setDefaultButton(merges.isEmpty() ? cancel : go);
        shell.open();
    }

    private RowTable<Merge> table(Parts parts, Shell shell) {
        Composite frame = parts.box(shell, 1, 1, 0);
        parts.frame(frame, Token.HAIRLINE);
        var filling = new GridData(SWT.FILL, SWT.FILL, true, true);
        filling.exclude = merges.isEmpty();
        frame.setLayoutData(filling);
        frame.setVisible(!merges.isEmpty());
        var table = new RowTable<Merge>(frame, parts.theme(), "split.merges", SWT.V_SCROLL)
                .column(
                        Messages.get("papers.column.title"),
                        0,
                        Merge::title,
                        (merge, area, pen) -> pen.text(merge.title(), area, Token.TEXT))
                .column(
                        Messages.get("split.reason"),
                        200,
                        Merge::reason,
                        (merge, area, pen) -> pen.text(merge.reason(), area, Token.TEXT_2))
                .column(
                        Messages.get("split.who"),
                        150,
                        SplitDialog::who,
                        (merge, area, pen) -> pen.text(who(merge), area, Token.TEXT_2));
        Parts.name(table.table(), "split.merges", Messages.get("split.title"));
        table.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.set(merges.reversed());
        table.table().setSelection(0);
        return table;
    }

    private static String who(Merge merge) {
        return merge.person() + ", " + DAY.format(merge.at().atZone(ZoneId.systemDefault()));
    }
}
