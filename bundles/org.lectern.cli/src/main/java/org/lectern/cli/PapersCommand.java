package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Hit;
import org.lectern.api.search.Query;
import org.lectern.api.search.Search;
import org.lectern.api.search.SearchAnswer;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lectern papers}. */
@Command(name = "papers", description = "List papers: all, or those that match a query.")
final class PapersCommand implements Callable<Integer> {
    private static final int PAGE = 500;

    /** As written on the command line. */
    enum Sort {
        added,
        date,
        comments,
        trend,
        title
    }

    private final Session session;
    private final Output output;

    @Parameters(arity = "0..1", paramLabel = "QUERY", description = "As for search.")
    private String query = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most N papers; else all.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--offset", paramLabel = "N", description = "Leave out the first N.")
    private int offset;

    @Option(names = "--sort", paramLabel = "ORDER", description = "${COMPLETION-CANDIDATES}.")
    private Sort sort = Sort.added;

    @Option(names = "--project", paramLabel = "PROJECT", description = "Whose labels to show.")
    private String project = Project.DEFAULT;

    PapersCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() throws LecternException {
        var array = Output.JSON.arrayNode();
        var rows = new ArrayList<List<String>>();
        Viewer viewer = session.viewer(project);
        for (int from = offset, left = limit; left > 0; ) {
            List<PaperId> ids = page(from, Math.min(PAGE, left), viewer);
            add(ids, viewer, array, rows);
            if (ids.size() < Math.min(PAGE, left)) {
                break;
            }
            from += ids.size();
            left -= ids.size();
        }
        List<String> lines = rows.isEmpty()
                ? List.of(
                        query.isBlank()
                                ? "No papers yet. Type lectern import PATH to bring some in."
                                : "No paper matches.")
                : Output.table(List.of("Id", "Published", "Comments", "Labels", "Title"), rows);
        output.answer(array, lines);
        return Exit.DONE;
    }

    private List<PaperId> page(int from, int size, Viewer viewer) throws LecternException {
        // The store has no order by trend.
        if (query.isBlank() && sort != Sort.trend) {
            return session.service(PaperStore.class)
                    .list(PaperOrder.valueOf(sort.name().toUpperCase(Locale.ROOT)), from, size);
        }
        var order = SearchOrder.valueOf(sort.name().toUpperCase(Locale.ROOT));
        SearchAnswer answer = session.service(Search.class).find(new Query(query, project, viewer, order, from, size));
        SearchCommand.remarkBehind(answer, output);
        return answer.hits().stream().map(Hit::paper).toList();
    }

    private void add(List<PaperId> ids, Viewer viewer, ArrayNode array, List<List<String>> rows)
            throws LecternException {
        Map<PaperId, List<Answer>> answers =
                session.service(AnnotationStore.class).answersOn(project, ids, viewer).stream()
                        .collect(Collectors.groupingBy(Answer::paper));
        for (Paper paper : session.service(PaperStore.class).papers(ids)) {
            List<Answer> own = answers.getOrDefault(paper.id(), List.of());
            if (output.json()) {
                array.add(Json.paper(paper, own));
            } else {
                rows.add(row(paper, own));
            }
        }
    }

    private static List<String> row(Paper paper, List<Answer> answers) {
        return List.of(
                paper.id().value(),
                paper.published().map(published -> published.date().toString()).orElse(""),
                paper.comments().isPresent() ? Integer.toString(paper.comments().getAsInt()) : "",
                answers.stream()
                        .map(answer -> answer.annotator() + ": " + String.join("+", answer.labels()))
                        .collect(Collectors.joining(", ")),
                paper.title());
    }
}
