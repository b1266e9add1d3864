package org.lectern.workbench.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.lectern.api.export.Exports;
import org.lectern.workbench.Messages;

/** Asks where an export goes. */
@FunctionalInterface
interface ExportPlace {
    /** Empty where the user thought better of it. */
    Optional<Path> ask(Shell over, Exports.Entry format, List<Exports.Entry> all);

    /**
     * With the system's dialogs.
     *
     * @param first where they open
     */
    static ExportPlace system(Optional<Path> first) {
        return (over, format, all) ->
                format.isFolder() ? folder(over, format, all, first) : file(over, format, all, first);
    }

    private static Optional<Path> file(
            Shell over, Exports.Entry format, List<Exports.Entry> all, Optional<Path> first) {
        var dialog = new FileDialog(over, SWT.SAVE);
        dialog.setOverwrite(true);
        dialog.setFileName(format.fileName(all));
        first.ifPresent(folder -> dialog.setFilterPath(folder.toString()));
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private static Optional<Path> folder(
            Shell over, Exports.Entry format, List<Exports.Entry> all, Optional<Path> first) {
        var dialog = new DirectoryDialog(over, SWT.SAVE);
        dialog.setMessage(Messages.get("export.folder", format.fileName(all)));
        first.ifPresent(folder -> dialog.setFilterPath(folder.toString()));
        return Optional.ofNullable(dialog.open()).map(chosen -> inside(Path.of(chosen), format.fileName(all)));
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
