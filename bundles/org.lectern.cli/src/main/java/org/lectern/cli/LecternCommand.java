package org.lectern.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What stands before every command. */
@Command(
        name = "lectern",
        description = "A workbench for research-paper abstracts.",
        footer = {
            "",
            "Exit codes: 0 done; 1 done, but some input could not be used; 2 wrong call; 3 failed; 130 cancelled.",
            "PAPER is an id, an identifier such as arxiv:2410.20672, or the beginning of a title."
        })
final class LecternCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The workspace folder. Else LECTERN_WORKSPACE, else your default workspace.")
    private Path workspace;

    @Option(
            names = "--annotator",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Who labels or looks. Else LECTERN_ANNOTATOR, else your user name.")
    private String annotator;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Answer with one JSON value, also for failures.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    Optional<Path> workspace() {
        return Optional.ofNullable(workspace);
    }

    Optional<String> annotator() {
        return Optional.ofNullable(annotator).filter(name -> !name.isBlank());
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
