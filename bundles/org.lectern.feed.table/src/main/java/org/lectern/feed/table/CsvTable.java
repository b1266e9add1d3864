package org.lectern.feed.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/**
 * A table with a header row, divided by commas, semicolons or tabs, plain or compressed with gzip. The header names the
 * fields as {@link PaperFields} knows them; a column for title or abstract is needed.
 */
@Component
@FeedFormatInfo(id = "csv", label = "CSV or TSV table")
public final class CsvTable implements FeedFormat {
    @Override
    public int recognise(Probe probe) {
        String head = Unpacked.head(probe);
        try (var reader = new StringReader(head)) {
            char separator = CsvRecords.separator(head);
            Optional<List<String>> header = new CsvRecords(reader, separator).next();
            if (header.isEmpty() || header.get().stream().noneMatch(PaperFields::isTextColumn)) {
                return 0;
            }
            boolean named = List.of("csv", "tsv", "tab").contains(FileName.extension(probe.name()));
            // One word alone on a line is as likely the beginning of a text.
            return named ? 90 : header.get().size() > 1 ? 60 : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new Account();
        try {
            read(reader(input), input.name(), account, sink);
        } catch (DamagedInput e) {
            throw e.told(input.name(), account.papers());
        }
        return account.report();
    }

    private static Reader reader(FeedInput input) throws IOException {
        var reader = new BufferedReader(
                new InputStreamReader(Unpacked.open(input.bytes()), StandardCharsets.UTF_8), Probe.SIZE);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static void read(Reader reader, String name, Account account, ItemSink sink)
            throws FeedException, IOException {
        reader.mark(Probe.SIZE);
        char[] head = new char[Probe.SIZE];
        int length = Math.max(0, reader.read(head));
        reader.reset();
        var records = new CsvRecords(reader, CsvRecords.separator(new String(head, 0, length)));
        List<String> header = header(records, name);
        long garbled = 0;
        for (Optional<List<String>> row = records.next(); row.isPresent(); row = records.next()) {
            String text = String.join(" ", row.get());
            garbled += text.indexOf('\uFFFD') < 0 ? 0 : 1;
            if (records.failure().isPresent()) {
                account.unused(records.line(), text, records.failure().get());
            } else if (!text.isBlank()) {
                take(header, row.get(), records.line(), account, sink);
            }
        }
        if (garbled > 0) {
            account.note("Bytes that are not UTF-8 were read as \uFFFD; rows with such bytes: " + garbled
                    + ". Save the table as UTF-8 and import it again.");
        }
    }

    private static List<String> header(CsvRecords records, String name) throws FeedException, IOException {
        Optional<List<String>> header =
                records.next().filter(row -> records.failure().isEmpty());
        if (header.isEmpty() || header.get().stream().noneMatch(PaperFields::isTextColumn)) {
            throw new FeedException(
                    "The table " + name + " has no column for a title or an abstract. Nothing was imported.",
                    name,
                    "Name a column title or abstract in the first row.");
        }
        return header.get();
    }

    private static void take(List<String> header, List<String> row, long line, Account account, ItemSink sink)
            throws FeedException {
        if (row.size() > header.size()) {
            account.unused(
                    line, String.join(" ", row), row.size() + " cells, but there are " + header.size() + " columns");
            return;
        }
        ObjectNode record = record(header, row);
        Optional<FeedItem> item = new PaperFields(record).item(account.papers() + 1);
        if (item.isEmpty()) {
            account.unused(line, String.join(" ", row), "neither a title nor an abstract");
            return;
        }
        account.paper(line, item.get(), PaperFields.hasTitle(record));
        sink.accept(item.get());
    }

    private static ObjectNode record(List<String> header, List<String> row) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < row.size(); i++) {
            String column = header.get(i).isBlank() ? "column " + (i + 1) : header.get(i);
            if (!row.get(i).isEmpty()) {
                record.put(record.has(column) ? column + " " + (i + 1) : column, row.get(i));
            }
        }
        return record;
    }
}
