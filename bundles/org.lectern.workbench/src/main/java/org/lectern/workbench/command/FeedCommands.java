package org.lectern.workbench.command;

import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.Feeds;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.CommandContext;
import org.lectern.workbench.api.Place;
import org.lectern.workbench.dialog.Dialogs;
import org.lectern.workbench.dialog.FeedDialog;

/** Following feeds. */
final class FeedCommands {
    private FeedCommands() {}

    static List<Command> all() {
        return List.of(
                Act.of(
                                "feeds.add",
                                context -> FeedDialog.another(OurCommands.in(context))
                                        .open())
                        .icon("feed")
                        .key("M1+SHIFT+A")
                        .at(Place.menu("file", "3", 1))
                        .offWhen(FeedCommands::absent),
                Act.of("feeds.add-list", FeedCommands::addList)
                        .at(Place.menu("file", "3", 2))
                        .offWhen(FeedCommands::absent),
                Act.of("feeds.refresh", context -> {
                            OurCommands.models(context).feeds().refresh(List.of());
                            OurCommands.in(context).showView("feeds", "bottom");
                        })
                        .key("F5")
                        .at(Place.menu("file", "3", 3))
                        .offWhen(FeedCommands::nothingFollowed));
    }

    private static Optional<String> absent(CommandContext context) {
        return OurCommands.off(!OurCommands.models(context).services().has(Feeds.class), "refusal.import");
    }

    private static Optional<String> nothingFollowed(CommandContext context) {
        return absent(context)
                .or(() -> OurCommands.off(
                        OurCommands.models(context)
                                .feeds()
                                .state()
                                .get()
                                .feeds()
                                .isEmpty(),
                        "refusal.feeds"));
    }

    private static void addList(CommandContext context) {
        MainWindow window = OurCommands.in(context);
        Dialogs.file(
                        context.shell(),
                        window.settings(),
                        "feeds",
                        Messages.get("feeds.list.title"),
                        "*.opml;*.OPML;*.xml",
                        "*")
                .ifPresent(file -> {
                    OurCommands.models(context).feeds().addList(file);
                    window.showView("feeds", "bottom");
                });
    }
}
