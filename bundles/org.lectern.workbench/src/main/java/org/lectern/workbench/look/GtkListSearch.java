package org.lectern.workbench.look;

import java.nio.charset.StandardCharsets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/**
 * GTK opens a field of its own over a list as soon as a letter is typed there. Here letters are commands, and what is long
 * has a search field.
 */
final class GtkListSearch {
    private static final byte[] PROPERTY = "enable-search\0".getBytes(StandardCharsets.US_ASCII);

    private GtkListSearch() {}

    static void off(Control list) {
        if (!SWT.getPlatform().equals("gtk")) {
            return;
        }
        try {
            GtkCalls.call("gtk.OS", "g_object_set", list.handle, PROPERTY, false, 0L);
        } catch (ReflectiveOperationException | LinkageError e) {
            System.getLogger(GtkListSearch.class.getName())
                    .log(System.Logger.Level.INFO, "This SWT leaves the search field of lists on", e);
        }
    }
}
