package org.lectern.feed.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.lectern.api.feed.ColumnMapping.Meaning;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.TableLayout;

/** Reads the rows of one table, whatever file they stand in: finds the header, guesses the columns, hands the papers on. */
final class TableReading {
    private static final int SAMPLE = 100;
    private static final int SAMPLE_CHARS = 1 << 20;
    static final int HEADER_WITHIN = 10;
    private static final Pattern DATA = Pattern.compile("(?i)https?://.*|10\\.\\d{4,9}/.*|[-+]?\\d+([.,]\\d+)?");

    private record Row(List<String> cells, long line, Optional<String> failure) {}

    /** How the file was read, asked once the first rows were. */
    record Reading(Optional<String> encoding, Optional<String> separator, Optional<String> sheet) {}

    private final Rows rows;
    private final FeedInput input;
    private final Account account;
    private final FeedFormat.ItemSink sink;
    private final Beside beside;
    private final Queue<Row> ahead = new ArrayDeque<>();
    private List<String> header = List.of();
    private Columns columns;
    private Optional<String> team = Optional.empty();
    private IOException broken;
    private long taken;

    TableReading(Rows rows, FeedInput input, Account account, FeedFormat.ItemSink sink, Beside beside) {
        this.rows = rows;
        this.input = input;
        this.account = account;
        this.sink = sink;
        this.beside = beside;
    }

    /** How many rows stand under the names of the columns; lines that are quite empty do not count. */
    long run(Supplier<Reading> reading) throws FeedException, IOException {
        lookAhead();
        if (ahead.isEmpty() && broken != null) {
            throw broken;
        }
        boolean headed = findHeader();
        List<List<String>> samples = ahead.stream()
                .filter(row -> row.failure().isEmpty())
                .map(Row::cells)
                .toList();
        columns = new Columns(header, samples, input.mapping());
        Reading how = reading.get();
        sink.laidOut(new TableLayout(how.encoding(), how.separator(), how.sheet(), headed, columns.layout()));
        check(headed);
        team = Covidence.decision(input.name(), header);
        Optional<Row> row = next();
        if (row.isEmpty()) {
            account.note("The table has no row under the names of its columns.");
        }
        for (; row.isPresent(); row = next()) {
            List<String> cells = row.get().cells();
            if (cells.size() > 1 || !String.join("", cells).isBlank()) {
                take(row.get());
                taken++;
            }
        }
        return taken;
    }

    private void lookAhead() {
        int chars = 0;
        try {
            for (Optional<Row> row = read(); row.isPresent(); ) {
                ahead.add(row.get());
                chars += row.get().cells().stream().mapToInt(String::length).sum();
                row = ahead.size() < SAMPLE && chars < SAMPLE_CHARS ? read() : Optional.empty();
            }
        } catch (IOException e) {
            // What stands before the damage comes first.
            broken = e;
        }
    }

    private Optional<Row> read() throws IOException {
        return rows.next().map(cells -> new Row(cells, rows.line(), rows.failure()));
    }

    private Optional<Row> next() throws IOException {
        if (ahead.isEmpty() && broken != null) {
            throw broken;
        }
        return ahead.isEmpty() ? read() : Optional.of(ahead.remove());
    }

    /** Some tables have a heading above the names of their columns, some have no names. */
    private boolean findHeader() {
        List<Row> first = ahead.stream().limit(HEADER_WITHIN).toList();
        for (int i = 0; i < first.size(); i++) {
            if (isHeader(first.get(i).cells()) && first.get(i).failure().isEmpty()) {
                for (int passed = 0; passed < i; passed++) {
                    Row row = ahead.remove();
                    if (!String.join("", row.cells()).isBlank()) {
                        account.unused(
                                row.line(), String.join(" ", row.cells()), "stands above the names of the columns");
                    }
                }
                header = unique(ahead.remove().cells());
                return true;
            }
        }
        if (first.isEmpty() || looksLikeData(first.getFirst().cells())) {
            int width = ahead.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
            header = unique(new ArrayList<>(Collections.nCopies(width, "")));
            return false;
        }
        header = unique(ahead.remove().cells());
        return true;
    }

    private boolean isHeader(List<String> cells) {
        return cells.stream()
                .anyMatch(cell ->
                        KnownNames.isText(cell) || input.mapping().columns().containsKey(cell.strip()));
    }

    private static boolean looksLikeData(List<String> cells) {
        return cells.stream()
                .anyMatch(
                        cell -> cell.length() > 80 || DATA.matcher(cell.strip()).matches());
    }

    private static List<String> unique(List<String> names) {
        var unique = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            String name =
                    names.get(i).isBlank() ? "column " + (i + 1) : names.get(i).strip();
            unique.add(seen.add(name) ? name : name + " " + (i + 1));
            seen.add(unique.getLast());
        }
        return unique;
    }

    private void check(boolean headed) throws FeedException {
        if (!columns.missing().isEmpty()) {
            throw new FeedException(
                    "The table " + input.name() + " has no column called " + String.join(", ", columns.missing())
                            + ". Nothing was imported.",
                    input.name(),
                    "Its columns are "
                            + String.join(", ", header.stream().limit(50).toList()) + ".");
        }
        if (!columns.has(Meaning.TITLE) && !columns.has(Meaning.ABSTRACT)) {
            throw new FeedException(
                    "The table " + input.name() + " has no column for a title or an abstract. Nothing was imported.",
                    input.name(),
                    "Name a column title or abstract in the first row, or say which it is: --map title=COLUMN.");
        }
        if (!headed) {
            account.note("The first row holds no names of columns; what they hold was guessed from their values.");
        }
    }

    private void take(Row row) throws FeedException {
        String text = String.join(" ", row.cells());
        if (row.failure().isPresent()) {
            account.unused(row.line(), text, row.failure().get());
            return;
        }
        if (text.isBlank()) {
            return;
        }
        int width = row.cells().size();
        while (width > header.size() && row.cells().get(width - 1).isBlank()) {
            width--;
        }
        if (width > header.size()) {
            account.unused(row.line(), text, width + " cells, but there are " + header.size() + " columns");
            return;
        }
        paper(record(row.cells(), width), row, text);
    }

    private void paper(ObjectNode record, Row row, String text) throws FeedException {
        var fields = new PaperFields(record, columns);
        boolean titled = fields.hasTitle();
        Optional<FeedItem> item = fields.item(account.papers() + 1);
        if (item.isEmpty()) {
            account.unused(row.line(), text, "neither a title nor an abstract");
            return;
        }
        account.paper(row.line(), item.get(), titled);
        List<GivenAnswer> answers = fields.answers();
        sink.at("line " + row.line());
        sink.accept(
                item.get(),
                beside.answers(
                        record,
                        taken,
                        answers.isEmpty() && team.isPresent()
                                ? List.of(Covidence.answer(team.get(), record))
                                : answers));
    }

    private ObjectNode record(List<String> cells, int width) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < width; i++) {
            if (!cells.get(i).isEmpty()) {
                record.put(header.get(i), cells.get(i));
            }
        }
        return record;
    }
}
