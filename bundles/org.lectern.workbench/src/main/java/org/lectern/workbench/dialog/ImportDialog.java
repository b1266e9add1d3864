package org.lectern.workbench.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lectern.api.feed.ColumnMapping.Meaning;
import org.lectern.api.feed.ImportPreview;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.TableLayout;
import org.lectern.presentation.PreviewModel;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** What files hold, before they are imported: the first papers, and what a table's columns are taken for. */
public final class ImportDialog {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 640;
    private static final int TABLE_HEIGHT = 160;

    /** Guessed by what stands in a column, not by its name. */
    private static final int UNSURE = 80;

    private final MainWindow window;
    private final Parts parts;
    private final PreviewModel model;
    private final Shell shell;
    private final List<Path> files;
    private Combo format;
    private Combo meaning;
    private Composite columnPart;
    private RowTable<TableLayout.Column> columns;
    private RowTable<ImportPreview.Item> papers;
    private Label notes;
    private Button run;
    private List<Importer.Format> formats = List.of();

    public ImportDialog(MainWindow window, List<Path> files) {
        this.window = window;
        this.parts = window.parts();
        this.model = window.models().preview();
        this.files = files;
        this.shell = Popup.over(
                window, parts, "import", SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL, WIDTH, HEIGHT);
    }

    public void open() {
        shell.setText(Messages.get("import.title"));
        shell.setLayout(Parts.grid(1, 0, 0));
        Composite head = parts.box(shell, 4, 16, 8);
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        choices(head);
        parts.line(shell, true, 1);
        Composite body = parts.box(shell, 1, 16, 8);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        columnTable(body);
        paperTable(body);
        notes = parts.label(body, "", TypeSize.META, Token.TEXT_2, false);
        notes.setData("name", "import.notes");
        var wide = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        wide.widthHint = 400;
        notes.setLayoutData(wide);
        buttons();
        Runnable forget = model.state().listen(this::render);
        shell.addListener(SWT.Dispose, event -> forget.run());
        model.open(files);
        shell.open();
        run.setFocus();
    }

    private void choices(Composite head) {
        parts.label(head, Messages.get("import.file"), TypeSize.CONTROL, Token.TEXT, false);
        Combo file =
                Parts.name(new Combo(head, SWT.DROP_DOWN | SWT.READ_ONLY), "import.file", Messages.get("import.file"));
        files.forEach(path -> file.add(
                path.getFileName() == null
                        ? path.toString()
                        : path.getFileName().toString()));
        file.select(0);
        file.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        file.addListener(SWT.Selection, event -> model.look(files.get(file.getSelectionIndex())));
        parts.label(head, Messages.get("import.format"), TypeSize.CONTROL, Token.TEXT, false);
        format = Parts.name(
                new Combo(head, SWT.DROP_DOWN | SWT.READ_ONLY), "import.format", Messages.get("import.format"));
        format.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        format.addListener(SWT.Selection, event -> {
            int index = format.getSelectionIndex();
            model.format(
                    index <= 0
                            ? Optional.empty()
                            : Optional.of(formats.get(index - 1).id()));
        });
    }

    private void columnTable(Composite body) {
        columnPart = parts.box(body, 3, 0, 8);
        columnPart.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Label caption = parts.label(columnPart, Messages.get("import.columns"), TypeSize.META, Token.TEXT_2, true);
        caption.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        parts.label(columnPart, Messages.get("import.means"), TypeSize.CONTROL, Token.TEXT, false);
        meaning = Parts.name(
                new Combo(columnPart, SWT.DROP_DOWN | SWT.READ_ONLY), "import.meaning", Messages.get("import.means"));
        Arrays.stream(Meaning.values()).forEach(each -> meaning.add(word(each)));
        meaning.addListener(
                SWT.Selection,
                event -> columns.selected()
                        .ifPresent(column -> model.mean(column.name(), Meaning.values()[meaning.getSelectionIndex()])));
        Composite frame = parts.box(columnPart, 1, 1, 0);
        parts.frame(frame, Token.HAIRLINE);
        frame.setLayoutData(filling(3));
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
                        ImportDialog::sure,
                        (column, area, pen) ->
                                pen.text(sure(column), area, column.sureness() < UNSURE ? Token.WARN : Token.TEXT_2))
                .column(
                        Messages.get("import.examples"),
                        0,
                        ImportDialog::examples,
                        (column, area, pen) -> pen.text(examples(column), area, Token.TEXT_2))
                .onSelect(column -> meaning.select(column.meaning().ordinal()));
        Parts.name(columns.table(), "import.columns", Messages.get("import.columns"));
        columns.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    }

    private void paperTable(Composite body) {
        Label caption = parts.label(body, Messages.get("import.papers"), TypeSize.META, Token.TEXT_2, true);
        caption.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Composite frame = parts.box(body, 1, 1, 0);
        parts.frame(frame, Token.HAIRLINE);
        frame.setLayoutData(filling(1));
        papers = new RowTable<ImportPreview.Item>(frame, parts.theme(), "import.papers", SWT.V_SCROLL)
                .column(
                        Messages.get("papers.column.title"),
                        300,
                        item -> item.paper().text().title(),
                        (item, area, pen) -> pen.text(item.paper().text().title(), area, Token.TEXT))
                .column(
                        Messages.get("import.abstract"),
                        0,
                        item -> item.paper().text().abstractText(),
                        (item, area, pen) -> pen.text(item.paper().text().abstractText(), area, Token.TEXT_2))
                .column(
                        Messages.get("import.date"),
                        90,
                        ImportDialog::date,
                        (item, area, pen) -> pen.text(date(item), area, Token.TEXT_2))
                .column(
                        Messages.get("papers.column.labels"),
                        110,
                        ImportDialog::labels,
                        (item, area, pen) -> pen.text(labels(item), area, Token.TEXT_2));
        Parts.name(papers.table(), "import.papers", Messages.get("import.papers"));
        papers.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    }

    /** Both tables share the room; neither takes it for all its rows. */
    private GridData filling(int span) {
        var data = new GridData(SWT.FILL, SWT.FILL, true, true, span, 1);
        data.heightHint = parts.theme().px(TABLE_HEIGHT);
        return data;
    }

    private static String date(ImportPreview.Item item) {
        return item.paper().published().map(date -> date.date().toString()).orElse("");
    }

    private static String labels(ImportPreview.Item item) {
        return item.answers().stream()
                .filter(answer -> !answer.labels().isEmpty())
                .map(answer -> (answer.annotator().isEmpty() ? "" : answer.annotator() + ": ")
                        + String.join(", ", answer.labels()))
                .distinct()
                .collect(Collectors.joining("; "));
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

    private void buttons() {
        parts.line(shell, true, 1);
        Composite buttons = parts.box(shell, 2, 12, 8);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        run = parts.primary(
                buttons,
                "import.run",
                files.size() == 1 ? Messages.get("import.run") : Messages.get("import.run.many", files.size()));
        run.addListener(SWT.Selection, event -> {
            model.run();
            shell.close();
            window.showView("papers", "top");
        });
        Button cancel = parts.button(buttons, "import.cancel", Messages.get("button.cancel"));
        cancel.addListener(SWT.Selection, event -> shell.close());
        shell.setDefaultButton(run);
    }

    private void render(PreviewModel.State state) {
        if (shell.isDisposed()) {
            return;
        }
        offer(state);
        Optional<TableLayout> table = state.preview().flatMap(ImportPreview::table);
        columns.set(table.map(TableLayout::columns).orElse(List.of()));
        ((GridData) columnPart.getLayoutData()).exclude = table.isEmpty();
        columnPart.setVisible(table.isPresent());
        papers.set(state.preview().map(ImportPreview::items).orElse(List.of()));
        notes.setText(Parts.escape(notes(state)));
        notes.setForeground(parts.theme().color(state.failure().isPresent() ? Token.ERROR : Token.TEXT_2));
        run.setEnabled(files.size() > 1 || state.failure().isEmpty());
        shell.layout(true, true);
    }

    private void offer(PreviewModel.State state) {
        if (!formats.equals(state.formats()) || format.getItemCount() == 0) {
            formats = state.formats();
            format.removeAll();
            format.add("");
            formats.forEach(each -> format.add(each.label()));
        }
        String found = state.preview()
                .flatMap(preview -> label(preview.format()))
                .map(label -> Messages.get("import.recognised", label))
                .orElse(Messages.get(state.failure().isPresent() ? "import.unrecognised" : "import.recognising"));
        format.setItem(0, found);
        format.select(state.format().map(this::place).orElse(0));
    }

    private int place(String id) {
        return 1 + formats.stream().map(Importer.Format::id).toList().indexOf(id);
    }

    private Optional<String> label(String id) {
        return formats.stream()
                .filter(each -> each.id().equals(id))
                .map(Importer.Format::label)
                .findFirst();
    }

    private String notes(PreviewModel.State state) {
        if (state.failure().isPresent()) {
            return state.failure().get().text();
        }
        var words = new ArrayList<String>();
        state.preview().ifPresent(preview -> {
            preview.table().ifPresent(table -> {
                table.encoding().ifPresent(words::add);
                table.separator().ifPresent(separator -> words.add(Messages.get("import.separator", separator)));
            });
            words.addAll(preview.page().notes());
            preview.failure().ifPresent(words::add);
        });
        model.labels()
                .ifPresent(labels -> words.add(
                        Messages.get("import.labels", labels.project(), String.join(", ", labels.annotators()))));
        return String.join(" · ", words);
    }
}
