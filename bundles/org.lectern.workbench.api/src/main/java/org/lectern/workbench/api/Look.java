package org.lectern.workbench.api;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Colours, fonts and icons of the theme in force. Everything it gives is its own: dispose none of it. On the UI thread
 * only.
 */
@ProviderType
public interface Look {
    Color color(Token token);

    Font font(TypeSize size);

    /** The same size, heavier. */
    Font bold(TypeSize size);

    /** The icon in the colour of that token. */
    Image image(Icon icon, Token colour);

    boolean dark();

    /** Calls {@code repaint} after each change of the theme, until the runnable that comes back is run. */
    Runnable onChange(Runnable repaint);
}
