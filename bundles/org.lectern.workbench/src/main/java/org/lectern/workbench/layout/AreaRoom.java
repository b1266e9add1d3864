package org.lectern.workbench.layout;

import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Who of areas that share their room in nested sash forms has all of it. */
final class AreaRoom {
    private AreaRoom() {}

    /** Gives the area all the room of the parts it stands among, or puts them back. */
    static void give(Control area, boolean all) {
        if (area.getParent() instanceof SashForm around) {
            around.setMaximizedControl(all ? area : null);
        }
    }

    /** Gives the area all the room up to {@code page}, or puts all back. */
    static void maximise(Control area, Composite page, boolean all) {
        Control child = area;
        for (Composite parent = child.getParent(); parent != page; parent = parent.getParent()) {
            ((SashForm) parent).setMaximizedControl(all ? child : null);
            child = parent;
        }
    }

    /** Takes the room back from whoever hides the area. @return whether somebody did */
    static boolean uncover(Control area, Composite page) {
        boolean hidden = false;
        Control child = area;
        for (Composite parent = child.getParent(); parent != page; parent = parent.getParent()) {
            var around = (SashForm) parent;
            hidden |= around.getMaximizedControl() != null && around.getMaximizedControl() != child;
            child = parent;
        }
        if (hidden) {
            maximise(area, page, false);
        }
        return hidden;
    }
}
