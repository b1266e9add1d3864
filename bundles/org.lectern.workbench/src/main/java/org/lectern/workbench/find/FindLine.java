package org.lectern.workbench.find;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lectern.presentation.Failure;
import org.lectern.presentation.IndexModel;
import org.lectern.presentation.PapersModel;
import org.lectern.presentation.Scope;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Icons;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.view.ViewKit;

/**
 * The line below the search field: what papers have to be like, and what is wrong with the query, else that the index is
 * not whole, else which keys help. It is always there, so that nothing moves when it has something to say.
 */
final class FindLine {
    private static final int HEIGHT = 20;

    private final ViewKit kit;
    private final Composite control;
    private final Chip chip;
    private final Label icon;
    private final Label message;
    private Optional<Failure> refusal = Optional.empty();

    FindLine(Composite parent, ViewKit kit) {
        this.kit = kit;
        control = kit.parts().box(parent, 3, 0, 6);
        control.setData("name", "search.line");
        var data = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
        data.heightHint = kit.theme().px(HEIGHT);
        control.setLayoutData(data);
        chip = new Chip(
                control,
                kit.theme(),
                "similar.chip",
                Messages.get("similar.end"),
                () -> kit.context().run("similar.end"));
        icon = kit.parts().icon(control, "warning", Token.ERROR);
        icon.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, false, true));
        message = kit.parts().label(control, "", TypeSize.META, Token.TEXT_2, false);
        var wide = new GridData(SWT.FILL, SWT.CENTER, true, true);
        wide.widthHint = 100;
        message.setLayoutData(wide);
        control.addListener(SWT.Resize, event -> render());
        Runnable forget = kit.theme().onChange(this::render);
        control.addListener(SWT.Dispose, event -> forget.run());
        kit.follow(kit.models().find().index().state(), control, state -> render());
        kit.follow(kit.models().papers().state(), control, this::follow);
    }

    /** Says why the query is not understood, or no longer. */
    void refuse(Optional<Failure> why) {
        if (!why.equals(refusal)) {
            refusal = why;
            render();
        }
    }

    private void follow(PapersModel.State state) {
        Optional<Scope.Similar> like = Optional.of(state.scope())
                .filter(Scope.Similar.class::isInstance)
                .map(Scope.Similar.class::cast);
        chip.show(like.map(l -> Messages.get("similar.to", title(l))));
        render();
    }

    private static String title(Scope.Similar like) {
        return like.papers().size() > 1
                ? Messages.get("similar.several", like.papers().size())
                : like.title();
    }

    private void render() {
        IndexModel.State index = kit.models().find().index().state().get();
        String says = refusal.map(Failure::text)
                .or(() -> Optional.of(index)
                        .filter(IndexModel.State::told)
                        .map(state -> Messages.get(
                                state.made() ? "index.made" : "index.behind", state.done(), state.papers())))
                .orElseGet(this::keys);
        boolean wrong = refusal.isPresent();
        boolean told = wrong || index.told();
        icon.setVisible(told);
        ((GridData) icon.getLayoutData()).exclude = !told;
        icon.setImage(kit.theme().image(Icons.named(wrong ? "warning" : "clock"), wrong ? Token.ERROR : Token.WARN));
        message.setForeground(kit.theme().color(wrong ? Token.ERROR : told ? Token.WARN : Token.TEXT_2));
        message.setData("name", wrong ? "search.error" : told ? "search.index" : "search.keys");
        message.setText(Parts.escape(says));
        control.layout();
        // There is room for one line; what is cut off is in the tip.
        String shown = shortened(says);
        message.setText(Parts.escape(shown));
        message.setToolTipText(told || !shown.equals(says) ? says : null);
    }

    private String shortened(String says) {
        int width = message.getSize().x;
        if (width <= 0) {
            return says;
        }
        var gc = new GC(message);
        try {
            gc.setFont(message.getFont());
            return Pen.shortened(says, width, gc);
        } finally {
            gc.dispose();
        }
    }

    private String keys() {
        return Messages.get("search.keys", key("search.help"), key("search.save"));
    }

    private String key(String id) {
        return kit.window()
                .contributions()
                .command(id)
                .map((Command command) -> kit.window().keys().text(command))
                .orElse("");
    }
}
