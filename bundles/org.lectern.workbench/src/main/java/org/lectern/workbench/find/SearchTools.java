package org.lectern.workbench.find;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.view.ViewKit;

/** Beside the search field: keeping the search, and the help of the query language. */
final class SearchTools {
    private final ViewKit kit;
    private final ToolBar bar;

    SearchTools(Composite parent, ViewKit kit) {
        this.kit = kit;
        bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT | SWT.HORIZONTAL);
        bar.setFont(kit.theme().font(TypeSize.CONTROL));
        kit.parts().dress(bar, Token.VIEW, Token.TEXT);
        Parts.name(bar, "search.tools", Messages.get("search.tools"));
        bar.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        for (String id : new String[] {"search.save", "search.help"}) {
            var item = new ToolItem(bar, SWT.PUSH);
            item.setData("name", "tool." + id);
            item.setData("command", id);
            item.addListener(SWT.Selection, event -> kit.context().run(id));
        }
        render();
        kit.follow(kit.models().papers().state(), bar, state -> render());
        Runnable forget = kit.theme().onChange(this::draw);
        bar.addListener(SWT.Dispose, event -> forget.run());
    }

    private void draw() {
        for (ToolItem item : bar.getItems()) {
            item.setData("said", null);
        }
        render();
    }

    private void render() {
        for (ToolItem item : bar.getItems()) {
            kit.window()
                    .contributions()
                    .command((String) item.getData("command"))
                    .ifPresent(command -> render(item, command));
        }
    }

    private void render(ToolItem item, Command command) {
        var refusal = command.refusal(kit.window().context());
        String tip = command.name() + "  "
                + refusal.orElseGet(() -> kit.window().keys().text(command));
        if (!tip.equals(item.getData("said"))) {
            item.setData("said", tip);
            item.setToolTipText(tip);
            item.setText(Messages.get(command.id() + ".word"));
            item.setEnabled(refusal.isEmpty());
            command.icon()
                    .ifPresent(icon ->
                            item.setImage(kit.theme().image(icon, refusal.isEmpty() ? Token.TEXT : Token.DISABLED)));
        }
    }
}
