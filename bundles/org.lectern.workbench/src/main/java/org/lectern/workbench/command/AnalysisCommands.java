package org.lectern.workbench.command;

import java.util.List;
import org.lectern.api.analysis.Analyses;
import org.lectern.presentation.AnalysesModel;
import org.lectern.presentation.WindowModels;
import org.lectern.workbench.Contributions;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.Place;

/** Keeps one command per analysis that is there, so that a plug-in's stands in the menu while it runs. */
public final class AnalysisCommands {
    private final Contributions contributions;
    private List<Analyses.Entry> entries = List.of();
    private List<Command> present = List.of();

    public AnalysisCommands(Contributions contributions, WindowModels models) {
        this.contributions = contributions;
        models.analyses().state().listen(this::follow);
    }

    private void follow(AnalysesModel.State state) {
        if (!state.entries().equals(entries)) {
            entries = state.entries();
            present.forEach(contributions::remove);
            present = entries.stream().map(AnalysisCommands::command).toList();
            contributions.addAll(present);
        }
    }

    private static Command command(Analyses.Entry entry) {
        return Act.named("analyse." + entry.id(), entry.label(), context -> {
                    OurCommands.in(context).showPerspective("analyse");
                    OurCommands.models(context).analyses().choose(entry.id());
                    OurCommands.models(context).analyses().run(OurCommands.analysed(context));
                })
                .icon("chart")
                .at(Place.menu("analyse", "2", 0));
    }
}
