package org.lectern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.Setting;
import org.lectern.api.model.AnalysisRun;
import org.lectern.api.model.Project;
import org.lectern.api.store.RunStore;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lectern analyse}. */
@Command(name = "analyse", description = "List the analyses, or run one.")
final class AnalyseCommand implements Callable<Integer> {
    private static final int HISTORY = 200;

    private final Session session;
    private final Output output;

    @Parameters(arity = "0..1", paramLabel = "ANALYSIS", description = "The id of the analysis to run.")
    private String analysis;

    @Option(names = "--query", paramLabel = "QUERY", description = "Only papers that match; else all.")
    private String query = "";

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the analysis. May be repeated.")
    private Map<String, String> settings = Map.of();

    @Option(names = "--project", paramLabel = "PROJECT", description = "Whose labels it sees.")
    private String project = Project.DEFAULT;

    @Option(names = "--history", description = "List the runs of this workspace, newest first.")
    private boolean history;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the result to a .json, .csv, .svg or .png file too.")
    private Path file;

    AnalyseCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() throws LecternException {
        if (history) {
            return history();
        }
        Analyses analyses = session.service(Analyses.class);
        return analysis == null ? list(analyses) : run(analyses);
    }

    private int history() throws LecternException {
        var array = Output.JSON.arrayNode();
        var rows = new ArrayList<List<String>>();
        for (AnalysisRun run : session.service(RunStore.class).latest(HISTORY)) {
            array.add(Json.run(run));
            rows.add(List.of(
                    run.at().toString().substring(0, 19).replace('T', ' '),
                    run.analysis(),
                    run.outcome().name().toLowerCase(Locale.ROOT),
                    Long.toString(run.papers()),
                    run.took().toMillis() + " ms",
                    run.query()));
        }
        output.answer(array, Output.table(List.of("At (UTC)", "Analysis", "Result", "Papers", "Took", "Query"), rows));
        return Exit.DONE;
    }

    private int list(Analyses analyses) throws LecternException {
        var array = Output.JSON.arrayNode();
        var rows = new ArrayList<List<String>>();
        for (Analyses.Entry entry : analyses.entries()) {
            array.addObject()
                    .put("id", entry.id())
                    .put("label", entry.label())
                    .put("version", entry.version())
                    .put("bundle", entry.bundle());
            rows.add(List.of(entry.id(), entry.version(), settings(analyses, entry), entry.description()));
        }
        output.answer(array, Output.table(List.of("Analysis", "Version", "Settings", "What it shows"), rows));
        return Exit.DONE;
    }

    private String settings(Analyses analyses, Analyses.Entry entry) throws LecternException {
        return output.json()
                ? ""
                : Output.joined(analyses.settings(entry.id()).stream()
                        .map(AnalyseCommand::setting)
                        .toList());
    }

    private static String setting(Setting setting) {
        return setting.name() + "=" + setting.defaultValue();
    }

    private int run(Analyses analyses) throws LecternException {
        try (var progress = new TerminalProgress(output)) {
            Analyses.Run run = analyses.run(
                    new Analyses.Request(analysis, query, project, session.viewer(project), settings), progress);
            var result = new ResultFile(run);
            if (file != null) {
                result.write(file, session);
            }
            output.answer(result.json(), result.lines());
            if (file != null) {
                output.remark("Written to " + file);
            }
            return Exit.DONE;
        }
    }
}
