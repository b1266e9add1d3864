package org.lectern.workbench.dialog;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lectern.api.feed.ColumnMapping.Meaning;
import org.lectern.api.feed.TableLayout;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** What the columns of a table are taken for, and the way to say otherwise. Not there while the file is no table. */
final class ImportColumns {
    /** Guessed by what stands in a column, not by its name. */
    private static final int UNSURE = 80;

    private final Composite control;
    private final Combo meaning;
    private final RowTable<TableLayout.Column> columns;

    /**
     * @param height of the list of columns, in pixels, where there is room
     * @param mean is told the name of a column and what the user says that it means
     */
    ImportColumns(Composite body, Parts parts, int height, BiConsumer<String, Meaning> mean) {
        control = parts.box(body, 3, 0, 8);
        control.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Label caption = parts.label(control, Messages.get("import.columns"), TypeSize.META, Token.TEXT_2, true);
        caption.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        parts.label(control, Messages.get("import.means"), TypeSize.CONTROL, Token.TEXT, false);
        meaning = parts.combo(control, "import.meaning", Messages.get("import.means"));
        Arrays.stream(Meaning.values()).forEach(each -> meaning.add(word(each)));
        Composite frame = parts.box(control, 1, 1, 0);
        parts.frame(frame, Token.HAIRLINE);
        var filling = new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1);
        filling.heightHint = height;
        frame.setLayoutData(filling);
        columns = new RowTable<TableLayout.Column>(frame, parts.theme(), "import.columns", SWT.V_SCROLL)
                .column(
                        Messages.get("import.column"),
                        180,
                        TableLayout.Column::name,
                        (column, area, pen) -> pen.text(column.name(), area, Token.TEXT))
                .column(
                        Messages.get("import.meaning"),
                        140,
                        column -> word(column.meaning()),
                        (column, area, pen) -> pen.text(
                                word(column.meaning()),
                                area,
                                column.meaning() == Meaning.IGNORED ? Token.TEXT_2 : Token.ACCENT))
                .column(
                        Messages.get("import.sure"),
                        70,
                        ImportColumns::sure,
                        (column, area, pen) ->
                                pen.text(sure(column), area, column.sureness() < UNSURE ? Token.WARN : Token.TEXT_2))
                .column(
                        Messages.get("import.examples"),
                        0,
                        ImportColumns::examples,
                        (column, area, pen) -> pen.text(examples(column), area, Token.TEXT_2))
                .same(TableLayout.Column::name)
                .onSelect(column -> meaning.select(column.meaning().ordinal()));
        Parts.name(columns.table(), "import.columns", Messages.get("import.columns"));
        columns.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        meaning.addListener(
                SWT.Selection,
                event -> columns.selected()
                        .ifPresent(
                                column -> mean.accept(column.name(), Meaning.values()[meaning.getSelectionIndex()])));
    }

    /** Shows these; none where the file is no table. The first that is unsure is chosen, since it asks to be looked at. */
    void show(List<TableLayout.Column> all) {
        columns.set(all);
        ((GridData) control.getLayoutData()).exclude = all.isEmpty();
        control.setVisible(!all.isEmpty());
        if (columns.selected().isEmpty() && !all.isEmpty()) {
            columns.table()
                    .setSelection(all.stream()
                            .filter(column -> !sure(column).isEmpty() && column.sureness() < UNSURE)
                            .findFirst()
                            .map(all::indexOf)
                            .orElse(0));
        }
        columns.selected().ifPresent(column -> meaning.select(column.meaning().ordinal()));
    }

    private static String sure(TableLayout.Column column) {
        return column.meaning() == Meaning.EXTRA || column.meaning() == Meaning.IGNORED
                ? ""
                : Messages.get("import.sure.percent", column.sureness());
    }

    private static String examples(TableLayout.Column column) {
        return String.join(" · ", column.examples());
    }

    private static String word(Meaning meaning) {
        return Messages.get("import.meaning." + meaning.word());
    }
}
