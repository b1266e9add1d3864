package org.lectern.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.lectern.api.work.LecternException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;

/** All commands, and how a call is run and a failure told. */
final class Commands {
    private static final Map<String, Function<Session, Object>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("import", ImportCommand::new);
        ALL.put("imports", ImportsCommand::new);
        ALL.put("provenance", ProvenanceCommand::new);
        ALL.put("duplicates", DuplicatesCommand::new);
        ALL.put("feeds", FeedsCommand::new);
        ALL.put("papers", PapersCommand::new);
        ALL.put("search", SearchCommand::new);
        ALL.put("searches", SearchesCommand::new);
        ALL.put("similar", SimilarCommand::new);
        ALL.put("embedding", EmbeddingCommand::new);
        ALL.put("label", LabelCommand::new);
        ALL.put("labels", LabelsCommand::new);
        ALL.put("undo", StepCommand::undo);
        ALL.put("redo", StepCommand::redo);
        ALL.put("project", ProjectCommand::new);
        ALL.put("agreement", AgreementCommand::new);
        ALL.put("analyse", AnalyseCommand::new);
        ALL.put("export", ExportCommand::new);
        ALL.put("plugins", PluginsCommand::new);
        ALL.put("demo", DemoCommand::new);
        ALL.put("open", OpenCommand::new);
        ALL.put("doctor", DoctorCommand::new);
        ALL.put("whoami", WhoamiCommand::new);
        ALL.put("version", VersionCommand::new);
    }

    private final Session session;
    private final Output output;

    Commands(Session session, Output output) {
        this.session = session;
        this.output = output;
    }

    int run(List<String> arguments) {
        CommandLine line = build(arguments);
        line.setExecutionExceptionHandler(failures());
        line.setParameterExceptionHandler((wrong, given) -> wrongCall(wrong));
        line.setExecutionStrategy(parsed -> {
            LecternCommand root = line.getCommand();
            session.use(root.workspace(), root.annotator());
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setOut(new PrintWriter(output.answerStream(), true));
        line.setErr(new PrintWriter(output.remarks(), true));
        return line.execute(arguments.toArray(String[]::new));
    }

    /** Building a command reads its annotations, so a call builds only the one it names; help builds all. */
    private CommandLine build(List<String> arguments) {
        var line = new CommandLine(new LecternCommand());
        List<String> named =
                arguments.stream().filter(ALL::containsKey).limit(1).toList();
        (named.isEmpty() || arguments.getFirst().equals("help") ? ALL.keySet() : named)
                .forEach(name -> line.addSubcommand(name, ALL.get(name).apply(session)));
        return line;
    }

    /** The whole command line, for documentation and its test. */
    static CommandLine everything(Session session) {
        var line = new CommandLine(new LecternCommand());
        ALL.forEach((name, command) -> line.addSubcommand(name, command.apply(session)));
        return line;
    }

    private IExecutionExceptionHandler failures() {
        return (failure, line, parsed) -> switch (failure) {
            case LecternException expected -> output.failed(expected);
            case CancellationException cancelled ->
                output.failed("Cancelled. What was done before is kept.", "", "", Exit.CANCELLED);
            case ParameterException wrong -> wrongCall(wrong);
            default -> {
                System.getLogger("org.lectern.cli").log(System.Logger.Level.ERROR, "The command failed", failure);
                yield output.failed(
                        "The command failed unexpectedly: " + failure + ".",
                        line.getCommandName(),
                        "This is a defect in Lectern. Please report it with the lines above.",
                        Exit.FAILED);
            }
        };
    }

    private int wrongCall(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        if (line.getParent() == null && !output.json()) {
            // Whoever names no command, or none that there is, wants to see which there are.
            output.remark(wrong.getMessage() + ".");
            everything(session).usage(output.remarks());
            return Exit.WRONG_CALL;
        }
        String usage = line.getUsageMessage().lines().findFirst().orElse("");
        return output.failed(
                wrong.getMessage() + ".",
                line.getCommandSpec().qualifiedName(),
                usage + " — see " + line.getCommandSpec().qualifiedName() + " --help",
                Exit.WRONG_CALL);
    }
}
