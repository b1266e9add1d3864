package org.lectern.workbench.look;

import java.nio.charset.StandardCharsets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;

/** Names GTK's own controls for screen readers; SWT's listeners name only those it draws itself. */
final class NativeName {
    private static final byte[] PROPERTY = "accessible-name\0".getBytes(StandardCharsets.US_ASCII);

    private NativeName() {}

    static void tell(Control control, String name) {
        if (!SWT.getPlatform().equals("gtk") || control instanceof StyledText || control instanceof Canvas) {
            return;
        }
        try {
            long told = (long) GtkCalls.call("gtk3.GTK3", "gtk_widget_get_accessible", control.handle);
            byte[] words = (name + '\0').getBytes(StandardCharsets.UTF_8);
            GtkCalls.call("gtk.OS", "g_object_set", told, PROPERTY, words, 0L);
        } catch (ReflectiveOperationException | LinkageError e) {
            System.getLogger(NativeName.class.getName())
                    .log(System.Logger.Level.INFO, "This SWT names no control for screen readers: " + name, e);
        }
    }
}
