package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.Exports;
import org.lectern.api.model.Project;
import org.lectern.api.model.SavedSearch;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.SearchStore;
import org.lectern.api.work.LecternException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lectern export}. */
@Command(name = "export", description = "Write papers to a file that other tools read.")
final class ExportCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Option(names = "--format", paramLabel = "FORMAT", description = "bibtex, csv, xlsx, parquet, html, …")
    private String format;

    @Option(names = "--query", paramLabel = "QUERY", description = "Only papers that match; else all.")
    private String query = "";

    @Option(names = "--search", paramLabel = "NAME", description = "Only papers of that saved search of yours.")
    private String search;

    @Option(
            names = "--project",
            paramLabel = "PROJECT",
            description = "Whose labels to write; else those of the saved search, or of default.")
    private String project;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file or folder to write. It is replaced only when all is written.")
    private Path file;

    @Option(names = "--losses", description = "Write nothing; only say what the format cannot hold of these papers.")
    private boolean losses;

    @Option(names = "--formats", description = "Write nothing; list the formats and what each can hold.")
    private boolean formats;

    @Spec
    private CommandSpec command;

    ExportCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() throws LecternException {
        if (formats) {
            return list(session.service(Exports.class));
        }
        if (format == null) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "Say which format with --format FORMAT, or see them all with --formats.");
        }
        if (file == null && !losses) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "Say where to write with --output FILE, or only look with --losses.");
        }
        Exports exports = session.service(Exports.class);
        Exports.Request request = request();
        return losses ? look(exports, request) : write(exports, request);
    }

    private Exports.Request request() throws LecternException {
        if (search == null) {
            String whose = project == null ? Project.DEFAULT : project;
            return new Exports.Request(format, query, whose, session.viewer(whose));
        }
        if (!query.isEmpty()) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "Say --query or --search, not both: a saved search has a query.");
        }
        SavedSearch saved = session.service(SearchStore.class)
                .search(session.annotator(), search)
                .orElseThrow(() -> new SearchException(
                        "There is no saved search " + search + ".", search, "Type lectern searches list to see them."));
        String whose = project == null ? saved.project() : project;
        return new Exports.Request(format, saved.query(), whose, session.viewer(whose));
    }

    private int list(Exports exports) throws LecternException {
        ArrayNode array = Output.JSON.arrayNode();
        var rows = new ArrayList<List<String>>();
        for (Exports.Entry entry : exports.entries()) {
            Set<ExportField> carried = exports.carries(entry.id());
            ObjectNode node = array.addObject()
                    .put("format", entry.id())
                    .put("label", entry.label())
                    .put("extension", entry.extension())
                    .put("folder", entry.isFolder());
            ArrayNode fields = node.putArray("carries");
            carried.stream().sorted().map(ExportField::word).forEach(fields::add);
            String missing = Arrays.stream(ExportField.values())
                    .filter(field -> !carried.contains(field))
                    .map(ExportField::word)
                    .collect(Collectors.joining(" "));
            rows.add(List.of(
                    entry.id(),
                    entry.isFolder() ? "folder" : "." + entry.extension(),
                    entry.label(),
                    carried.isEmpty() ? "all" : missing.isEmpty() ? "-" : missing));
        }
        output.answer(array, Output.table(List.of("format", "file", "name", "not in it"), rows));
        return Exit.DONE;
    }

    private int look(Exports exports, Exports.Request request) throws LecternException {
        List<Exports.Loss> lost = exports.losses(request);
        long papers = exports.papers(request);
        ObjectNode node = Output.JSON.objectNode().put("format", format).put("papers", papers);
        addTo(node, lost);
        var lines = new ArrayList<>(lines(lost));
        if (lines.isEmpty()) {
            lines.add(format + " loses nothing of " + ImportCommand.papers(papers));
        }
        output.answer(node, lines);
        return Exit.DONE;
    }

    /** People see what will be lost before it is; a program has asked for it, or gets it with the answer. */
    private int write(Exports exports, Exports.Request request) throws LecternException {
        if (!output.json()) {
            lines(exports.losses(request)).forEach(output::say);
        }
        try (var progress = new TerminalProgress(output)) {
            Exports.Done done = exports.run(request, file, progress);
            ObjectNode node = Output.JSON
                    .objectNode()
                    .put("path", file.toString())
                    .put("format", done.format())
                    .put("papers", done.papers());
            addTo(node, done.losses());
            output.answer(node, List.of(ImportCommand.papers(done.papers()) + " written to " + done.path()));
            return Exit.DONE;
        }
    }

    private static void addTo(ObjectNode node, List<Exports.Loss> lost) {
        ArrayNode array = node.putArray("losses");
        for (Exports.Loss loss : lost) {
            ObjectNode one = array.addObject().put("field", loss.field().word()).put("papers", loss.papers());
            if (!loss.labels().isEmpty()) {
                ObjectNode labels = one.putObject("labels");
                loss.labels().forEach(labels::put);
            }
        }
    }

    private List<String> lines(List<Exports.Loss> lost) {
        return lost.stream()
                .map(loss -> "not in " + format + ": " + loss.field().word() + " of "
                        + ImportCommand.papers(loss.papers()) + labels(loss))
                .toList();
    }

    private static String labels(Exports.Loss loss) {
        return loss.labels().isEmpty()
                ? ""
                : loss.labels().entrySet().stream()
                        .map(label -> label.getKey() + " of " + label.getValue())
                        .collect(Collectors.joining(", ", ": ", ""));
    }
}
