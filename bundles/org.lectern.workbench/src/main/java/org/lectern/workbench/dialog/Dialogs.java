package org.lectern.workbench.dialog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.lectern.presentation.Settings;

/** The system's dialogs for files and folders. Each begins where the last one of its purpose ended, at first at home. */
public final class Dialogs {
    private Dialogs() {}

    /** Files to read; none where the user cancelled. */
    public static List<Path> files(Shell shell, Settings settings, String title) {
        var dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
        dialog.setText(title);
        dialog.setFilterPath(start(settings, "import"));
        if (dialog.open() == null) {
            return List.of();
        }
        Path folder = Path.of(dialog.getFilterPath());
        settings.put(key("import"), folder.toString());
        return Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
    }

    /** One file to read; empty where the user cancelled. {@code patterns} as in {@code *.opml}. */
    public static Optional<Path> file(
            Shell shell, Settings settings, String purpose, String title, String... patterns) {
        var dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(title);
        dialog.setFilterExtensions(patterns);
        dialog.setFilterPath(start(settings, purpose));
        Optional<Path> chosen = Optional.ofNullable(dialog.open()).map(Path::of);
        chosen.ifPresent(file ->
                settings.put(key(purpose), file.toAbsolutePath().getParent().toString()));
        return chosen;
    }

    /** One file to write; empty where the user cancelled. One that is there is written over only after a question. */
    static Optional<Path> newFile(Shell shell, Settings settings, String purpose, String title, String name) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(title);
        dialog.setOverwrite(true);
        dialog.setFileName(name);
        dialog.setFilterPath(start(settings, purpose));
        Optional<Path> chosen = Optional.ofNullable(dialog.open()).map(Path::of);
        chosen.ifPresent(file ->
                settings.put(key(purpose), file.toAbsolutePath().getParent().toString()));
        return chosen;
    }

    /** @param purpose what the folder is for, as the settings name it */
    public static Optional<Path> folder(Shell shell, Settings settings, String purpose, String title, String message) {
        var dialog = new DirectoryDialog(shell);
        dialog.setText(title);
        dialog.setMessage(message);
        dialog.setFilterPath(start(settings, purpose));
        Optional<Path> chosen = Optional.ofNullable(dialog.open()).map(Path::of);
        chosen.ifPresent(folder -> settings.put(key(purpose), folder.toString()));
        return chosen;
    }

    private static String start(Settings settings, String purpose) {
        return settings.text(key(purpose))
                .filter(folder -> Files.isDirectory(Path.of(folder)))
                .orElse(System.getProperty("user.home"));
    }

    private static String key(String purpose) {
        return "folder." + purpose;
    }
}
