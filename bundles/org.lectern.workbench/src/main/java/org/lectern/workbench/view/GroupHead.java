package org.lectern.workbench.view;

import org.eclipse.swt.graphics.Rectangle;
import org.lectern.presentation.Facts;
import org.lectern.presentation.PaperGroups;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Pen;

/** The name of a group before the title of its first paper; of a closed group it is the whole line. */
final class GroupHead {
    private static final int PADDING = 6;
    private static final int TRIANGLE = 14;

    private GroupHead() {}

    static String name(PaperGroups.Group group) {
        String name = group.name().isEmpty() ? Messages.get("group.none") : Facts.shortName(group.name());
        return Messages.get(group.closed() ? "group.head.closed" : "group.head", name, group.count());
    }

    /** The same in short, where a title follows. */
    private static String drawn(PaperGroups.Group group) {
        String name = group.name().isEmpty() ? Messages.get("group.none") : Facts.shortName(group.name());
        return Messages.get("group.head", name, group.count());
    }

    /** Gives the width that it took. */
    static int draw(PaperGroups.Group group, Rectangle area, Pen pen) {
        var mark = new Rectangle(area.x + PADDING, area.y, TRIANGLE, area.height);
        pen.text(group.closed() ? "▸" : "▾", mark, Token.ACCENT, TypeSize.META, true, false);
        var inside = new Rectangle(mark.x + TRIANGLE, area.y, area.width - TRIANGLE - 2 * PADDING, area.height);
        return PADDING + TRIANGLE + pen.text(drawn(group), inside, Token.ACCENT, TypeSize.META, true, false) + PADDING;
    }

    /** Whether that many pixels right of the title's left edge a click opens or closes the group. */
    static boolean isMark(int x) {
        return x >= 0 && x < PADDING + TRIANGLE;
    }
}
