package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.ImportPreview;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.ImportReport.FileReport;
import org.lectern.api.feed.ImportReport.LabelReport;
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
    /** So many remarks of a kind are shown of a file. */
    private static final int SHOWN = 10;

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

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "MEANING=COLUMN",
            description =
                    "What a table's columns hold, such as title=\"Article Title\",abstract=AB; else it is guessed.")
    private List<String> mapping = List.of();

    @Option(
            names = "--project",
            paramLabel = "PROJECT",
            description = "The project that takes the files' labels; a new one is made of them. Else: default.")
    private String project;

    @Option(
            names = "--preview",
            description = "Show how the file would be read: its first papers, its columns, what is to be noted.")
    private boolean preview;

    @Option(names = "--limit", paramLabel = "N", description = "How many papers a preview shows; else 10.")
    private int limit = 10;

    ImportCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() throws LecternException {
        Importer importer = session.service(Importer.class);
        ColumnMapping columns = ColumnMapping.parse(mapping);
        if (preview) {
            return preview(importer, columns);
        }
        try (var progress = new TerminalProgress(output)) {
            ImportReport report = importer.run(
                    new Importer.Request(
                            paths,
                            Optional.ofNullable(format),
                            Optional.ofNullable(seenOn),
                            columns,
                            Optional.ofNullable(project),
                            session.chosenAnnotator()),
                    progress);
            if (report.added() + report.merged() > 0) {
                // Else there is nothing new, and opening the index would cost more than finding that out.
                session.service(Index.class).update(progress);
            }
            output.answer(json(report), lines(report));
            return report.someUnusable() ? Exit.SOME_UNUSABLE : Exit.DONE;
        }
    }

    private int preview(Importer importer, ColumnMapping columns) throws LecternException {
        ArrayNode previews = Output.JSON.arrayNode();
        var lines = new ArrayList<String>();
        boolean whole = true;
        for (Path path : paths) {
            ImportPreview shown =
                    importer.preview(path, Optional.ofNullable(format), Optional.of(columns), Math.max(1, limit));
            previews.add(PreviewText.json(shown));
            lines.addAll(PreviewText.lines(shown));
            whole &= shown.failure().isEmpty();
        }
        output.answer(previews.size() == 1 ? previews.get(0) : previews, lines);
        return whole ? Exit.DONE : Exit.SOME_UNUSABLE;
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
        file.labels().ifPresent(labels -> node.set("labels", json(labels)));
        return node;
    }

    private static ObjectNode json(LabelReport labels) {
        ObjectNode node = Output.JSON.objectNode().put("project", labels.project());
        node.put("created", labels.created()).put("answers", labels.answers()).put("added", labels.added());
        node.put("known", labels.known()).put("unusable", labels.unusable());
        node.put("spans", labels.spans()).put("lostSpans", labels.lostSpans());
        ArrayNode annotators = node.putArray("annotators");
        labels.annotators().forEach(annotators::add);
        ArrayNode added = node.putArray("newLabels");
        labels.newLabels().forEach(added::add);
        return node;
    }

    private static String sentence(LabelReport labels) {
        return "labels for the project " + labels.project() + (labels.created() ? " (new)" : "") + ": "
                + labels.added() + " added, " + labels.known() + " known, " + labels.unusable() + " not usable; by "
                + Output.joined(labels.annotators())
                + (labels.spans() + labels.lostSpans() == 0
                        ? ""
                        : "; " + labels.spans() + " marks, " + labels.lostSpans() + " lost")
                + (labels.newLabels().isEmpty() ? "" : "; new there: " + Output.joined(labels.newLabels()));
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
            some(file.page().incomplete(), place -> "incomplete, " + place(place), lines);
            some(file.page().unusedLines(), place -> "not used, " + place(place), lines);
            some(file.page().notes(), note -> note, lines);
            file.labels().ifPresent(labels -> lines.add("  " + sentence(labels)));
            file.failure().ifPresent(failure -> lines.add("  " + failure));
        }
        report.skipped().forEach(file -> lines.add(file.path() + ": skipped, " + file.reason()));
        lines.add("In all " + report.added() + " added, " + report.merged() + " merged, " + report.unchanged()
                + " unchanged.");
        return lines;
    }

    /** The first of many, so that what stands before them can still be read. */
    private static <T> void some(List<T> all, Function<T, String> line, List<String> lines) {
        all.stream().limit(SHOWN).forEach(one -> lines.add("  " + line.apply(one)));
        if (all.size() > SHOWN) {
            lines.add("  … and " + (all.size() - SHOWN) + " more like these; --json tells all.");
        }
    }

    private static String place(PageReport.Place place) {
        return "line " + place.line() + ": " + place.reason() + ": " + place.text();
    }

    static String papers(long count) {
        return count == 1 ? "1 paper" : count + " papers";
    }
}
