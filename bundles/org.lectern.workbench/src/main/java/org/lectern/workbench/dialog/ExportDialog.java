package org.lectern.workbench.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.Exports;
import org.lectern.api.model.PaperId;
import org.lectern.presentation.ExportModel;
import org.lectern.presentation.PaperChoice;
import org.lectern.presentation.PapersModel;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.find.ChoiceWords;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** Which papers, in which format, and what that format cannot hold, before anything is written. */
public final class ExportDialog {
    private static final String LAST = "export.format";
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    /**
     * Papers that can be exported; {@code chosen} goes before {@code query}.
     *
     * @param papers how many; the largest number where nobody has counted them
     */
    private record PaperSet(String query, List<PaperId> chosen, long papers) {}

    private final List<PaperSet> sets = new ArrayList<>();
    private final MainWindow window;
    private final ExportPlace place;
    private final TypeAhead typed = new TypeAhead();
    private final Parts parts;
    private final ExportModel model;
    private final Shell shell;
    private Combo papers;
    private Combo format;
    private Label title;
    private RowTable<Exports.Loss> losses;
    private Button run;

    public ExportDialog(MainWindow window) {
        this(window, ExportPlace.system(window.settings()));
    }

    public ExportDialog(MainWindow window, ExportPlace place) {
        this.window = window;
        this.place = place;
        this.parts = window.parts();
        this.model = window.models().exports();
        this.shell = Popup.over(
                window, parts, "export", SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL, WIDTH, HEIGHT);
    }

    public void open() {
        shell.setText(Messages.get("export.title"));
        shell.setLayout(Parts.grid(1, 0, 0));
        Composite head = parts.box(shell, 1, 16, 4);
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        title = parts.label(head, "", TypeSize.ABSTRACT, Token.TEXT, true);
        title.setData("name", "export.heading");
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        parts.label(head, Messages.get("export.text"), TypeSize.CONTROL, Token.TEXT_2, false);
        parts.line(shell, true, 1);
        Composite body = parts.box(shell, 4, 16, 8);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        choices(body);
        lossTable(body);
        buttons();
        Runnable forget = model.state().listen(this::render);
        shell.addListener(SWT.Dispose, event -> forget.run());
        choose();
        shell.open();
        format.setFocus();
    }

    private void choices(Composite body) {
        parts.label(body, Messages.get("export.papers"), TypeSize.CONTROL, Token.TEXT, false);
        papers = parts.combo(body, "export.papers", Messages.get("export.papers"));
        offer();
        papers.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        papers.addListener(SWT.Selection, event -> choose());
        parts.label(body, Messages.get("export.format"), TypeSize.CONTROL, Token.TEXT, false);
        format = parts.combo(body, "export.format", Messages.get("export.format"));
        formats(model.state().get());
        format.addListener(SWT.KeyDown, this::jump);
        format.addListener(SWT.Selection, event -> choose());
    }

    /** Formats come and go with their bundles, also while the dialog is open. */
    private boolean formats(ExportModel.State state) {
        String[] labels = state.entries().stream().map(Exports.Entry::label).toArray(String[]::new);
        if (Arrays.equals(labels, format.getItems())) {
            return false;
        }
        Optional<Exports.Entry> before =
                format.getItemCount() > 0 ? state.chosen() : last(state).or(state::chosen);
        format.setItems(labels);
        format.select(Math.max(0, before.map(state.entries()::indexOf).orElse(0)));
        return labels.length > 0;
    }

    /** The format of the export before, also of an earlier session. */
    private Optional<Exports.Entry> last(ExportModel.State state) {
        return window.settings()
                .text(LAST)
                .flatMap(id -> state.entries().stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst());
    }

    private void jump(Event event) {
        boolean letter = Character.isLetterOrDigit(event.character) && (event.stateMask & ~SWT.SHIFT) == 0;
        if (letter) {
            typed.find(
                            List.of(format.getItems()),
                            format.getSelectionIndex(),
                            event.character,
                            Integer.toUnsignedLong(event.time))
                    .ifPresent(line -> {
                        format.select(line);
                        choose();
                    });
            event.doit = false;
        }
    }

    /** All, those that match, those selected: the narrowest is chosen first, but one selected paper is only on show. */
    private void offer() {
        PapersModel.State list = window.models().papers().state().get();
        int narrowest = 0;
        for (PaperChoice choice : window.models().find().choices()) {
            boolean listed = choice.kind() == PaperChoice.Kind.LISTED;
            narrowest = listed ? sets.size() : narrowest;
            add(
                    choice.equals(PaperChoice.ALL)
                            ? Messages.get("papers.all", list.all())
                            : listed
                                    ? Messages.get("export.matching", choice.query(), list.total())
                                    : ChoiceWords.of(choice),
                    choice.query(),
                    List.of(),
                    choice.equals(PaperChoice.ALL) ? list.all() : listed ? list.total() : Long.MAX_VALUE);
        }
        papers.select(narrowest);
        List<PaperId> selected = window.context().selection().papers();
        if (!selected.isEmpty()) {
            add(Messages.get("export.selected", selected.size()), "", selected, selected.size());
            if (selected.size() > 1) {
                papers.select(papers.getItemCount() - 1);
            }
        }
    }

    private void add(String words, String query, List<PaperId> chosen, long count) {
        papers.add(words);
        sets.add(new PaperSet(query, chosen, count));
    }

    private PaperSet set() {
        return sets.get(Math.max(0, papers.getSelectionIndex()));
    }

    private void lossTable(Composite body) {
        Label caption = parts.label(body, Messages.get("export.losses"), TypeSize.META, Token.TEXT_2, true);
        caption.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 4, 1));
        Composite frame = parts.box(body, 1, 1, 0);
        parts.frame(frame, Token.HAIRLINE);
        frame.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1));
        losses = new RowTable<Exports.Loss>(frame, parts.theme(), "export.losses", SWT.V_SCROLL)
                .column(Messages.get("export.what"), 0, loss -> field(loss), (loss, area, pen) -> {
                    pen.icon("cross", Token.ERROR, area.x, area.y + 4);
                    area.x += 24;
                    area.width -= 24;
                    pen.text(field(loss), area, Token.TEXT);
                })
                .column(
                        Messages.get("export.count"),
                        120,
                        loss -> Messages.get("count", loss.papers()),
                        (loss, area, pen) -> pen.text(
                                Messages.get("count", loss.papers()), area, Token.TEXT, TypeSize.CONTROL, false, true));
        Parts.name(losses.table(), "export.losses", Messages.get("export.losses"));
        losses.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    }

    private static String field(Exports.Loss loss) {
        String field = Messages.get("export.field." + loss.field().word());
        return loss.labels().isEmpty()
                ? field
                : Messages.get(
                        "export.labels", field, String.join(", ", loss.labels().keySet()));
    }

    private void buttons() {
        parts.line(shell, true, 1);
        Composite buttons = parts.box(shell, 2, 12, 8);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        run = parts.primary(buttons, "export.run", Messages.get("export.run"));
        run.addListener(SWT.Selection, event -> export());
        Button cancel = parts.button(buttons, "export.cancel", Messages.get("button.cancel"));
        cancel.addListener(SWT.Selection, event -> shell.close());
        shell.setDefaultButton(run);
    }

    private Optional<Exports.Entry> entry() {
        List<Exports.Entry> entries = model.state().get().entries();
        int index = format.getSelectionIndex();
        return index >= 0 && index < entries.size() ? Optional.of(entries.get(index)) : Optional.empty();
    }

    private void choose() {
        entry().ifPresent(entry -> model.choose(entry.id(), set().query(), set().chosen()));
    }

    private void render(ExportModel.State state) {
        if (shell.isDisposed()) {
            return;
        }
        if (formats(state)) {
            choose();
            return;
        }
        losses.set(state.losses());
        String name = state.chosen().map(Exports.Entry::label).orElse("");
        title.setText(Parts.escape(
                state.chosen().isEmpty()
                        ? Messages.get("export.none")
                        : !state.counted()
                                ? Messages.get("export.counting", name)
                                : state.losses().isEmpty()
                                        ? Messages.get("export.whole", name)
                                        : Messages.get(
                                                holdsTitles(state.losses(), set().papers())
                                                        ? "export.partly"
                                                        : "export.others",
                                                name)));
        run.setText(Messages.get(state.losses().isEmpty() ? "export.run" : "export.run.losses"));
        run.setEnabled(state.chosen().isPresent());
        shell.layout(true, true);
    }

    private static boolean holdsTitles(List<Exports.Loss> losses, long papers) {
        return losses.stream().noneMatch(loss -> loss.field() == ExportField.TITLE && loss.papers() >= papers);
    }

    private void export() {
        List<Exports.Entry> all = model.state().get().entries();
        entry().ifPresent(entry -> place.ask(shell, entry, all).ifPresent(target -> {
            window.settings().put(LAST, entry.id());
            model.run(entry.id(), set().query(), set().chosen(), target);
            shell.close();
        }));
    }
}
