package org.lectern.workbench.command;

import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.Merges;
import org.lectern.api.model.Merge;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.PaperStore;
import org.lectern.presentation.WindowModels;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.CommandContext;
import org.lectern.workbench.api.Place;
import org.lectern.workbench.dialog.MergeDialog;
import org.lectern.workbench.dialog.SplitDialog;

/** One paper of two, two of one, and where what is known of a paper comes from. */
final class MergeCommands {
    private MergeCommands() {}

    static List<Command> all() {
        return List.of(
                Act.of("paper.merge", MergeCommands::merge)
                        .icon("plus")
                        .at(Place.menu("paper", "4", 1).inContextMenu())
                        .offWhen(context -> absent(context).or(() -> notTwo(context))),
                Act.of("paper.split", MergeCommands::split)
                        .at(Place.menu("paper", "4", 2).inContextMenu())
                        .offWhen(context -> absent(context).or(() -> notOne(context))),
                Act.of(
                                "paper.merge.undo",
                                context -> OurCommands.models(context).merges().undo())
                        .icon("undo")
                        .at(Place.menu("paper", "4", 3))
                        .offWhen(context -> OurCommands.off(
                                OurCommands.models(context)
                                        .merges()
                                        .latest()
                                        .get()
                                        .isEmpty(),
                                "refusal.merge.undo")),
                Act.of("paper.origin", context -> OurCommands.in(context).showView("origin", "bottom"))
                        .icon("info")
                        .at(Place.menu("paper", "4", 4).inContextMenu())
                        .offWhen(MergeCommands::notOne));
    }

    private static Optional<String> absent(CommandContext context) {
        return OurCommands.off(!OurCommands.models(context).services().has(Merges.class), "refusal.import");
    }

    private static Optional<String> notTwo(CommandContext context) {
        return OurCommands.off(context.selection().papers().size() != 2, "refusal.merge");
    }

    private static Optional<String> notOne(CommandContext context) {
        return OurCommands.off(context.selection().papers().size() != 1, "refusal.one");
    }

    private static void merge(CommandContext context) {
        MainWindow window = OurCommands.in(context);
        List<PaperId> both = context.selection().papers();
        WindowModels models = OurCommands.models(context);
        models.workers().read(() -> models.services().require(PaperStore.class).papers(both), papers -> {
            if (papers.size() == 2 && !window.shell().isDisposed()) {
                new MergeDialog(window, papers).open();
            }
        });
    }

    private static void split(CommandContext context) {
        MainWindow window = OurCommands.in(context);
        PaperId paper = context.selection().papers().getFirst();
        WindowModels models = OurCommands.models(context);
        models.workers()
                .read(
                        () -> models.origin()
                                .read(models.services().require(PaperStore.class), paper)
                                .merges(),
                        merges -> offer(window, merges));
    }

    private static void offer(MainWindow window, List<Merge> merges) {
        if (!window.shell().isDisposed()) {
            new SplitDialog(window, merges).open();
        }
    }
}
