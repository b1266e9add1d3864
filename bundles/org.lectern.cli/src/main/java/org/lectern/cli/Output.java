package org.lectern.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.api.work.LecternException;

/** The two streams: answers, for people or as one JSON value; and remarks, for people only. */
final class Output {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PrintStream answers;
    private final PrintStream remarks;
    private final boolean json;

    Output(PrintStream answers, PrintStream remarks, boolean json) {
        this.answers = new PrintStream(answers, true, StandardCharsets.UTF_8);
        this.remarks = new PrintStream(remarks, true, StandardCharsets.UTF_8);
        this.json = json;
    }

    /** Whether the caller is a program. */
    boolean json() {
        return json;
    }

    PrintStream answerStream() {
        return answers;
    }

    PrintStream remarks() {
        return remarks;
    }

    /** The whole answer: this value with {@code --json}, else these lines. */
    void answer(JsonNode value, List<String> lines) {
        if (json) {
            answers.println(text(value));
        } else {
            lines.forEach(line -> answers.println(TerminalText.plain(line)));
        }
    }

    /** A line of an answer that is for people only. */
    void say(String line) {
        if (!json) {
            answers.println(TerminalText.plain(line));
        }
    }

    void remark(String line) {
        remarks.println(TerminalText.plain(line));
    }

    /** An expected failure. @return the exit code */
    int failed(LecternException failure) {
        return failed(failure.getMessage(), failure.subject(), failure.advice(), Exit.FAILED);
    }

    int failed(String message, String subject, String advice, int exitCode) {
        if (json) {
            ObjectNode error = JSON.objectNode();
            error.putObject("error")
                    .put("message", message)
                    .put("subject", subject)
                    .put("advice", advice);
            answers.println(text(error));
        } else {
            remarks.println(TerminalText.plain(message));
            if (!advice.isBlank()) {
                remarks.println(TerminalText.plain(advice));
            }
        }
        return exitCode;
    }

    private static String text(JsonNode value) {
        try {
            return new ObjectMapper()
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values is always writable", e);
        }
    }

    /** Rows under a header, columns as wide as they need; the last one is cut at the terminal's width. */
    static List<String> table(List<String> header, List<List<String>> rows) {
        int columns = header.size();
        int[] widths = new int[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            widths[c] = Math.max(
                    header.get(c).length(),
                    rows.stream()
                            .mapToInt(row -> row.get(column).length())
                            .max()
                            .orElse(0));
        }
        var lines = new ArrayList<String>();
        lines.add(line(header, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            line.append(cell);
            if (c < cells.size() - 1) {
                line.repeat(' ', widths[c] - cell.length() + 2);
            }
        }
        String text = line.toString().stripTrailing();
        int width = terminalWidth();
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    private static int terminalWidth() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{1,3}") ? Math.max(40, Integer.parseInt(columns)) : 160;
    }

    static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(", "));
    }
}
