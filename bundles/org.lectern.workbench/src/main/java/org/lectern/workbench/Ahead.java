package org.lectern.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.lectern.presentation.Settings;
import org.lectern.workbench.command.OurCommands;
import org.lectern.workbench.layout.OurPerspectives;
import org.lectern.workbench.view.NamedView;

/**
 * What makes the first window come sooner: the launcher runs it while services are still being started. It loads classes and
 * links the handlers of commands and views, which is most of what these cost, and leaves nothing else behind.
 */
public final class Ahead implements Runnable {
    @Override
    public void run() {
        var contributions = new Contributions();
        contributions.addAll(NamedView.all());
        contributions.addAll(OurPerspectives.all());
        contributions.addAll(OurCommands.all(contributions.perspectives()));
        try {
            Settings.parse("{}", Path.of("none"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MainWindow.class.getDeclaredMethods();
    }
}
