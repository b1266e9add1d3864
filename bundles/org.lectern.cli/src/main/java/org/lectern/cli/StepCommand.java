package org.lectern.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lectern.api.annotation.Annotation;
import org.lectern.api.annotation.AnnotationException;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Project;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lectern undo} and {@code lectern redo}: one step back or forth through the annotator's own acts. */
@Command
final class StepCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;
    private final boolean back;

    @Option(names = "--project", paramLabel = "PROJECT", description = "The project to act in.")
    private String project = Project.DEFAULT;

    private StepCommand(Session session, boolean back) {
        this.session = session;
        this.output = session.output();
        this.back = back;
    }

    static CommandLine undo(Session session) {
        return described(new StepCommand(session, true), "undo", "Take back your last act.");
    }

    static CommandLine redo(Session session) {
        return described(new StepCommand(session, false), "redo", "Repeat the act you took back last.");
    }

    private static CommandLine described(StepCommand command, String name, String description) {
        var line = new CommandLine(command);
        line.getCommandSpec().name(name).usageMessage().description(description);
        return line;
    }

    @Override
    public Integer call() throws LecternException {
        Annotation annotation = session.service(Annotation.class);
        Optional<AnnotationEvent> event =
                back ? annotation.undo(project, session.annotator()) : annotation.redo(project, session.annotator());
        if (event.isEmpty()) {
            throw new AnnotationException(
                    "There is nothing to " + (back ? "undo" : "redo") + " for " + session.annotator() + " in " + project
                            + ".",
                    session.annotator(),
                    "lectern labels --history lists all acts.");
        }
        String title = session.service(PaperStore.class)
                .papers(List.of(event.get().paper()))
                .getFirst()
                .title();
        output.answer(Json.event(event.get()), List.of(LabelCommand.sentence(event.get(), title)));
        return Exit.DONE;
    }
}
