package org.lectern.workbench.view;

import java.util.function.LongConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Slider;
import org.lectern.workbench.Messages;
import org.lectern.workbench.look.Parts;

/** Stands for a list of any length. A slider counts in int; a longer list is shown to scale. */
final class PaperSlider {
    private static final int FINEST = 1_000_000;

    private final Composite parent;
    private final Slider slider;
    private long total;

    /** @param moved hears which line is to be the first in sight */
    PaperSlider(Composite parent, LongConsumer moved) {
        this.parent = parent;
        slider = Parts.name(new Slider(parent, SWT.VERTICAL), "papers.scroll", Messages.get("papers.scroll"));
        slider.setLayoutData(new GridData(SWT.END, SWT.FILL, false, true));
        slider.addListener(SWT.Selection, event -> {
            long most = Math.min(total, FINEST);
            moved.accept(most == 0 ? 0 : slider.getSelection() * total / most);
        });
    }

    /** Takes no room where all lines are in sight. */
    void show(long top, int visible, long lines) {
        total = lines;
        boolean needed = total > visible;
        if (((GridData) slider.getLayoutData()).exclude == needed) {
            ((GridData) slider.getLayoutData()).exclude = !needed;
            slider.setVisible(needed);
            parent.layout();
        }
        int most = (int) Math.min(total, FINEST);
        int thumb = (int) Math.max(1, (long) visible * most / Math.max(1, total));
        slider.setValues((int) (top * most / Math.max(1, total)), 0, Math.max(1, most), thumb, 1, Math.max(1, thumb));
    }
}
