package org.lectern.workbench.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;
import org.lectern.workbench.api.Token;

/**
 * Gives GTK's own controls the colours and measures of the look, through style sheets for the whole screen.
 *
 * <p>SWT has no way to do so, so this reaches for its internal classes by name. Where they are not there (Windows, macOS,
 * another SWT) controls look as the platform has them, and a line in the log says so.
 */
final class GtkStyle {
    /** A style sheet and its rank: the theme has 200, what SWT itself sets has 600. */
    private enum Sheet {
        MEASURES("gtk.css", 601),
        BUTTONS("gtk-buttons.css", 500);

        private final String file;
        private final int rank;

        Sheet(String file, int rank) {
            this.file = file;
            this.rank = rank;
        }
    }

    private final Display display;
    private final long[] providers = new long[Sheet.values().length];

    GtkStyle(Display display) {
        this.display = display;
    }

    /** Replaces the style sheets. */
    void apply(Palette palette, FontData font) {
        if (!SWT.getPlatform().equals("gtk")) {
            return;
        }
        try {
            for (Sheet sheet : Sheet.values()) {
                apply(sheet, css(sheet, palette, font).getBytes(StandardCharsets.UTF_8));
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            System.getLogger(GtkStyle.class.getName())
                    .log(System.Logger.Level.INFO, "This SWT takes no style sheet; controls look as GTK has them", e);
        }
    }

    private void apply(Sheet sheet, byte[] css) throws ReflectiveOperationException {
        long provider = providers[sheet.ordinal()];
        if (provider == 0) {
            provider = (long) GtkCalls.call("gtk.GTK", "gtk_css_provider_new");
            providers[sheet.ordinal()] = provider;
            long screen = (long) GtkCalls.call("gtk.GDK", "gdk_screen_get_default");
            GtkCalls.call("gtk3.GTK3", "gtk_style_context_add_provider_for_screen", screen, provider, sheet.rank);
        }
        GtkCalls.call("gtk3.GTK3", "gtk_css_provider_load_from_data", provider, css, (long) css.length, null);
    }

    private static String css(Sheet sheet, Palette palette, FontData font) {
        try (InputStream in = GtkStyle.class.getResourceAsStream(sheet.file)) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Token token : Token.values()) {
                css = css.replace("$" + token.name() + ";", palette.hex(token) + ";");
            }
            return css.replace("$FONT", font.getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
