package org.lectern.workbench.dialog;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lectern.presentation.Failure;
import org.lectern.presentation.KeyFile;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;

/** Carries the keys of a window to a file and back, off the window's thread. */
final class KeyTransfer {
    private final MainWindow window;

    KeyTransfer(MainWindow window) {
        this.window = window;
    }

    void write(Path file) {
        Map<String, String> keys = window.keys().all();
        window.models()
                .workers()
                .write(
                        () -> {
                            KeyFile.write(file, keys);
                            return keys.size();
                        },
                        written -> {});
    }

    /** {@code done} is run once the keys are in force. */
    void read(Path file, Runnable done) {
        window.models().workers().read(() -> KeyFile.read(file), keys -> {
            Optional<String> wrong = window.keys().takeOver(keys);
            if (wrong.isPresent()) {
                window.models()
                        .workers()
                        .fail(new Failure(
                                Messages.get("bindings.unknown", wrong.get()),
                                file.toString(),
                                Messages.get("bindings.unknown.advice"),
                                Optional.empty()));
            } else {
                window.keysChanged();
                done.run();
            }
        });
    }
}
