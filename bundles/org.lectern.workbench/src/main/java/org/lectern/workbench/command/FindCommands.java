package org.lectern.workbench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.SavedSearches;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.search.Similar;
import org.lectern.presentation.PaperSort;
import org.lectern.presentation.PapersModel;
import org.lectern.presentation.Scope;
import org.lectern.presentation.SearchesModel;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.CommandContext;
import org.lectern.workbench.api.Place;
import org.lectern.workbench.find.FindDialogs;
import org.lectern.workbench.view.PapersView;

/** What helps to find papers: help, saved searches, papers like others, orders. */
final class FindCommands {
    private FindCommands() {}

    static List<Command> all() {
        var commands = new ArrayList<Command>(List.of(
                Act.of("search.help", FindCommands::help).icon("info").key("F1").at(Place.menu("help", "1", 3)),
                Act.of("search.save", FindCommands::save)
                        .icon("plus")
                        .key("M1+D")
                        .at(Place.menu("edit", "3", 1))
                        .offWhen(FindCommands::nothingToSave),
                Act.of("search.rename", context -> FindDialogs.rename(OurCommands.in(context), named(context)))
                        .at(Place.menu("edit", "3", 2))
                        .offWhen(FindCommands::noSearch),
                Act.of("search.delete", context -> searches(context).delete(named(context)))
                        .icon("cross")
                        .at(Place.menu("edit", "3", 3))
                        .offWhen(FindCommands::noSearch),
                Act.of("search.restore", context -> searches(context).restore())
                        .icon("undo")
                        .key("M1+Z")
                        .at(Place.menu("edit", "3", 4))
                        .offWhen(context -> OurCommands.off(
                                searches(context).state().get().deleted().isEmpty(), "refusal.restore")),
                Act.of("paper.similar", FindCommands::similar)
                        .icon("search")
                        .key("SHIFT+S")
                        .in("read")
                        .at(Place.menu("paper", "1", 4).inContextMenu())
                        .offWhen(context -> missing(context, Similar.class)
                                .or(() -> OurCommands.off(
                                        context.selection().papers().isEmpty(), "refusal.selection"))),
                Act.of(
                                "similar.text",
                                context -> FindDialogs.text(OurCommands.in(context), text -> like(context, text)))
                        .icon("note")
                        .key("M1+SHIFT+T")
                        .at(Place.menu("edit", "2", 3))
                        .offWhen(context -> missing(context, Similar.class)),
                Act.of("similar.end", context -> list(context).show(Scope.ALL))
                        .icon("cross")
                        .at(Place.menu("edit", "2", 4))
                        .offWhen(context -> OurCommands.off(
                                !(list(context).state().get().scope() instanceof Scope.Similar), "refusal.similar")),
                Act.of("papers.sort.reverse", context -> {
                            PaperSort now = list(context).state().get().sort();
                            list(context).sort(new PaperSort(now.order(), !now.reversed()));
                        })
                        .onWhen(context -> list(context).state().get().sort().reversed())
                        .at(Place.menu("view", "7", 99))));
        for (SearchOrder order : SearchOrder.values()) {
            commands.add(sort(order));
        }
        return commands;
    }

    private static Command sort(SearchOrder order) {
        String id = "papers.sort." + order.name().toLowerCase(Locale.ROOT);
        return Act.of(id, context -> list(context).sort(new PaperSort(order, false)))
                .onWhen(context -> list(context).state().get().sort().order() == order)
                .at(Place.menu("view", "7", order.ordinal()));
    }

    private static PapersModel list(CommandContext context) {
        return OurCommands.models(context).papers();
    }

    private static SearchesModel searches(CommandContext context) {
        return OurCommands.models(context).find().searches();
    }

    private static Optional<String> missing(CommandContext context, Class<?> service) {
        return OurCommands.off(!OurCommands.models(context).services().has(service), "refusal.search");
    }

    private static void help(CommandContext context) {
        FindDialogs.help(OurCommands.in(context), example -> withPapers(context, view -> view.search(example)));
    }

    private static void withPapers(CommandContext context, Consumer<PapersView> act) {
        MainWindow window = OurCommands.in(context);
        window.showPerspective("read");
        window.showView("papers", "top");
        window.view("papers", PapersView.class).ifPresent(act);
    }

    private static Optional<String> nothingToSave(CommandContext context) {
        return missing(context, SavedSearches.class)
                .or(() -> OurCommands.off(list(context).asked().isBlank(), "refusal.save"));
    }

    private static void save(CommandContext context) {
        FindDialogs.save(OurCommands.in(context), list(context).asked());
    }

    private static Optional<String> noSearch(CommandContext context) {
        return OurCommands.off(searches(context).selected().isEmpty(), "refusal.saved");
    }

    private static String named(CommandContext context) {
        return searches(context).selected().orElseThrow();
    }

    private static void similar(CommandContext context) {
        List<PaperId> papers = context.selection().papers();
        String title = list(context).title(papers.getFirst()).orElse("");
        like(context, new Scope.Similar(papers, "", title));
    }

    private static void like(CommandContext context, String text) {
        like(context, new Scope.Similar(List.of(), text, text.replaceAll("\\s+", " ")));
    }

    /** Most alike first, without what was searched for before: that would leave out most of them. */
    private static void like(CommandContext context, Scope.Similar wanted) {
        list(context).alike(wanted);
        withPapers(context, PapersView::focus);
    }
}
