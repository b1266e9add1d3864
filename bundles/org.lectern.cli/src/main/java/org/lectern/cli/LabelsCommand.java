package org.lectern.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lectern labels}. */
@Command(name = "labels", description = "List the answers in force, or all acts.")
final class LabelsCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Option(names = "--history", description = "All acts, oldest first, those taken back too.")
    private boolean history;

    @Option(names = "--project", paramLabel = "PROJECT", description = "The project to list.")
    private String project = Project.DEFAULT;

    LabelsCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() throws LecternException {
        List<AnnotationEvent> events =
                session.service(AnnotationStore.class).events(project, session.viewer(project)).stream()
                        .filter(event -> session.chosenAnnotator()
                                .map(event.annotator()::equals)
                                .orElse(true))
                        .toList();
        List<AnnotationEvent> shown = history ? events : inForce(events);
        var array = Output.JSON.arrayNode();
        shown.forEach(event -> array.add(Json.event(event)));
        output.answer(array, lines(shown));
        return Exit.DONE;
    }

    /** The last act of each annotator on each paper, unless it left no answer. */
    private static List<AnnotationEvent> inForce(List<AnnotationEvent> events) {
        Map<List<Object>, AnnotationEvent> last = new LinkedHashMap<>();
        events.forEach(event -> last.put(List.of(event.annotator(), event.paper()), event));
        return events.stream()
                .filter(event -> last.get(List.of(event.annotator(), event.paper())) == event)
                .filter(event -> !event.withdrawn())
                .toList();
    }

    private List<String> lines(List<AnnotationEvent> events) throws LecternException {
        if (events.isEmpty()) {
            return List.of("No labels yet. Type lectern label PAPER LABEL.");
        }
        Map<PaperId, Paper> papers = session
                .service(PaperStore.class)
                .papers(events.stream().map(AnnotationEvent::paper).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Paper::id, Function.identity(), (a, b) -> a));
        var rows = new ArrayList<List<String>>();
        for (AnnotationEvent event : events) {
            Paper paper = papers.get(event.paper());
            rows.add(List.of(
                    event.id(),
                    event.at().toString().substring(0, 19).replace('T', ' '),
                    event.annotator(),
                    event.act().name().toLowerCase(Locale.ROOT),
                    event.withdrawn() ? "–" : String.join(" + ", event.labels()),
                    paper == null ? event.paper().value() : paper.title()));
        }
        return Output.table(List.of("Event", "At (UTC)", "Annotator", "Act", "Labels", "Paper"), rows);
    }
}
