package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.api.export.Exports;
import org.lectern.api.model.Project;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lectern export}. */
@Command(name = "export", description = "Write papers to a file that other tools read.")
final class ExportCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "bibtex, csv, jsonl, html, …")
    private String format;

    @Option(names = "--query", paramLabel = "QUERY", description = "Only papers that match; else all.")
    private String query = "";

    @Option(names = "--project", paramLabel = "PROJECT", description = "Whose labels to write.")
    private String project = Project.DEFAULT;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write. It is replaced only when all is written.")
    private Path file;

    ExportCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() throws LecternException {
        try (var progress = new TerminalProgress(output)) {
            Exports.Done done = session.service(Exports.class)
                    .run(new Exports.Request(format, query, project, session.viewer(project)), file, progress);
            output.answer(json(done), lines(done));
            return Exit.DONE;
        }
    }

    private ObjectNode json(Exports.Done done) {
        ObjectNode node = Output.JSON
                .objectNode()
                .put("path", file.toString())
                .put("format", done.format())
                .put("papers", done.papers());
        ArrayNode losses = node.putArray("losses");
        done.losses()
                .forEach(loss ->
                        losses.addObject().put("field", loss.field().word()).put("papers", loss.papers()));
        return node;
    }

    static List<String> lines(Exports.Done done) {
        var lines = new ArrayList<String>();
        lines.add(ImportCommand.papers(done.papers()) + " written to " + done.path());
        done.losses()
                .forEach(loss -> lines.add("  not in " + done.format() + ": "
                        + loss.field().word() + " of " + ImportCommand.papers(loss.papers())));
        return lines;
    }
}
