package org.lectern.workbench.find;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.lectern.api.search.Completion.Proposal;
import org.lectern.presentation.CompletionModel;
import org.lectern.presentation.Failure;
import org.lectern.presentation.PapersModel;
import org.lectern.presentation.QueryFault;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.view.ViewKit;

/**
 * Where the query is typed. Searches a moment after the last key, at once on Enter; proposes how to go on; marks what is
 * not understood once the typing pauses. Esc closes the proposals, then empties the field.
 */
public final class SearchField {
    private static final int PAUSE_MILLIS = 250;
    /** A query is wrong while it is being typed: nobody needs to be told before it looks finished. */
    private static final int BLAME_MILLIS = 900;

    private final ViewKit kit;
    private final PapersModel model;
    private final CompletionModel completion;
    private final Composite control;
    private final Composite field;
    private final QueryText query;
    private final StyledText text;
    private final CompletionPopup popup;
    private final FindLine line;
    private final PaperCount count;
    private final Runnable search = this::search;
    private final Runnable blame = this::blame;
    private boolean refused;
    /** Something was typed that the model does not know yet. */
    private boolean pending;
    /** The text changes because something was chosen, not typed. */
    private boolean setting;

    private boolean typing;
    private Runnable down = () -> {};

    public SearchField(Composite parent, ViewKit kit) {
        this.kit = kit;
        this.model = kit.models().papers();
        this.completion = kit.models().find().completion();
        control = kit.parts().box(parent, 3, 0, 6);
        var margins = Parts.grid(3, 0, 6);
        margins.marginLeft = 8;
        margins.marginRight = 8;
        margins.marginTop = 8;
        margins.verticalSpacing = 2;
        control.setLayout(margins);
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
        query = new QueryText(field, kit.parts(), "search", Messages.get("search.name"), Messages.get("search.hint"));
        text = query.control();
        text.setText(model.typed());
        var wide = new GridData(SWT.FILL, SWT.CENTER, true, true);
        wide.widthHint = 100;
        text.setLayoutData(wide);
        popup = new CompletionPopup(query, kit.parts(), this::take);
        count = new PaperCount(control, kit.parts());
        new SearchTools(control, kit);
        line = new FindLine(control, kit);
        listen();
        kit.follow(model.state(), control, this::render);
        kit.follow(completion.state(), control, this::propose);
    }

    private void listen() {
        text.addListener(SWT.Modify, event -> modified());
        text.addVerifyKeyListener(event -> event.doit = !key(event.keyCode, event.character, event.stateMask));
        text.addListener(SWT.Traverse, this::traverse);
        text.addListener(SWT.FocusIn, event -> field.redraw());
        text.addListener(SWT.FocusOut, event -> {
            close();
            blame();
            field.redraw();
        });
        text.addListener(SWT.MouseDown, event -> close());
        text.getShell().addListener(SWT.Move, event -> close());
        text.getShell().addListener(SWT.Deactivate, event -> close());
    }

    private void modified() {
        text.redraw();
        if (setting) {
            return;
        }
        pending = true;
        typing = true;
        query.mark(Optional.empty());
        later(search, PAUSE_MILLIS);
        later(blame, BLAME_MILLIS);
        // The caret is moved after the text.
        text.getDisplay().asyncExec(this::ask);
    }

    private void later(Runnable run, int millis) {
        Display display = text.getDisplay();
        display.timerExec(-1, run);
        display.timerExec(millis, run);
    }

    /** Asks for proposals where the caret stands at the end of a word. */
    private void ask() {
        if (text.isDisposed() || !text.isFocusControl()) {
            return;
        }
        int caret = text.getCaretOffset();
        String typed = query.typed();
        boolean within = caret < typed.length() && Character.isLetterOrDigit(typed.charAt(caret));
        if (caret == 0 || within || text.getSelectionCount() > 0) {
            close();
        } else {
            completion.ask(typed, caret);
        }
    }

    private void propose(CompletionModel.State state) {
        if (state.query().equals(query.typed()) && text.isFocusControl()) {
            popup.show(state.proposals());
        } else {
            popup.hide();
        }
    }

    private void close() {
        completion.close();
        popup.hide();
    }

    /** What keys mean here; gives whether this one has been used. */
    private boolean key(int code, char character, int modifiers) {
        if (character == ' ' && modifiers == SWT.CTRL) {
            ask();
            return true;
        }
        if (character == SWT.CR || code == SWT.KEYPAD_CR) {
            popup.chosen().ifPresentOrElse(this::take, this::enter);
            return true;
        }
        return switch (code) {
            case SWT.TAB -> takeFirst() || true;
            case SWT.ESC -> escape();
            case SWT.ARROW_DOWN -> down();
            case SWT.ARROW_UP -> up();
            default -> false;
        };
    }

    private void enter() {
        close();
        search();
        blame();
    }

    private boolean escape() {
        if (popup.isOpen()) {
            close();
        } else {
            query.set("", 0);
            search();
        }
        return true;
    }

    /** What the key Down does while no completions are shown. */
    public void onDown(Runnable action) {
        down = action;
    }

    private boolean down() {
        if (popup.isOpen()) {
            popup.move(1);
        } else {
            down.run();
        }
        return true;
    }

    private boolean up() {
        if (popup.isOpen()) {
            popup.move(-1);
        }
        return true;
    }

    /** Tab goes on to the next control unless something is proposed. */
    private void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT && takeFirst()) {
            event.detail = SWT.TRAVERSE_NONE;
            event.doit = false;
        } else if (event.detail == SWT.TRAVERSE_ESCAPE || event.detail == SWT.TRAVERSE_RETURN) {
            event.doit = false;
        }
    }

    private boolean takeFirst() {
        var proposal = popup.chosen().or(popup::first);
        proposal.ifPresent(this::take);
        return proposal.isPresent();
    }

    private void take(Proposal proposal) {
        var edited = CompletionModel.taken(completion.state().get().query(), proposal);
        close();
        setting = true;
        query.set(edited.text(), edited.caret());
        setting = false;
        modified();
    }

    private void search() {
        if (!text.isDisposed()) {
            pending = false;
            model.find(query.typed().strip());
        }
    }

    public Composite control() {
        return control;
    }

    public void focus() {
        text.setFocus();
        text.selectAll();
    }

    /** Whether it has the focus and nothing was typed. */
    public boolean isUntouched() {
        return text.isFocusControl() && query.typed().isEmpty();
    }

    /** Puts a query there, for the user to go on with. */
    public void write(String words) {
        text.setFocus();
        query.set(words, words.length());
        search();
    }

    private void render(PapersModel.State state) {
        if (!pending && !query.typed().strip().equals(model.typed())) {
            setting = true;
            query.set(model.typed(), model.typed().length());
            setting = false;
        }
        count.show(state);
        refused = state.refusal().isPresent();
        if (!refused) {
            line.refuse(Optional.empty());
            query.mark(Optional.empty());
        } else if (!typing) {
            blame();
        }
        field.redraw();
        control.layout();
    }

    /** Shows what is wrong, once nobody is about to finish it. */
    private void blame() {
        if (control.isDisposed()) {
            return;
        }
        Optional<Failure> refusal = model.state().get().refusal();
        if (popup.isOpen() && refusal.isPresent()) {
            later(blame, BLAME_MILLIS);
            return;
        }
        typing = false;
        line.refuse(refusal);
        // A place in the query is one in the field only without what the field shows not.
        query.mark(query.typed().strip().equals(model.typed()) ? refusal.flatMap(this::fault) : Optional.empty());
        field.redraw();
    }

    private Optional<QueryFault> fault(Failure refusal) {
        int indent = query.typed().length() - query.typed().stripLeading().length();
        return QueryFault.in(model.typed(), refusal)
                .map(wrong -> new QueryFault(wrong.start() + indent, wrong.end() + indent));
    }

    private void paint(GC gc) {
        Rectangle area = field.getClientArea();
        boolean focus = text.isFocusControl();
        boolean wrong = refused && !typing;
        gc.setAntialias(SWT.ON);
        gc.setForeground(kit.theme().color(wrong ? Token.ERROR : focus ? Token.ACCENT : Token.CONTROL_LINE));
        gc.setLineWidth(focus || wrong ? 2 : 1);
        int inset = focus || wrong ? 1 : 0;
        gc.drawRoundRectangle(inset, inset, area.width - 1 - 2 * inset, area.height - 1 - 2 * inset, 6, 6);
    }
}
