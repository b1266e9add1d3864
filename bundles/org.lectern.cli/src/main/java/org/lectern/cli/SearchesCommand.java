package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.api.model.Project;
import org.lectern.api.model.SavedSearch;
import org.lectern.api.search.SavedSearches;
import org.lectern.api.search.SavedSearches.Counted;
import org.lectern.api.search.SavedSearches.Look;
import org.lectern.api.search.SearchException;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern searches}. */
@Command(name = "searches", description = "Keep searches, and see what is new in them.")
final class SearchesCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Spec
    private CommandSpec spec;

    SearchesCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say save, list, run or remove");
    }

    private SavedSearches searches() throws LecternException {
        return session.service(SavedSearches.class);
    }

    @Command(name = "save", description = "Keep a query under a name, in place of what had that name.")
    int save(
            @Parameters(paramLabel = "NAME", description = "Your name for it.") String name,
            @Parameters(paramLabel = "QUERY", description = "As for search.") String query,
            @Option(
                            names = "--project",
                            paramLabel = "PROJECT",
                            defaultValue = Project.DEFAULT,
                            description = "Whose labels the query means.")
                    String project)
            throws LecternException {
        Counted kept = searches().save(session.annotator(), name, query, project);
        output.answer(json(kept), List.of(line(kept)));
        return Exit.DONE;
    }

    @Command(name = "list", description = "List your searches, and how many papers in them are new to you.")
    int list() throws LecternException {
        List<Counted> all = searches().counted(session.annotator());
        var array = Output.JSON.arrayNode();
        all.forEach(counted -> array.add(json(counted)));
        output.answer(
                array,
                all.isEmpty()
                        ? List.of("No searches are kept. Type lectern searches save NAME QUERY to keep one.")
                        : all.stream().map(SearchesCommand::line).toList());
        return Exit.DONE;
    }

    @Command(
            name = "run",
            description = "Show what a search finds, papers added last first; then nothing is new in it.")
    int run(
            @Parameters(paramLabel = "NAME", description = "As you saved it.") String name,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "At most N hits (${DEFAULT-VALUE}).")
                    int limit)
            throws LecternException {
        Look look = searches().look(session.annotator(), name, Math.max(1, limit));
        SearchCommand.remarkBehind(look.answer(), output);
        ObjectNode node =
                json(look.search()).put("papers", look.answer().total()).put("new", look.fresh());
        node.set("hits", SearchCommand.array(look.answer()));
        var lines = new ArrayList<String>();
        lines.add(look.fresh() + " new");
        lines.addAll(SearchCommand.lines(look.answer().hits(), look.answer().total()));
        output.answer(node, lines);
        return Exit.DONE;
    }

    @Command(name = "remove", description = "Forget a search. The papers stay.")
    int remove(@Parameters(paramLabel = "NAME", description = "As you saved it.") String name) throws LecternException {
        if (!searches().remove(session.annotator(), name)) {
            throw new SearchException(
                    "There is no saved search " + name + ".", name, "Type lectern searches list to see them.");
        }
        output.answer(Output.JSON.objectNode().put("name", name).put("removed", true), List.of("Forgotten: " + name));
        return Exit.DONE;
    }

    private static ObjectNode json(SavedSearch search) {
        return Output.JSON
                .objectNode()
                .put("name", search.name())
                .put("query", search.query())
                .put("project", search.project());
    }

    private static ObjectNode json(Counted counted) {
        ObjectNode node = json(counted.search());
        if (!counted.problem().isEmpty()) {
            return node.put("problem", counted.problem());
        }
        return node.put("papers", counted.papers()).put("new", counted.fresh());
    }

    private static String line(Counted counted) {
        String found = counted.problem().isEmpty()
                ? ImportCommand.papers(counted.papers()) + ", " + counted.fresh() + " new"
                : counted.problem();
        return counted.search().name() + "  " + counted.search().query() + "  (" + found + ")";
    }
}
