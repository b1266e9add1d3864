package org.lectern.workbench.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.ImportPreview;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.TableLayout;
import org.lectern.presentation.Facts;
import org.lectern.presentation.Failure;
import org.lectern.presentation.PreviewModel;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;
import org.lectern.workbench.view.ViewKit;

/** What files hold, before they are imported: the first papers, and what a table's columns are taken for. */
public final class ImportDialog {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 640;
    private static final int TABLE_HEIGHT = 160;

    private final MainWindow window;
    private final Parts parts;
    private final PreviewModel model;
    private final Shell shell;
    private final List<Path> files;
    private Combo format;
    private ImportColumns columns;
    private Composite stack;
    private RowTable<ImportPreview.Item> papers;
    private EmptyState unread;
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
        columns = new ImportColumns(body, parts, parts.theme().px(TABLE_HEIGHT), model::mean);
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
        Combo file = parts.combo(head, "import.file", Messages.get("import.file"));
        files.forEach(path -> file.add(
                path.getFileName() == null
                        ? path.toString()
                        : path.getFileName().toString()));
        file.select(0);
        file.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        file.addListener(SWT.Selection, event -> model.look(files.get(file.getSelectionIndex())));
        parts.label(head, Messages.get("import.format"), TypeSize.CONTROL, Token.TEXT, false);
        format = parts.combo(head, "import.format", Messages.get("import.format"));
        format.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        format.addListener(SWT.Selection, event -> {
            int index = format.getSelectionIndex();
            model.format(
                    index <= 0
                            ? Optional.empty()
                            : Optional.of(formats.get(index - 1).id()));
        });
    }

    private void paperTable(Composite body) {
        stack = parts.box(body, 1, 0, 0);
        stack.setLayout(new StackLayout());
        stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Composite page = parts.box(stack, 1, 0, 8);
        ((StackLayout) stack.getLayout()).topControl = page;
        Label caption = parts.label(page, Messages.get("import.papers"), TypeSize.META, Token.TEXT_2, true);
        caption.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Composite frame = parts.box(page, 1, 1, 0);
        parts.frame(frame, Token.HAIRLINE);
        var filling = new GridData(SWT.FILL, SWT.FILL, true, true);
        filling.heightHint = parts.theme().px(TABLE_HEIGHT);
        frame.setLayoutData(filling);
        papers = new RowTable<ImportPreview.Item>(frame, parts.theme(), "import.papers", SWT.V_SCROLL)
                .column(
                        Messages.get("papers.column.title"),
                        300,
                        item -> item.cleaned().title(),
                        (item, area, pen) -> pen.text(item.cleaned().title(), area, Token.TEXT))
                .column(
                        Messages.get("import.abstract"),
                        0,
                        item -> item.cleaned().abstractText(),
                        (item, area, pen) -> pen.text(item.cleaned().abstractText(), area, Token.TEXT_2))
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
        unread = new EmptyState(stack, parts, "info", "", "").named("import.unread");
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
        columns.show(table.map(TableLayout::columns).orElse(List.of()));
        papers.set(state.preview().map(ImportPreview::items).orElse(List.of()));
        notes.setText(Parts.escape(notes(state)));
        state.failure().ifPresent(failure -> unread.say(Messages.get("import.unread"), why(state.format(), failure)));
        ViewKit.front(
                stack,
                state.failure().isPresent()
                        ? unread.control()
                        : papers.table().getParent().getParent());
        boolean untitled = state.preview().filter(ImportDialog::isUntitled).isPresent();
        run.setEnabled(files.size() > 1 || state.failure().isEmpty() && !untitled);
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
            return "";
        }
        var words = new ArrayList<String>();
        state.preview().ifPresent(preview -> {
            preview.table().ifPresent(table -> {
                table.encoding().ifPresent(words::add);
                table.separator().ifPresent(separator -> words.add(Messages.get("import.separator", separator)));
            });
            words.addAll(preview.page().notes());
            words.addAll(notWhole(preview.page()));
            preview.failure()
                    .ifPresent(failure -> words.add(isUntitled(preview) ? Messages.get("import.untitled") : failure));
        });
        model.labels()
                .ifPresent(labels -> words.add(
                        Messages.get("import.labels", labels.project(), String.join(", ", labels.annotators()))));
        return String.join(" · ", words);
    }

    /** A table of which no column is taken for a title or an abstract yet. */
    private static boolean isUntitled(ImportPreview preview) {
        return preview.table()
                .filter(table -> table.columns().stream()
                        .noneMatch(column -> column.meaning() == ColumnMapping.Meaning.TITLE
                                || column.meaning() == ColumnMapping.Meaning.ABSTRACT))
                .filter(table -> preview.items().isEmpty())
                .isPresent();
    }

    /** The first record that is not whole, and how many more there are, as far as the file was read. */
    private static List<String> notWhole(PageReport page) {
        var words = new ArrayList<String>();
        page.incomplete().stream()
                .findFirst()
                .ifPresent(first -> words.add(
                        Messages.get("import.not-whole", page.incomplete().size(), first.line(), first.reason())));
        page.unusedLines().stream()
                .findFirst()
                .ifPresent(first -> words.add(
                        Messages.get("import.not-used", page.unusedLines().size(), first.line(), first.reason())));
        return words;
    }

    /** Where no format was chosen, one can be. */
    private static String why(Optional<String> format, Failure failure) {
        boolean readable = failure.cause()
                .filter(thrown -> thrown instanceof FeedException && thrown.getCause() == null)
                .isPresent();
        return format.isEmpty() && readable
                ? Messages.get("import.unread.text", Facts.shortName(failure.subject()))
                : failure.text();
    }
}
