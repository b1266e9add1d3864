package org.lectern.workbench.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Shell;
import org.lectern.api.export.Exports;
import org.lectern.presentation.Settings;
import org.lectern.workbench.Messages;

/** Asks where an export goes. */
@FunctionalInterface
interface ExportPlace {
    /** As the settings name it. */
    String PURPOSE = "export";

    /** Empty where the user thought better of it. */
    Optional<Path> ask(Shell over, Exports.Entry format, List<Exports.Entry> all);

    /** With the system's dialogs, which open where the last export went. */
    static ExportPlace system(Settings settings) {
        return (over, format, all) -> format.isFolder()
                ? Dialogs.folder(
                                over,
                                settings,
                                PURPOSE,
                                Messages.get("export.title"),
                                Messages.get("export.folder", format.fileName(all)))
                        .map(chosen -> inside(chosen, format.fileName(all)))
                : Dialogs.newFile(over, settings, PURPOSE, Messages.get("export.title"), format.fileName(all));
    }

    /** A new folder in the chosen one, so that files of others are not mixed in; an empty one, or an earlier export, itself. */
    static Path inside(Path chosen, String name) {
        return chosen.endsWith(name) || isEmpty(chosen) ? chosen : chosen.resolve(name);
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            // The export will say what is wrong with it.
            return false;
        }
    }
}
