package org.lectern.workbench.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Project;
import org.lectern.presentation.Session;
import org.lectern.presentation.WindowModels;
import org.lectern.workbench.Contributions;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.CommandContext;
import org.lectern.workbench.api.Place;

/** Keeps one command per label of the project; the first nine have the digits as keys. */
public final class LabelCommands {
    private static final int WITH_KEYS = 9;

    private final Contributions contributions;
    private Optional<LabelSchema> schema = Optional.empty();
    private List<Command> present = List.of();

    public LabelCommands(Contributions contributions, WindowModels models) {
        this.contributions = contributions;
        models.session().listen(this::follow);
    }

    private void follow(Session session) {
        Optional<LabelSchema> now = session.project().map(Project::schema);
        if (!now.equals(schema)) {
            schema = now;
            present.forEach(contributions::remove);
            List<String> names = schema.map(LabelSchema::names).orElse(List.of());
            present = IntStream.rangeClosed(1, names.size())
                    .<Command>mapToObj(place -> command(place, names.get(place - 1)))
                    .toList();
            contributions.addAll(present);
        }
    }

    private static Command command(int place, String label) {
        return Act.named("label." + place, Messages.get("command.label.digit", label), context -> label(context, place))
                .icon("tag")
                .key(place <= WITH_KEYS ? Integer.toString(place) : "")
                .at(Place.menu("paper", "3", place).inContextMenu())
                .offWhen(LabelCommands::nothingToLabel);
    }

    private static Optional<String> nothingToLabel(CommandContext context) {
        boolean queue = context.perspective().equals("label");
        boolean none = queue
                ? OurCommands.models(context).label().state().get().current().isEmpty()
                : context.selection().papers().isEmpty();
        return OurCommands.off(none, queue ? "refusal.queue" : "refusal.selection");
    }

    /** In Label the paper of the queue; elsewhere the selected ones, and the next is selected. */
    private static void label(CommandContext context, int place) {
        WindowModels models = OurCommands.models(context);
        if (context.perspective().equals("label")) {
            models.label().choose(place);
            return;
        }
        models.reader().label(context.selection().papers(), place, models.labelling());
        boolean single = models.session()
                .get()
                .project()
                .filter(p -> !p.schema().multiple())
                .isPresent();
        if (single && context.selection().papers().size() == 1) {
            OurCommands.move(context, 1);
        }
    }
}
