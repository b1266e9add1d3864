package org.lectern.workbench.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lectern.api.model.Project;
import org.lectern.presentation.LabelModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.EmptyState;

/** The paper to label, large. */
public final class PaperView implements View {
    private final ViewKit kit;
    private final Composite control;
    private final Composite page;
    private final EmptyState empty;
    private final Label place;
    private final Label blind;
    private final PaperText text;

    private PaperView(Composite parent, ViewKit kit) {
        this.kit = kit;
        control = kit.parts().box(parent, 1, 0, 0);
        control.setLayout(new StackLayout());
        page = kit.parts().box(control, 1, 0, 0);
        Composite top = kit.parts().box(page, 2, 0, 8);
        var layout = (GridLayout) top.getLayout();
        layout.marginLeft = 16;
        layout.marginRight = 16;
        layout.marginTop = 12;
        top.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        place = kit.parts().label(top, "", TypeSize.META, Token.TEXT_2, false);
        place.setData("name", "paper.place");
        place.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        blind = kit.parts().label(top, "", TypeSize.META, Token.TEXT_2, false);
        blind.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        text = new PaperText(page, kit, "paper.text", true);
        text.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        empty = new EmptyState(control, kit.parts(), "check", "", "")
                .step(
                        "paper.read",
                        Messages.get("paper.empty.read"),
                        () -> kit.context().run("perspective.read"))
                .step(
                        "paper.import",
                        Messages.get("button.import"),
                        () -> kit.context().run("file.import"));
        kit.follow(kit.models().label().state(), control, this::render);
    }

    static View create(Composite parent, ViewContext context) {
        return new PaperView(parent, ViewKit.of(context));
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

    private void render(LabelModel.State state) {
        if (state.current().isEmpty()) {
            empty.say(
                    Messages.get(state.total() == 0 ? "paper.none.title" : "paper.empty.title"),
                    Messages.get(state.total() == 0 ? "paper.none.text" : "paper.empty.text", state.answered()));
            ViewKit.front(control, empty.control());
            return;
        }
        String where = Messages.get("paper.place", state.answered() + 1, state.total());
        place.setText(state.deferred() == 0 ? where : where + " · " + Messages.get("paper.deferred", state.deferred()));
        blind.setText(
                kit.models().session().get().project().filter(Project::blind).isPresent()
                        ? Messages.get("paper.blind")
                        : "");
        place.getParent().layout();
        text.show(state.current().get(), "");
        ViewKit.front(control, page);
    }
}
