package org.lectern.workbench.view;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lectern.presentation.Failure;
import org.lectern.presentation.PapersModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;

/** Where the query is typed. Searches a moment after the last key, at once on Enter; Esc empties it. */
final class SearchField {
    private static final int PAUSE_MILLIS = 250;

    private final ViewKit kit;
    private final PapersModel model;
    private final Composite control;
    private final Composite field;
    private final Text text;
    private final Label count;
    private final Composite error;
    private final Label message;
    private final Runnable search = this::search;
    private boolean refused;
    /** Something was typed that the model does not know yet. */
    private boolean pending;

    SearchField(Composite parent, ViewKit kit) {
        this.kit = kit;
        this.model = kit.models().papers();
        control = kit.parts().box(parent, 2, 8, 8);
        field = kit.parts().box(control, 2, 0, 6);
        var inside = Parts.grid(2, 0, 6);
        inside.marginLeft = 8;
        inside.marginRight = 8;
        field.setLayout(inside);
        var fieldData = new GridData(SWT.FILL, SWT.CENTER, true, false);
        fieldData.heightHint = kit.theme().px(28);
        field.setLayoutData(fieldData);
        field.addListener(SWT.Paint, event -> paint(event.gc));
        kit.parts()
                .icon(field, "search", Token.TEXT_2)
                .setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, false, true));
        text = Parts.name(new Text(field, SWT.SINGLE), "search", Messages.get("search.name"));
        text.setMessage(Messages.get("search.hint"));
        kit.parts().dress(text, Token.VIEW, Token.TEXT);
        text.setFont(kit.theme().font(TypeSize.CONTROL));
        text.setText(model.typed());
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
        count = kit.parts().label(control, "", TypeSize.CONTROL, Token.TEXT_2, false);
        count.setData("name", "papers.count");
        count.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        error = kit.parts().box(control, 2, 0, 6);
        error.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        kit.parts().icon(error, "warning", Token.ERROR);
        message = kit.parts().label(error, "", TypeSize.CONTROL, Token.ERROR, false);
        message.setData("name", "search.error");
        var wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 200;
        message.setLayoutData(wide);
        listen();
        kit.follow(model.state(), control, this::render);
    }

    private void listen() {
        text.addListener(SWT.Modify, event -> {
            pending = true;
            Display display = text.getDisplay();
            display.timerExec(-1, search);
            display.timerExec(PAUSE_MILLIS, search);
        });
        text.addListener(SWT.DefaultSelection, event -> search());
        text.addListener(SWT.FocusIn, event -> field.redraw());
        text.addListener(SWT.FocusOut, event -> field.redraw());
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                text.setText("");
                search();
            } else if (event.keyCode == SWT.ARROW_DOWN) {
                kit.context().run("go.papers");
                event.doit = false;
            }
        });
    }

    private void search() {
        if (!text.isDisposed()) {
            pending = false;
            model.find(text.getText().strip());
        }
    }

    Composite control() {
        return control;
    }

    void focus() {
        text.setFocus();
        text.selectAll();
    }

    private void render(PapersModel.State state) {
        if (!text.getText().strip().equals(model.typed()) && !pending && !text.isFocusControl()) {
            text.setText(model.typed());
        }
        count.setText(
                state.query().isBlank() && state.total() == state.all()
                        ? Messages.get("papers.all", state.total())
                        : Messages.get("papers.of", state.total(), state.all()));
        refused = state.refusal().isPresent();
        message.setText(state.refusal().map(Failure::text).map(Parts::escape).orElse(""));
        var data = (GridData) error.getLayoutData();
        data.exclude = !refused;
        error.setVisible(refused);
        field.redraw();
        Optional.ofNullable(control.getParent()).ifPresent(Composite::layout);
        control.layout();
    }

    private void paint(GC gc) {
        Rectangle area = field.getClientArea();
        boolean focus = text.isFocusControl();
        gc.setAntialias(SWT.ON);
        gc.setForeground(kit.theme().color(refused ? Token.ERROR : focus ? Token.ACCENT : Token.CONTROL_LINE));
        gc.setLineWidth(focus || refused ? 2 : 1);
        int inset = focus || refused ? 1 : 0;
        gc.drawRoundRectangle(inset, inset, area.width - 1 - 2 * inset, area.height - 1 - 2 * inset, 6, 6);
    }
}
