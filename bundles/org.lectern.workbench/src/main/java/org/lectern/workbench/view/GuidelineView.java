package org.lectern.workbench.view;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.Pen;

/** When to use which label. */
final class GuidelineView {
    private final ViewKit kit;
    private final ScrolledComposite scroll;
    private final Composite page;
    private Optional<LabelSchema> shown = Optional.empty();

    private GuidelineView(Composite parent, ViewKit kit) {
        this.kit = kit;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setData("name", "guideline");
        kit.parts().dress(scroll, Token.VIEW, Token.TEXT);
        page = kit.parts().box(scroll, 2, 12, 8);
        scroll.setContent(page);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.addListener(SWT.Resize, event -> fit());
        kit.follow(kit.models().label().state(), scroll, state -> {
            if (!state.schema().equals(shown) || page.getChildren().length == 0) {
                shown = state.schema();
                rebuild();
            }
        });
    }

    static View create(Composite parent, ViewContext context) {
        var view = new GuidelineView(parent, ViewKit.of(context));
        return ViewKit.view(view.scroll, view.scroll::setFocus);
    }

    private void rebuild() {
        for (Control old : page.getChildren()) {
            old.dispose();
        }
        int place = 0;
        boolean any = false;
        if (shown.isPresent()) {
            for (LabelDefinition label : shown.get().labels()) {
                place++;
                if (!label.guideline().isBlank()) {
                    any = true;
                    entry(place, label);
                }
            }
        }
        if (!any) {
            text(Messages.get("guideline.none"), Token.TEXT_2, 2);
        }
        page.layout();
        fit();
    }

    private void entry(int place, LabelDefinition label) {
        var swatch = new Canvas(page, SWT.NONE);
        var size = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        size.widthHint = Pen.SWATCH;
        size.heightHint = Pen.SWATCH;
        swatch.setLayoutData(size);
        kit.parts().dress(swatch, Token.VIEW, Token.TEXT);
        swatch.addListener(SWT.Paint, event -> new Pen(kit.theme(), event.gc).swatch(place, true, 0, 0));
        kit.parts()
                .label(page, label.name(), TypeSize.CONTROL, Token.TEXT, true)
                .setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text(label.guideline(), Token.TEXT, 2);
    }

    private void text(String words, Token colour, int span) {
        Label text = kit.parts().label(page, words, TypeSize.CONTROL, colour, false);
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false, span, 1);
        wide.widthHint = 180;
        text.setLayoutData(wide);
    }

    private void fit() {
        int width = scroll.getClientArea().width;
        scroll.setMinHeight(page.computeSize(width, SWT.DEFAULT).y);
    }
}
