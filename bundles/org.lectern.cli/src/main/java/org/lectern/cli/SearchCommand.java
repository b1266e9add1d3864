package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lectern.api.model.Project;
import org.lectern.api.search.Facets;
import org.lectern.api.search.Facets.FacetedAnswer;
import org.lectern.api.search.Hit;
import org.lectern.api.search.Query;
import org.lectern.api.search.Search;
import org.lectern.api.search.SearchAnswer;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lectern search}. */
@Command(name = "search", description = "Find papers, best first, or in another order.")
final class SearchCommand implements Callable<Integer> {
    /** So many values of each facet. */
    private static final int FACET_VALUES = 20;

    /** As written on the command line. */
    enum Sort {
        match,
        added,
        date,
        comments,
        trend,
        title
    }

    private final Session session;
    private final Output output;

    @Parameters(
            arity = "1",
            paramLabel = "QUERY",
            description = "Words, \"phrases\", fields such as title:lora, label:relevant, published:2024..2026.")
    private String query;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most N hits (${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--sort", paramLabel = "ORDER", description = "${COMPLETION-CANDIDATES}.")
    private Sort sort = Sort.match;

    @Option(names = "--project", paramLabel = "PROJECT", description = "Whose labels label: means.")
    private String project = Project.DEFAULT;

    @Option(
            names = "--facets",
            description = "Also count sources, years, labels, organizations and annotators of all that match.")
    private boolean faceted;

    SearchCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() throws LecternException {
        var order = SearchOrder.valueOf(sort.name().toUpperCase(Locale.ROOT));
        var asked = new Query(query, project, session.viewer(project), order, 0, Math.max(1, limit));
        if (faceted) {
            FacetedAnswer found = session.service(Facets.class).find(asked, FACET_VALUES);
            remarkBehind(found.answer(), output);
            var lines =
                    new ArrayList<>(lines(found.answer().hits(), found.answer().total()));
            lines.addAll(FacetText.lines(found.facets()));
            ObjectNode object = Output.JSON.objectNode();
            object.set("hits", array(found.answer()));
            object.set("facets", FacetText.json(found.facets()));
            output.answer(object, lines);
            return Exit.DONE;
        }
        SearchAnswer answer = session.service(Search.class).find(asked);
        remarkBehind(answer, output);
        output.answer(array(answer), lines(answer.hits(), answer.total()));
        return Exit.DONE;
    }

    static ArrayNode array(SearchAnswer answer) {
        var array = Output.JSON.arrayNode();
        answer.hits().forEach(hit -> array.add(Json.hit(hit)));
        return array;
    }

    static void remarkBehind(SearchAnswer answer, Output output) {
        if (answer.behind() > 0) {
            output.remark("The index is still " + ImportCommand.papers(answer.behind())
                    + " behind; another process is bringing it up to date.");
        }
    }

    static List<String> lines(List<Hit> hits, long total) {
        if (hits.isEmpty()) {
            return List.of("No paper matches.");
        }
        var lines = new ArrayList<String>();
        for (Hit hit : hits) {
            lines.add(String.format(Locale.ROOT, "%s  %6.2f  %s", hit.paper(), hit.score(), hit.title()));
            if (!hit.snippet().isBlank()) {
                lines.add("    " + plain(hit.snippet()));
            }
        }
        if (total > hits.size()) {
            lines.add("… and " + (total - hits.size()) + " more (--limit N).");
        }
        return lines;
    }

    /** A snippet for a terminal: hits in asterisks, entities resolved. */
    private static String plain(String html) {
        return html.replace("<b>", "*")
                .replace("</b>", "*")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x27;", "'")
                .replace("&#x2F;", "/")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }
}
