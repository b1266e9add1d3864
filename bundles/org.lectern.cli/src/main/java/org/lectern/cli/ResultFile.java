package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.AnalysisException;
import org.lectern.api.analysis.Cell;
import org.lectern.api.analysis.ChartPainter;
import org.lectern.api.analysis.Column;
import org.lectern.api.analysis.Result;
import org.lectern.api.export.CsvCell;
import org.lectern.api.work.LecternException;

/** The result of an analysis as JSON, as lines, and as a file. */
final class ResultFile {
    private static final ChartPainter.Style STYLE = new ChartPainter.Style(900, 480, 1.0, false);

    private final Analyses.Run run;

    ResultFile(Analyses.Run run) {
        this.run = run;
    }

    ObjectNode json() {
        Result result = run.result();
        ObjectNode node = Output.JSON
                .objectNode()
                .put("analysis", run.analysis().id())
                .put("version", run.analysis().version())
                .put("papers", run.papers());
        ArrayNode columns = node.putArray("columns");
        result.columns()
                .forEach(column -> columns.addObject()
                        .put("name", column.name())
                        .put("type", column.type().word()));
        ArrayNode rows = node.putArray("rows");
        result.rows().forEach(row -> {
            ArrayNode cells = rows.addArray();
            row.forEach(cell -> add(cells, cell));
        });
        result.chart().ifPresent(chart -> {
            ObjectNode drawn =
                    node.putObject("chart").put("kind", chart.kind().word()).put("x", chart.x());
            ArrayNode series = drawn.putArray("y");
            chart.y().forEach(series::add);
        });
        ArrayNode notes = node.putArray("notes");
        result.notes().forEach(notes::add);
        return node.put("millis", run.took().toMillis());
    }

    private static void add(ArrayNode cells, Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> cells.add(text);
            case Cell.Count(long count) -> cells.add(count);
            case Cell.Number(double number) -> cells.add(number);
            case Cell.Date(var date) -> cells.add(date.toString());
            case Cell.PaperCell(var paper, String title) ->
                cells.addObject().put("id", paper.value()).put("title", title);
            case Cell.Missing() -> cells.addNull();
        }
    }

    List<String> lines() {
        var lines = new ArrayList<>(Output.table(
                run.result().columns().stream().map(Column::name).toList(),
                run.result().rows().stream()
                        .map(row -> row.stream().map(ResultFile::text).toList())
                        .toList()));
        lines.addAll(run.result().notes());
        return lines;
    }

    static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Count(long count) -> Long.toString(count);
            case Cell.Number(double number) -> String.format(Locale.ROOT, "%.4g", number);
            case Cell.Date(var date) -> date.toString();
            case Cell.PaperCell(var paper, String title) -> title;
            case Cell.Missing() -> "";
        };
    }

    /** Writes the result in the form that the file's name ends in. */
    void write(Path file, Session session) throws LecternException {
        byte[] bytes = content(file, session);
        Path absolute = file.toAbsolutePath();
        try {
            Path beside = Files.createTempFile(absolute.getParent(), ".lectern-", ".part");
            Files.write(beside, bytes);
            Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new AnalysisException(
                    "The analysis ran, but its result could not be written to " + file + ".",
                    file.toString(),
                    "Choose a file in a folder you may write to.",
                    e);
        }
    }

    private byte[] content(Path file, Session session) throws LecternException {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "json" -> (json() + "\n").getBytes(StandardCharsets.UTF_8);
            case "csv" -> csv().getBytes(StandardCharsets.UTF_8);
            case "svg" ->
                session.service(ChartPainter.class).svg(run.result(), STYLE).getBytes(StandardCharsets.UTF_8);
            case "png" -> session.service(ChartPainter.class).png(run.result(), STYLE);
            default ->
                throw new AnalysisException(
                        "A result cannot be written as " + name + ".", name, "Use .json, .csv, .svg or .png.");
        };
    }

    private String csv() {
        var lines = new ArrayList<String>();
        lines.add(run.result().columns().stream()
                .map(column -> CsvCell.written(column.name(), ','))
                .collect(Collectors.joining(",")));
        run.result()
                .rows()
                .forEach(row -> lines.add(row.stream().map(ResultFile::csv).collect(Collectors.joining(","))));
        return String.join("\r\n", lines) + "\r\n";
    }

    /** Numbers are no formulas, be they negative. */
    private static String csv(Cell cell) {
        return cell instanceof Cell.Count || cell instanceof Cell.Number
                ? text(cell)
                : CsvCell.written(text(cell), ',');
    }
}
