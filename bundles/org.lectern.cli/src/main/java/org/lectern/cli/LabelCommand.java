package org.lectern.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.api.annotation.Annotation;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Paper;
import org.lectern.api.model.Project;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern label}. */
@Command(name = "label", description = "Set your answer for a paper; a later one replaces it, the history keeps both.")
final class LabelCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PAPER", description = "Id, identifier or beginning of the title.")
    private String paper;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "LABEL", description = "Labels of the project.")
    private List<String> labels = List.of();

    @Option(names = "--clear", description = "Withdraw your answer.")
    private boolean clear;

    @Option(names = "--project", paramLabel = "PROJECT", description = "The project to label in.")
    private String project = Project.DEFAULT;

    @Option(names = "--note", paramLabel = "TEXT", description = "A remark that is kept with the answer.")
    private String note = "";

    LabelCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() throws LecternException {
        if (clear != labels.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    clear ? "Give labels or --clear, not both" : "Name at least one label, or --clear");
        }
        Paper named = new PaperNames(session.service(PaperStore.class)).find(paper);
        Annotation annotation = session.service(Annotation.class);
        AnnotationEvent event = clear
                ? annotation.clear(project, session.annotator(), named.id())
                // A terminal shows no comments and upvotes beside the paper.
                : annotation.label(
                        new Annotation.NewAnswer(project, session.annotator(), named.id(), labels, note, false));
        output.answer(Json.event(event), List.of(sentence(event, named.title())));
        return Exit.DONE;
    }

    static String sentence(AnnotationEvent event, String title) {
        String answer = event.withdrawn() ? "no answer" : String.join(" + ", event.labels());
        return event.id() + "  " + event.annotator() + "  " + answer + "  " + title;
    }
}
