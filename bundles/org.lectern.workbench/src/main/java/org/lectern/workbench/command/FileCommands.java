package org.lectern.workbench.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.api.export.Exports;
import org.lectern.api.feed.Importer;
import org.lectern.api.workspace.Workspaces;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.CommandContext;
import org.lectern.workbench.api.Place;
import org.lectern.workbench.dialog.Dialogs;
import org.lectern.workbench.dialog.ExportDialog;
import org.lectern.workbench.dialog.ImportDialog;

/** What the File menu does. */
final class FileCommands {
    private FileCommands() {}

    static List<Command> all() {
        return List.of(
                Act.of("file.import", FileCommands::importFiles)
                        .icon("import")
                        .key("M1+I")
                        .at(Place.menu("file", "2", 1).inToolbar())
                        .offWhen(context -> missing(context, Importer.class, "refusal.import")),
                Act.of("file.import-folder", FileCommands::importFolder)
                        .icon("folder")
                        .key("M1+SHIFT+I")
                        .at(Place.menu("file", "2", 2))
                        .offWhen(context -> missing(context, Importer.class, "refusal.import")),
                Act.of("file.export", context -> new ExportDialog(OurCommands.in(context)).open())
                        .icon("export")
                        .key("M1+E")
                        .at(Place.menu("file", "2", 3).inToolbar())
                        .offWhen(context -> missing(context, Exports.class, "refusal.export")),
                Act.of("workspace.open", FileCommands::openWorkspace)
                        .icon("folder")
                        .key("M1+O")
                        .at(Place.menu("file", "1", 2))
                        .offWhen(context -> missing(context, Workspaces.class, "refusal.workspaces")),
                Act.of("workspace.new", FileCommands::newWorkspace)
                        .icon("plus")
                        .key("M1+SHIFT+N")
                        .at(Place.menu("file", "1", 1))
                        .offWhen(context -> missing(context, Workspaces.class, "refusal.workspaces")),
                Act.of("workspace.sample", FileCommands::sample)
                        .icon("book")
                        .at(Place.menu("file", "1", 3))
                        .offWhen(FileCommands::noSample));
    }

    private static Optional<String> missing(CommandContext context, Class<?> service, String why) {
        return OurCommands.models(context).services().has(service) ? Optional.empty() : Optional.of(Messages.get(why));
    }

    private static void importFiles(CommandContext context) {
        List<Path> files =
                Dialogs.files(context.shell(), OurCommands.in(context).settings(), Messages.get("import.title"));
        if (!files.isEmpty()) {
            new ImportDialog(OurCommands.in(context), files).open();
        }
    }

    private static void importFolder(CommandContext context) {
        Dialogs.folder(
                        context.shell(),
                        OurCommands.in(context).settings(),
                        "import",
                        Messages.get("import.folder.title"),
                        "")
                .ifPresent(folder -> new ImportDialog(OurCommands.in(context), List.of(folder)).open());
    }

    private static void run(CommandContext context, List<Path> paths) {
        OurCommands.models(context).imports().run(paths);
        OurCommands.in(context).showView("papers", "top");
    }

    private static void openWorkspace(CommandContext context) {
        folder(context, "workspace.open.title").ifPresent(OurCommands.in(context)::openWorkspace);
    }

    /** The same dialog: an empty folder becomes a workspace. */
    private static void newWorkspace(CommandContext context) {
        folder(context, "workspace.new.title").ifPresent(OurCommands.in(context)::openWorkspace);
    }

    private static Optional<Path> folder(CommandContext context, String title) {
        return Dialogs.folder(
                context.shell(),
                OurCommands.in(context).settings(),
                "workspace",
                Messages.get(title),
                Messages.get("workspace.message"));
    }

    private static Optional<String> noSample(CommandContext context) {
        return OurCommands.in(context).samples().isPresent()
                ? missing(context, Importer.class, "refusal.import")
                : Optional.of(Messages.get("refusal.sample"));
    }

    private static void sample(CommandContext context) {
        OurCommands.in(context).samples().ifPresent(folder -> run(context, List.of(folder)));
    }
}
