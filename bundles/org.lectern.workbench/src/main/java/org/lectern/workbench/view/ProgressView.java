package org.lectern.workbench.view;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lectern.api.model.LabelSchema;
import org.lectern.presentation.LabelModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.LabelColours;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;

/** How many papers are labelled, and how many have each label. */
final class ProgressView {
    private static final int MARGIN = 12;
    private static final int LINE = 24;

    private final ViewKit kit;
    private final Canvas canvas;

    private ProgressView(Composite parent, ViewKit kit) {
        this.kit = kit;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        Parts.name(canvas, "progress", Messages.get("view.progress"));
        kit.parts().dress(canvas, Token.VIEW, Token.TEXT);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, event -> canvas.redraw());
        kit.follow(kit.models().label().state(), canvas, state -> {
            canvas.setToolTipText(Messages.get("progress.done", state.answered(), state.total()));
            canvas.redraw();
        });
    }

    static View create(Composite parent, ViewContext context) {
        var view = new ProgressView(parent, ViewKit.of(context));
        return ViewKit.view(view.canvas, view.canvas::setFocus);
    }

    private void paint(Event event) {
        LabelModel.State state = kit.models().label().state().get();
        var pen = new Pen(kit.theme(), event.gc);
        Rectangle area = canvas.getClientArea();
        pen.fill(area, Token.VIEW);
        int width = area.width - 2 * MARGIN;
        var line = new Rectangle(MARGIN, 8, width, LINE);
        String left = Messages.get("progress.left", Math.max(0, state.total() - state.answered()));
        pen.text(
                Messages.get("progress.done", state.answered(), state.total()),
                line,
                Token.TEXT,
                TypeSize.CONTROL,
                true,
                false);
        pen.text(left, line, Token.TEXT_2, TypeSize.CONTROL, false, true);
        double share = state.total() == 0 ? 0 : (double) state.answered() / state.total();
        pen.bar(share, new Rectangle(MARGIN, 36, width, 4), Token.ACCENT);
        state.schema().ifPresent(schema -> labels(state, schema, pen, new Rectangle(MARGIN, 52, width, LINE), event));
    }

    private void labels(LabelModel.State state, LabelSchema schema, Pen pen, Rectangle line, Event event) {
        List<String> names = schema.names();
        long most = Math.max(
                1,
                state.counts().values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1));
        for (int i = 0; i < names.size(); i++) {
            long count = state.counts().getOrDefault(names.get(i), 0L);
            pen.swatch(i + 1, true, line.x, line.y + (LINE - Pen.SWATCH) / 2);
            int text = line.x + Pen.SWATCH + 8;
            int half = line.width / 2;
            pen.text(names.get(i), new Rectangle(text, line.y, half - Pen.SWATCH - 16, LINE), Token.TEXT);
            pen.text(Messages.get("count", count), line, Token.TEXT_2, TypeSize.META, false, true);
            int room = half - 40;
            pen.fill(new Rectangle(line.x + half, line.y + 9, room, 6), Token.HAIRLINE);
            event.gc.setBackground(kit.theme().color(LabelColours.fill(i + 1)));
            event.gc.fillRectangle(line.x + half, line.y + 9, (int) (room * count / most), 6);
            line.y += LINE;
        }
    }
}
