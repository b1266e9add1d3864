package org.lectern.workbench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.presentation.FindModels;
import org.lectern.presentation.PaperGroups;
import org.lectern.presentation.WindowModels;
import org.lectern.workbench.Controls;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.CommandContext;
import org.lectern.workbench.api.Perspective;
import org.lectern.workbench.api.Place;
import org.lectern.workbench.dialog.CommandPalette;
import org.lectern.workbench.dialog.FailureDialog;
import org.lectern.workbench.dialog.KeySheet;
import org.lectern.workbench.dialog.KeysDialog;
import org.lectern.workbench.layout.PerspectivePage;
import org.lectern.workbench.look.Theme;
import org.lectern.workbench.view.NamedView;
import org.lectern.workbench.view.PaperView;
import org.lectern.workbench.view.PapersView;
import org.lectern.workbench.view.ReaderView;

/** Everything our own window can do. */
public final class OurCommands {
    private OurCommands() {}

    public static List<Command> all(Iterable<Perspective> perspectives) {
        var commands = new ArrayList<Command>();
        commands.addAll(FileCommands.all());
        commands.addAll(FeedCommands.all());
        commands.addAll(edit());
        commands.addAll(papers());
        commands.addAll(MergeCommands.all());
        commands.addAll(labels());
        commands.addAll(analyses());
        commands.addAll(ReadingCommands.all());
        commands.addAll(FindCommands.all());
        commands.addAll(window());
        perspectives.forEach(perspective -> commands.add(Act.named(
                        "perspective." + perspective.id(),
                        perspective.title(),
                        context -> in(context).showPerspective(perspective.id()))
                .icon(perspective.icon())
                .key("ALT+" + perspective.rank())
                .at(Place.menu("go", "1", perspective.rank()))));
        return commands;
    }

    static MainWindow in(CommandContext context) {
        return context.adapt(MainWindow.class).orElseThrow();
    }

    static WindowModels models(CommandContext context) {
        return context.adapt(WindowModels.class).orElseThrow();
    }

    private static List<Command> edit() {
        return List.of(
                Act.of("label.undo", context -> models(context).labelling().undo())
                        .icon("undo")
                        .key("U")
                        .at(Place.menu("edit", "1", 1).inToolbar())
                        .offWhen(context -> off(!models(context).label().canUndo(), "refusal.undo")),
                Act.of("label.redo", context -> models(context).labelling().redo())
                        .icon("redo")
                        .key("SHIFT+U")
                        .at(Place.menu("edit", "1", 2)),
                Act.of("search.focus", context -> {
                            in(context).showPerspective("read");
                            in(context).showView("papers", "top");
                            in(context).view("papers", PapersView.class).ifPresent(PapersView::focusSearch);
                        })
                        .icon("search")
                        .key("M1+F")
                        .at(Place.menu("edit", "2", 1)),
                Act.of("papers.filter", context -> {
                            in(context).showPerspective("read");
                            in(context).showView("papers", "top");
                            in(context).view("papers", PapersView.class).ifPresent(PapersView::toggleFilters);
                        })
                        .icon("list")
                        .key("M1+SHIFT+F")
                        .onWhen(context -> in(context).settings().truth("papers.filters", false))
                        .at(Place.menu("edit", "2", 2)));
    }

    private static List<Command> papers() {
        return List.of(
                Act.of(
                                "paper.star",
                                context -> models(context)
                                        .reading()
                                        .star(context.selection().papers()))
                        .icon("star")
                        .key("S")
                        .in("read")
                        .at(Place.menu("paper", "1", 1).inToolbar().inContextMenu())
                        .offWhen(OurCommands::nothingSelected),
                Act.of(
                                "paper.read",
                                context -> models(context)
                                        .reading()
                                        .toggleRead(context.selection().papers()))
                        .icon("check")
                        .key("M")
                        .in("read")
                        .at(Place.menu("paper", "1", 2).inContextMenu())
                        .offWhen(OurCommands::nothingSelected),
                Act.of("paper.note", context -> focusNote(context))
                        .icon("note")
                        .key("N")
                        .in("read")
                        .at(Place.menu("paper", "1", 3).inToolbar().inContextMenu())
                        .offWhen(OurCommands::nothingSelected),
                Act.of("paper.next", context -> move(context, 1))
                        .key("J")
                        .in("read")
                        .at(Place.menu("go", "2", 1)),
                Act.of("paper.previous", context -> move(context, -1))
                        .key("K")
                        .in("read")
                        .at(Place.menu("go", "2", 2)),
                Act.of("paper.page", OurCommands::page).key("SPACE").at(Place.menu("go", "2", 3)),
                Act.of("go.papers", context -> in(context).page().ifPresent(page -> page.focus("papers")))
                        .in("read")
                        .at(Place.menu("go", "2", 4)));
    }

    private static Optional<String> nothingSelected(CommandContext context) {
        return off(context.selection().papers().isEmpty(), "refusal.selection");
    }

    static Optional<String> off(boolean when, String why) {
        return when ? Optional.of(Messages.get(why)) : Optional.empty();
    }

    static void move(CommandContext context, int by) {
        in(context).view("papers", PapersView.class).ifPresent(view -> view.move(by));
    }

    private static void focusNote(CommandContext context) {
        in(context).showView("reader", "bottom");
        Controls.named(in(context).shell(), "reader.note").ifPresent(note -> note.setFocus());
    }

    /** The paper a page further; at its end the next one. */
    private static void page(CommandContext context) {
        boolean more = context.perspective().equals("label")
                ? in(context)
                        .view("paper", PaperView.class)
                        .map(PaperView::page)
                        .orElse(false)
                : in(context)
                        .view("reader", ReaderView.class)
                        .map(ReaderView::page)
                        .orElse(false);
        if (!more && context.perspective().equals("read")) {
            move(context, 1);
        }
    }

    private static List<Command> labels() {
        var commands = new ArrayList<Command>();
        commands.add(Act.of(
                        "label.clear",
                        context -> context.selection()
                                .papers()
                                .forEach(models(context).labelling()::clear))
                .icon("cross")
                .in("read")
                .at(Place.menu("paper", "2", 2).inContextMenu())
                .offWhen(OurCommands::nothingSelected));
        commands.add(Act.of("label.save", context -> models(context).label().save())
                .icon("check")
                .key("CR")
                .in("label")
                .at(Place.menu("paper", "2", 1))
                .offWhen(OurCommands::nothingToLabel));
        commands.add(Act.of("label.defer", context -> models(context).label().defer())
                .icon("defer")
                .key("D")
                .in("label")
                .at(Place.menu("paper", "2", 3).inToolbar())
                .offWhen(OurCommands::nothingToLabel));
        return commands;
    }

    private static Optional<String> nothingToLabel(CommandContext context) {
        return off(models(context).label().state().get().current().isEmpty(), "refusal.queue");
    }

    /** The query of the papers that are chosen for analyses. */
    public static String analysed(CommandContext context) {
        FindModels find = models(context).find();
        return find.query(find.analysed().get());
    }

    private static List<Command> analyses() {
        return List.of(
                Act.of("analyse.run", context -> {
                            in(context).showPerspective("analyse");
                            models(context).analyses().run(analysed(context));
                        })
                        .icon("play")
                        .key("F9")
                        .in("analyse")
                        .at(Place.menu("analyse", "1", 1).inToolbar())
                        .offWhen(context -> off(
                                models(context)
                                        .analyses()
                                        .state()
                                        .get()
                                        .chosen()
                                        .isEmpty(),
                                "refusal.analysis")),
                Act.of("analyse.cancel", context -> models(context).analyses().cancel())
                        .icon("stop")
                        .key("M1+.")
                        .in("analyse")
                        .at(Place.menu("analyse", "1", 2).inToolbar())
                        .offWhen(context -> off(!models(context).analyses().running(), "refusal.running")));
    }

    private static List<Command> window() {
        var commands = new ArrayList<Command>(List.of(
                Act.of("palette", context -> new CommandPalette(in(context)).open())
                        .icon("palette")
                        .key("M1+SHIFT+P")
                        .at(Place.menu("help", "1", 1)),
                Act.of("palette.quick", context -> new CommandPalette(in(context)).open())
                        .key("M1+3"),
                Act.of("keys", context -> new KeySheet(in(context)).open())
                        .icon("keyboard")
                        .key("?")
                        .at(Place.menu("help", "1", 2)),
                Act.of("keys.change", context -> new KeysDialog(in(context)).open(Optional.empty()))
                        .icon("keyboard")
                        .at(Place.menu("edit", "9", 1)),
                Act.of("welcome", context -> {
                            in(context).showPerspective("read");
                            in(context).showView("welcome", "top");
                        })
                        .icon("info")
                        .at(Place.menu("help", "2", 1)),
                Act.of(
                        "failure.details",
                        context -> models(context)
                                .workers()
                                .failure()
                                .get()
                                .ifPresent(failure -> new FailureDialog(in(context), failure).open())),
                Act.of("view.next", context -> in(context).page().ifPresent(PerspectivePage::focusNext))
                        .key("F6")
                        .at(Place.menu("window", "1", 1)),
                Act.of(
                                "view.maximise",
                                context -> in(context)
                                        .page()
                                        .ifPresent(page -> page.focused().ifPresent(page::toggleMaximised)))
                        .key("M1+M")
                        .at(Place.menu("window", "1", 2)),
                Act.of("view.move", context -> in(context).page().ifPresent(PerspectivePage::moveToNextArea))
                        .key("M1+SHIFT+M")
                        .at(Place.menu("window", "1", 3)),
                Act.of("view.close", context -> in(context).page().ifPresent(PerspectivePage::closeFocused))
                        .key("M1+W")
                        .at(Place.menu("window", "1", 5)),
                Act.of("view.show", context -> new CommandPalette(in(context), views(context)).open())
                        .at(Place.menu("window", "1", 6)),
                Act.of("window.new", context -> in(context).openAnother())
                        .key("M1+SHIFT+W")
                        .at(Place.menu("window", "0", 1)),
                Act.of("layout.reset", context -> in(context).resetLayout()).at(Place.menu("window", "1", 4)),
                Act.of("window.close", context -> in(context).shell().close())
                        .key("ALT+F4")
                        .at(Place.menu("file", "9", 8)),
                Act.of("quit", context -> in(context).quit()).key("M1+Q").at(Place.menu("file", "9", 9))));
        for (Theme.Choice choice : Theme.Choice.values()) {
            String word = choice.name().toLowerCase(Locale.ROOT);
            commands.add(Act.of("theme." + word, context -> {
                        in(context).settings().put("theme", choice.name());
                        in(context).theme().choose(choice);
                    })
                    .onWhen(context -> in(context).theme().choice() == choice)
                    .at(Place.menu("view", "9", choice.ordinal())));
        }
        for (PaperGroups.By by : PaperGroups.By.values()) {
            commands.add(Act.of("papers.group." + by.name().toLowerCase(Locale.ROOT), context -> {
                        in(context).settings().put("papers.group", by.name());
                        models(context).papers().group(by);
                    })
                    .onWhen(context -> models(context).papers().grouping() == by)
                    .at(Place.menu("view", "8", by.ordinal())));
        }
        commands.add(Act.of(
                        "papers.groups.close",
                        context -> models(context).papers().closeGroups(true))
                .at(Place.menu("view", "8", 10)));
        commands.add(
                Act.of("papers.groups.open", context -> models(context).papers().closeGroups(false))
                        .at(Place.menu("view", "8", 11)));
        NamedView.all()
                .forEach(view -> commands.add(Act.named(
                                "show." + view.id(),
                                Messages.get("command.show", view.title()),
                                context -> in(context).showView(view.id(), "bottom"))
                        .icon(view.icon())
                        .at(Place.menu("view", "1", 0))));
        return commands;
    }

    /** Every view there is, also those of plug-ins, as what shows it. */
    private static List<Command> views(CommandContext context) {
        return in(context).contributions().views().stream()
                .<Command>map(view -> Act.named(
                                "show." + view.id(), view.title(), now -> in(now).showView(view.id(), "bottom"))
                        .icon(view.icon()))
                .toList();
    }
}
