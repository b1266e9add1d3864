package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.ImportReport.FileReport;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.PageReport;
import org.lectern.api.search.Index;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lectern import}. */
@Command(name = "import", description = "Import files, or all files of known formats in folders.")
final class ImportCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Read them as this format; else each is recognised.")
    private String format;

    @Option(
            names = "--seen-on",
            paramLabel = "DATE",
            description = "The day the pages were captured, such as 2026-03-11.")
    private LocalDate seenOn;

    ImportCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() throws LecternException {
        Importer importer = session.service(Importer.class);
        try (var progress = new TerminalProgress(output)) {
            ImportReport report = importer.run(
                    new Importer.Request(paths, Optional.ofNullable(format), Optional.ofNullable(seenOn)), progress);
            if (report.added() + report.merged() > 0) {
                // Else there is nothing new, and opening the index would cost more than finding that out.
                session.service(Index.class).update(progress);
            }
            output.answer(json(report), lines(report));
            return report.someUnusable() ? Exit.SOME_UNUSABLE : Exit.DONE;
        }
    }

    static ObjectNode json(ImportReport report) {
        ObjectNode node = Output.JSON.objectNode();
        ArrayNode files = node.putArray("files");
        report.files().forEach(file -> files.add(json(file)));
        ArrayNode skipped = node.putArray("skipped");
        report.skipped()
                .forEach(file -> skipped.addObject().put("path", file.path()).put("reason", file.reason()));
        return node.put("added", report.added()).put("merged", report.merged()).put("unchanged", report.unchanged());
    }

    private static ObjectNode json(FileReport file) {
        ObjectNode node = Output.JSON.objectNode();
        node.put("path", file.path()).put("format", file.format()).put("papers", file.papers());
        node.put("added", file.added()).put("merged", file.merged()).put("unchanged", file.unchanged());
        PageReport page = file.page();
        places(node.putArray("incomplete"), page.incomplete());
        places(node.putArray("unusedLines"), page.unusedLines());
        node.put("pageDate", page.pageDate().map(Object::toString).orElse(null));
        node.put("pageYearFrom", page.pageYearFrom().orElse(null));
        ArrayNode notes = node.putArray("notes");
        page.notes().forEach(notes::add);
        file.failure().ifPresent(failure -> node.put("failure", failure));
        return node;
    }

    private static void places(ArrayNode array, List<PageReport.Place> places) {
        places.forEach(place -> array.addObject()
                .put("line", place.line())
                .put("text", place.text())
                .put("reason", place.reason()));
    }

    static List<String> lines(ImportReport report) {
        var lines = new ArrayList<String>();
        for (FileReport file : report.files()) {
            lines.add(file.path() + ": " + papers(file.papers()) + " (" + file.added() + " added, " + file.merged()
                    + " merged, " + file.unchanged() + " unchanged)"
                    + file.page().pageDate().map(date -> ", page of " + date).orElse(""));
            file.page().incomplete().forEach(place -> lines.add("  incomplete, " + place(place)));
            file.page().unusedLines().forEach(place -> lines.add("  not used, " + place(place)));
            file.page().notes().forEach(note -> lines.add("  " + note));
            file.failure().ifPresent(failure -> lines.add("  " + failure));
        }
        report.skipped().forEach(file -> lines.add(file.path() + ": skipped, " + file.reason()));
        lines.add("In all " + report.added() + " added, " + report.merged() + " merged, " + report.unchanged()
                + " unchanged.");
        return lines;
    }

    private static String place(PageReport.Place place) {
        return "line " + place.line() + ": " + place.reason() + ": " + place.text();
    }

    static String papers(long count) {
        return count == 1 ? "1 paper" : count + " papers";
    }
}
