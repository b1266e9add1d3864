package org.lectern.workbench.view;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lectern.api.model.PaperId;
import org.lectern.presentation.PapersModel;
import org.lectern.presentation.Scope;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.find.SearchField;
import org.lectern.workbench.find.SortTool;
import org.lectern.workbench.look.EmptyState;

/** The search field and the papers that match. */
public final class PapersView implements View {
    private final ViewKit kit;
    private final Composite control;
    private final Composite stack;
    private final SearchField search;
    private final PaperFilters filters;
    private final PaperTable table;
    private final EmptyState nothingFound;
    private final EmptyState nothingThere;
    private final EmptyState opening;

    /** The focus is in the search field only because the table was not on show yet. */
    private boolean tableWanted;

    private PapersView(Composite parent, ViewKit kit) {
        this.kit = kit;
        control = kit.parts().box(parent, 1, 0, 0);
        search = new SearchField(control, kit);
        search.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        filters = new PaperFilters(control, kit);
        kit.parts().line(control, true, 1);
        stack = kit.stack(control);
        stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table = new PaperTable(stack, kit);
        search.onDown(table::enter);
        filters.follow(table.table());
        kit.window().contextMenu(table.table());
        nothingFound = new EmptyState(stack, kit.parts(), "search", Messages.get("papers.nothing.title"), "")
                .step("papers.clear", Messages.get("papers.clear"), () -> {
                    kit.models().papers().clear();
                    search.focus();
                })
                .step(
                        "papers.everywhere",
                        Messages.get("papers.everywhere"),
                        () -> kit.models().papers().show(Scope.ALL));
        nothingThere = new EmptyState(
                        stack,
                        kit.parts(),
                        "list",
                        Messages.get("papers.empty.title"),
                        Messages.get("papers.empty.text"))
                .step(
                        "papers.import",
                        Messages.get("button.import"),
                        () -> kit.context().run("file.import"));
        opening = new EmptyState(
                stack, kit.parts(), "clock", Messages.get("papers.opening.title"), Messages.get("papers.opening.text"));
        kit.follow(kit.models().papers().state(), control, this::render);
    }

    static View create(Composite parent, ViewContext context) {
        return new PapersView(parent, ViewKit.of(context));
    }

    @Override
    public Control control() {
        return control;
    }

    @Override
    public void focus() {
        // While there are no papers the table is not on show.
        tableWanted = !table.table().setFocus();
        if (tableWanted) {
            search.focus();
        }
    }

    /** Shows the filters of the columns, or ends them and takes them away. */
    public void toggleFilters() {
        if (!filters.toggle()) {
            focus();
        }
    }

    /** Puts the cursor into the search field. */
    public void focusSearch() {
        search.focus();
    }

    /** Searches for this, for the user to go on with. */
    public void search(String query) {
        search.write(query);
    }

    @Override
    public Optional<Control> tools(Composite parent) {
        return Optional.of(SortTool.create(parent, kit));
    }

    /** Selects the line of that paper and scrolls to it, where the list has one; it was once at {@code hint}. */
    public void reveal(PaperId paper, long hint) {
        table.reveal(paper, hint);
    }

    /** The place of the line that has the caret, 0 for the first. */
    public long place() {
        return table.place();
    }

    /** Selects the line before or after. */
    public void move(int by) {
        table.move(by);
    }

    private void render(PapersModel.State state) {
        boolean none = state.total() == 0 && !state.loading();
        if (state.all() == 0 && kit.models().opening().get()) {
            ViewKit.front(stack, opening.control());
        } else if (!none) {
            ViewKit.front(stack, table.control());
            if (tableWanted && search.isUntouched()) {
                table.table().setFocus();
            }
            tableWanted = false;
        } else if (state.all() == 0) {
            ViewKit.front(stack, nothingThere.control());
        } else {
            String where = state.scope() instanceof Scope.All ? "" : " " + Messages.get("papers.nothing.scope");
            nothingFound.offer("papers.clear", !state.query().isBlank());
            nothingFound.offer("papers.everywhere", !(state.scope() instanceof Scope.All));
            nothingFound.say(
                    Messages.get("papers.nothing.title"),
                    state.query().isBlank()
                            ? Messages.get("papers.nothing.here")
                            : Messages.get("papers.nothing.text", state.query()) + where);
            ViewKit.front(stack, nothingFound.control());
        }
    }
}
