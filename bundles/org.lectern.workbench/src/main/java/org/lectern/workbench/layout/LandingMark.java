package org.lectern.workbench.layout;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.look.Parts;

/** A bar between the tabs of an area: there a view that is pulled with the mouse would stand. */
final class LandingMark {
    private static final int WIDTH = 3;

    private final CTabFolder folder;
    private final Composite bar;

    LandingMark(CTabFolder folder, Parts parts) {
        this.folder = folder;
        bar = new Composite(folder, SWT.NONE);
        bar.setData("name", "landing");
        parts.dress(bar, Token.ACCENT, Token.ACCENT);
        bar.setVisible(false);
    }

    /** @param before which tab, 0 for the first; empty for no bar */
    void show(Optional<Integer> before) {
        before.ifPresent(place -> {
            bar.setBounds(Math.max(0, edge(place) - WIDTH / 2), 0, WIDTH, folder.getTabHeight());
            bar.moveAbove(null);
        });
        bar.setVisible(before.isPresent());
    }

    private int edge(int place) {
        int count = folder.getItemCount();
        if (count == 0) {
            return 0;
        }
        Rectangle tab = folder.getItem(Math.min(place, count - 1)).getBounds();
        return place < count ? tab.x : tab.x + tab.width;
    }
}
