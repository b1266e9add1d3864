package org.lectern.workbench.view;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.lectern.api.model.Paper;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.find.QueueTool;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.RowTable;

/** The papers that come next. Enter or a double click takes one out of turn. */
final class QueueView {
    private static final int GAP = 8;

    private QueueView() {}

    static View create(Composite parent, ViewContext context) {
        ViewKit kit = ViewKit.of(context);
        Composite control = kit.stack(parent);
        Composite empty = new EmptyState(
                        control,
                        kit.parts(),
                        "check",
                        Messages.get("queue.empty.title"),
                        Messages.get("queue.empty.text"))
                .control();
        var table = new RowTable<Paper>(control, kit.theme(), "queue", SWT.V_SCROLL)
                .column(0, Paper::title, QueueView::draw)
                .onOpen(paper -> kit.models().label().open(paper.id()))
                .act(Messages.get("queue.now"), paper -> kit.models().label().open(paper.id()));
        Parts.name(table.table(), "queue", Messages.get("view.queue"));
        kit.follow(kit.models().label().state(), control, state -> {
            table.set(state.next());
            ViewKit.front(control, state.next().isEmpty() ? empty : table.table());
        });
        return ViewKit.view(control, table.table()::setFocus, right -> Optional.of(QueueTool.create(right, kit)));
    }

    private static void draw(Paper paper, Rectangle area, Pen pen) {
        int right = pen.text(day(paper), area, Token.TEXT_2, TypeSize.META, false, true);
        area.width -= right == 0 ? 0 : right + GAP;
        pen.text(paper.title(), area, Token.TEXT);
    }

    private static String day(Paper paper) {
        return paper.published().map(p -> p.date().toString()).orElse("");
    }
}
