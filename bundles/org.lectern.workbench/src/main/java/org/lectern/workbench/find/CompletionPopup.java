package org.lectern.workbench.find;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lectern.api.search.Completion.Proposal;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.RowPainter;
import org.lectern.workbench.look.RowTable;

/**
 * What could stand at the caret, below it. The focus stays in the field and nothing is chosen before a key says so, so that
 * whoever types plain words and Enter never notices it.
 */
final class CompletionPopup {
    private static final int WIDTH = 320;
    private static final int ROWS = 8;
    private static final int HINT_HEIGHT = 18;

    private final QueryText field;
    private final Parts parts;
    private final Consumer<Proposal> take;
    private Shell shell;
    private RowTable<Proposal> table;

    /** @param take called with the proposal that was chosen */
    CompletionPopup(QueryText field, Parts parts, Consumer<Proposal> take) {
        this.field = field;
        this.parts = parts;
        this.take = take;
        field.control().addListener(SWT.Dispose, event -> dispose());
    }

    boolean isOpen() {
        return shell != null && !shell.isDisposed() && shell.isVisible();
    }

    /** The proposal that keys or the pointer have chosen. */
    Optional<Proposal> chosen() {
        return isOpen() ? table.selected() : Optional.empty();
    }

    Optional<Proposal> first() {
        return isOpen() ? table.rows().stream().findFirst() : Optional.empty();
    }

    void show(List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            hide();
            return;
        }
        if (shell == null || shell.isDisposed()) {
            make();
        }
        table.set(proposals);
        table.table().deselectAll();
        place(proposals);
        if (!shell.isVisible()) {
            shell.setVisible(true);
        }
    }

    private void make() {
        shell = new Shell(field.control().getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.NO_FOCUS);
        shell.setData("name", "completion.popup");
        shell.setLayout(Parts.grid(1, 1, 0));
        parts.dress(shell, Token.VIEW, Token.TEXT);
        parts.frame(shell, Token.CONTROL_LINE);
        table = new RowTable<Proposal>(shell, parts.theme(), "completion", SWT.V_SCROLL)
                .column(0, Proposal::text, (proposal, area, pen) -> pen.text(proposal.text(), area, Token.TEXT))
                .column(96, CompletionPopup::kind, CompletionPopup::drawKind);
        Parts.name(table.table(), "completion", Messages.get("completion.name"));
        table.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.table().addListener(SWT.MouseUp, event -> table.selected().ifPresent(take));
        parts.line(shell, true, 1);
        Label hint = parts.label(shell, Messages.get("completion.hint"), TypeSize.META, Token.TEXT_2, false);
        var data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.horizontalIndent = 6;
        data.heightHint = parts.theme().px(TypeSize.META.line());
        hint.setLayoutData(data);
    }

    private static String kind(Proposal proposal) {
        return Messages.get("completion.kind." + proposal.kind().name().toLowerCase(Locale.ROOT));
    }

    private static void drawKind(Proposal proposal, Rectangle area, Pen pen) {
        pen.text(kind(proposal), area, Token.TEXT_2, TypeSize.META, false, true);
    }

    /** Below the word that would be replaced, within the window. */
    private void place(List<Proposal> proposals) {
        int rows = Math.min(ROWS, proposals.size());
        int height = rows * parts.theme().px(RowPainter.HEIGHT) + parts.theme().px(HINT_HEIGHT) + 4;
        int width = parts.theme().px(WIDTH);
        Point at = field.below(proposals.getFirst().from());
        Rectangle screen = field.control().getMonitor().getClientArea();
        int x = Math.clamp(at.x - 8, screen.x, Math.max(screen.x, screen.x + screen.width - width));
        shell.setBounds(x, at.y + 6, width, height);
        shell.layout(true, true);
    }

    /** Chooses the row before or after; past either end none is chosen again. */
    void move(int by) {
        int rows = table.rows().size();
        int now = table.table().getSelectionIndex();
        int to = now < 0 ? (by > 0 ? 0 : rows - 1) : now + by;
        if (to < 0 || to >= rows) {
            table.table().deselectAll();
        } else {
            table.table().setSelection(to);
        }
    }

    void hide() {
        if (isOpen()) {
            shell.setVisible(false);
        }
    }

    private void dispose() {
        if (shell != null && !shell.isDisposed()) {
            shell.dispose();
        }
    }
}
