package org.lectern.workbench.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lectern.api.model.LabelSchema;
import org.lectern.presentation.LabelTag;
import org.lectern.presentation.ReaderModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.LabelRow;

/** The selected paper: its text, the buttons of its labels, and beside it sightings, note and similar papers. */
public final class ReaderView implements View {
    private static final int LABEL_HEIGHT = 28;

    private final ViewKit kit;
    private final Composite control;
    private final SashForm page;
    private final Composite empty;
    private final PaperText text;
    private final Composite labels;
    private final List<LabelRow> rows = new ArrayList<>();
    private Optional<LabelSchema> schema = Optional.empty();

    private ReaderView(Composite parent, ViewKit kit) {
        this.kit = kit;
        control = kit.stack(parent);
        empty = new EmptyState(
                        control,
                        kit.parts(),
                        "book",
                        Messages.get("reader.empty.title"),
                        Messages.get("reader.empty.text"))
                .control();
        page = new SashForm(control, SWT.HORIZONTAL);
        page.setSashWidth(1);
        kit.parts().dress(page, Token.HAIRLINE, Token.TEXT);
        Composite left = kit.parts().box(page, 1, 0, 0);
        text = new PaperText(left, kit, "reader.text", false);
        text.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        kit.parts().line(left, true, 1);
        labels = new Composite(left, SWT.NONE);
        var row = new RowLayout();
        row.marginLeft = row.marginRight = 12;
        row.marginTop = row.marginBottom = 6;
        row.spacing = 8;
        labels.setLayout(row);
        labels.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        kit.parts().dress(labels, Token.VIEW, Token.TEXT);
        new PaperSide(page, kit);
        page.setWeights(weights());
        left.addListener(SWT.Resize, event -> keepWeights());
        kit.follow(kit.models().reader().state(), control, this::render);
        kit.follow(
                kit.models().papers().state(),
                control,
                state -> render(kit.models().reader().state().get()));
    }

    static View create(Composite parent, ViewContext context) {
        return new ReaderView(parent, ViewKit.of(context));
    }

    private int[] weights() {
        return kit.window().settings().value("reader.weights").orElse(List.of()) instanceof List<?> kept
                        && kept.size() == 2
                        && kept.stream().allMatch(weight -> weight instanceof Number n && n.intValue() > 0)
                ? kept.stream().mapToInt(weight -> ((Number) weight).intValue()).toArray()
                : new int[] {64, 36};
    }

    private void keepWeights() {
        kit.window()
                .settings()
                .put("reader.weights", Arrays.stream(page.getWeights()).boxed().toList());
    }

    @Override
    public Control control() {
        return control;
    }

    @Override
    public void focus() {
        text.control().setFocus();
    }

    /** Scrolls on; gives whether there was more. */
    public boolean page() {
        return text.page();
    }

    private void render(ReaderModel.State state) {
        ViewKit.front(control, state.paper().isPresent() ? page : empty);
        state.paper()
                .ifPresent(paper ->
                        text.show(paper, kit.models().papers().state().get().query()));
        if (!state.schema().equals(schema) && state.schema().isPresent()) {
            schema = state.schema();
            build(schema.get());
        }
        for (int i = 0; i < rows.size(); i++) {
            int place = i + 1;
            Optional<LabelTag> tag =
                    state.labels().stream().filter(t -> t.place() == place).findFirst();
            rows.get(i)
                    .show(
                            tag.filter(LabelTag::own).isPresent(),
                            tag.map(ReaderView::remark).orElse(""));
        }
    }

    private static String remark(LabelTag tag) {
        return !tag.own() ? Messages.get("reader.others") : tag.earlier() ? Messages.get("reader.earlier") : "";
    }

    private void build(LabelSchema wanted) {
        for (Control old : labels.getChildren()) {
            old.dispose();
        }
        rows.clear();
        List<String> names = wanted.names();
        // Always there, so that nothing moves when somebody else's label comes.
        int remark = 16
                + Stream.of("reader.others", "reader.earlier")
                        .mapToInt(name -> metaWidth(Messages.get(name)))
                        .max()
                        .orElse(0);
        for (int i = 0; i < names.size(); i++) {
            int place = i + 1;
            var row = new LabelRow(
                    labels,
                    kit.theme(),
                    "reader.label." + place,
                    place,
                    names.get(i),
                    kit.theme().px(LABEL_HEIGHT),
                    () -> kit.context().run("label." + place));
            int wide = row.control().computeSize(SWT.DEFAULT, SWT.DEFAULT).x + remark;
            row.control().setLayoutData(new RowData(wide, kit.theme().px(LABEL_HEIGHT)));
            rows.add(row);
        }
        labels.requestLayout();
    }

    private int metaWidth(String text) {
        var gc = new GC(labels);
        try {
            gc.setFont(kit.theme().font(TypeSize.META));
            return gc.textExtent(text).x;
        } finally {
            gc.dispose();
        }
    }
}
