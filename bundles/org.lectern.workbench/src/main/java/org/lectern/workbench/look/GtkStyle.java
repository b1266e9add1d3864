package org.lectern.workbench.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;
import org.lectern.workbench.api.Token;

/**
 * Gives GTK's own controls the colours and measures of the look, through a style sheet for the whole screen.
 *
 * <p>SWT has no way to do so, so this reaches for its internal classes by name. Where they are not there (Windows, macOS,
 * another SWT) controls look as the platform has them, and a line in the log says so.
 */
final class GtkStyle {
    /** Between the theme's 200 and the 600 of the styles that SWT gives to single controls. */
    private static final int ABOVE_THEME_BELOW_WIDGETS = 500;

    private final Display display;
    private long provider;

    GtkStyle(Display display) {
        this.display = display;
    }

    /** Replaces the style sheet. */
    void apply(Palette palette, FontData font) {
        if (!SWT.getPlatform().equals("gtk")) {
            return;
        }
        try {
            byte[] css = css(palette, font).getBytes(StandardCharsets.UTF_8);
            if (provider == 0) {
                provider = (long) call("gtk.GTK", "gtk_css_provider_new");
                long screen = (long) call("gtk.GDK", "gdk_screen_get_default");
                call(
                        "gtk3.GTK3",
                        "gtk_style_context_add_provider_for_screen",
                        screen,
                        provider,
                        ABOVE_THEME_BELOW_WIDGETS);
            }
            call("gtk3.GTK3", "gtk_css_provider_load_from_data", provider, css, (long) css.length, null);
        } catch (ReflectiveOperationException | LinkageError e) {
            System.getLogger(GtkStyle.class.getName())
                    .log(System.Logger.Level.INFO, "This SWT takes no style sheet; controls look as GTK has them", e);
        }
    }

    private String css(Palette palette, FontData font) {
        try (InputStream in = GtkStyle.class.getResourceAsStream("gtk.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Token token : Token.values()) {
                css = css.replace("$" + token.name() + ";", palette.hex(token) + ";")
                        .replace("$" + token.name() + " ", palette.hex(token) + " ");
            }
            return css.replace("$FONT", font.getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object call(String type, String method, Object... arguments) throws ReflectiveOperationException {
        Class<?> in = display.getClass().getClassLoader().loadClass("org.eclipse.swt.internal." + type);
        for (Method candidate : in.getMethods()) {
            if (candidate.getName().equals(method) && candidate.getParameterCount() == arguments.length) {
                try {
                    return candidate.invoke(null, arguments);
                } catch (InvocationTargetException e) {
                    throw new ReflectiveOperationException(method, e.getCause());
                }
            }
        }
        throw new NoSuchMethodException(method);
    }
}
