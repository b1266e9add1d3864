package org.lectern.workbench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.presentation.PaperGroups;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.CommandContext;
import org.lectern.workbench.api.Place;
import org.lectern.workbench.dialog.CommandPalette;
import org.lectern.workbench.dialog.FailureDialog;
import org.lectern.workbench.dialog.KeySheet;
import org.lectern.workbench.dialog.KeysDialog;
import org.lectern.workbench.layout.PerspectivePage;
import org.lectern.workbench.look.Theme;
import org.lectern.workbench.view.NamedView;

/** What the window can do with itself: its keys and palette, its views, look and grouping, and its end. */
final class WindowCommands {
    private WindowCommands() {}

    static List<Command> all() {
        var commands = new ArrayList<Command>(List.of(
                Act.of("palette", context -> new CommandPalette(OurCommands.in(context)).open())
                        .icon("palette")
                        .key("M1+SHIFT+P")
                        .at(Place.menu("help", "1", 1)),
                Act.of("palette.quick", context -> new CommandPalette(OurCommands.in(context)).open())
                        .key("M1+3"),
                Act.of("keys", context -> new KeySheet(OurCommands.in(context)).open())
                        .icon("keyboard")
                        .key("?")
                        .at(Place.menu("help", "1", 2)),
                Act.of("keys.change", context -> new KeysDialog(OurCommands.in(context)).open(Optional.empty()))
                        .icon("keyboard")
                        .at(Place.menu("edit", "9", 1)),
                Act.of("welcome", context -> {
                            OurCommands.in(context).showPerspective("read");
                            OurCommands.in(context).showView("welcome", "top");
                        })
                        .icon("info")
                        .at(Place.menu("help", "2", 1)),
                Act.of(
                        "failure.details",
                        context -> OurCommands.models(context)
                                .workers()
                                .failure()
                                .get()
                                .ifPresent(failure -> new FailureDialog(OurCommands.in(context), failure).open())),
                Act.of("view.next", context -> OurCommands.in(context).page().ifPresent(PerspectivePage::focusNext))
                        .key("F6")
                        .at(Place.menu("window", "1", 1)),
                Act.of(
                                "view.maximise",
                                context -> OurCommands.in(context)
                                        .page()
                                        .ifPresent(page -> page.focused().ifPresent(page::toggleMaximised)))
                        .key("M1+M")
                        .at(Place.menu("window", "1", 2)),
                Act.of(
                                "view.move",
                                context -> OurCommands.in(context).page().ifPresent(PerspectivePage::moveToNextArea))
                        .key("M1+SHIFT+M")
                        .at(Place.menu("window", "1", 3)),
                Act.of("view.close", context -> OurCommands.in(context).page().ifPresent(PerspectivePage::closeFocused))
                        .key("M1+W")
                        .at(Place.menu("window", "1", 5)),
                Act.of("view.show", context -> new CommandPalette(OurCommands.in(context), views(context)).open())
                        .at(Place.menu("window", "1", 6)),
                Act.of("window.new", context -> OurCommands.in(context).openAnother())
                        .key("M1+SHIFT+W")
                        .at(Place.menu("window", "0", 1)),
                Act.of("layout.reset", context -> OurCommands.in(context).resetLayout())
                        .at(Place.menu("window", "1", 4)),
                Act.of(
                                "window.close",
                                context -> OurCommands.in(context).shell().close())
                        .key("ALT+F4")
                        .at(Place.menu("file", "9", 8)),
                Act.of("quit", context -> OurCommands.in(context).quit())
                        .key("M1+Q")
                        .at(Place.menu("file", "9", 9))));
        for (Theme.Choice choice : Theme.Choice.values()) {
            String word = choice.name().toLowerCase(Locale.ROOT);
            commands.add(Act.of("theme." + word, context -> {
                        OurCommands.in(context).settings().put("theme", choice.name());
                        OurCommands.in(context).theme().choose(choice);
                    })
                    .onWhen(context -> OurCommands.in(context).theme().choice() == choice)
                    .at(Place.menu("view", "9", choice.ordinal())));
        }
        for (PaperGroups.By by : PaperGroups.By.values()) {
            commands.add(Act.of("papers.group." + by.name().toLowerCase(Locale.ROOT), context -> {
                        OurCommands.in(context).settings().put("papers.group", by.name());
                        OurCommands.models(context).papers().group(by);
                    })
                    .onWhen(context -> OurCommands.models(context).papers().grouping() == by)
                    .at(Place.menu("view", "8", by.ordinal())));
        }
        commands.add(Act.of(
                        "papers.groups.close",
                        context -> OurCommands.models(context).papers().closeGroups(true))
                .at(Place.menu("view", "8", 10)));
        commands.add(Act.of(
                        "papers.groups.open",
                        context -> OurCommands.models(context).papers().closeGroups(false))
                .at(Place.menu("view", "8", 11)));
        NamedView.all()
                .forEach(view -> commands.add(Act.named(
                                "show." + view.id(),
                                Messages.get("command.show", view.title()),
                                context -> OurCommands.in(context).showView(view.id(), "bottom"))
                        .icon(view.icon())
                        .at(Place.menu("view", "1", 0))));
        return commands;
    }

    /** Every view there is, also those of plug-ins, as what shows it. */
    private static List<Command> views(CommandContext context) {
        return OurCommands.in(context).contributions().views().stream()
                .<Command>map(view -> Act.named(
                                "show." + view.id(),
                                view.title(),
                                now -> OurCommands.in(now).showView(view.id(), "bottom"))
                        .icon(view.icon()))
                .toList();
    }
}
