package org.lectern.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;

/** What a shell looks like, without what the window manager puts around it. */
final class Pictures {
    /** Its menus are drawn too, and belong to no client area; gtk.css makes them so high. */
    private static final int MENU_BAR = 26;

    private Pictures() {}

    /** Drawn anew, so it does not matter what stands in front. */
    static ImageData of(Shell shell) {
        Rectangle area = shell.getClientArea();
        var image =
                new Image(shell.getDisplay(), area.width, area.height + (shell.getMenuBar() == null ? 0 : MENU_BAR));
        var gc = new GC(image);
        try {
            shell.print(gc);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    static void save(Shell shell, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var loader = new ImageLoader();
        loader.compression = 9;
        loader.data = new ImageData[] {of(shell)};
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }
}
