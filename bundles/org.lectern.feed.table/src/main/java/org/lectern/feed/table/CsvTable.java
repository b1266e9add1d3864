package org.lectern.feed.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/**
 * A table divided by commas, semicolons or tabs, plain or compressed with gzip. Its header names the fields as
 * {@link KnownNames} knows them, or the user says what they are; a column for title or abstract is needed.
 */
@Component
@FeedFormatInfo(id = "csv", label = "CSV or TSV table")
public final class CsvTable implements FeedFormat {
    @Override
    public int recognise(Probe probe) {
        String head = Unpacked.head(probe);
        try (var reader = new StringReader(head)) {
            boolean named = List.of("csv", "tsv", "tab").contains(FileName.extension(probe.name()));
            var records = new CsvRecords(reader, CsvRecords.separator(head));
            // Embase puts the query above the names of the columns.
            for (int i = 0; i < (named ? TableReading.HEADER_WITHIN : 1); i++) {
                List<String> header = records.next().orElse(List.of());
                if (header.stream().anyMatch(KnownNames::isText)) {
                    // One word alone on a line is as likely the beginning of a text.
                    return named ? 90 : header.size() > 1 ? 60 : 0;
                }
            }
            return 0;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new Account();
        sink.accounted(account);
        try {
            read(input, account, sink, Beside.NOTHING);
        } catch (DamagedInput e) {
            throw e.told(input.name(), account.papers());
        }
        return account.report();
    }

    /** How many rows there are. */
    static long read(FeedInput input, Account account, ItemSink sink, Beside beside) throws FeedException, IOException {
        var text = new TextBytes(Unpacked.open(input.bytes()));
        var reader = new BufferedReader(text, Probe.SIZE);
        reader.mark(Probe.SIZE);
        char[] buffer = new char[Probe.SIZE];
        int length = Math.max(0, reader.read(buffer));
        reader.reset();
        String head = new String(buffer, 0, length);
        char separator = CsvRecords.separator(head);
        Rows rows = rows(new CsvRecords(reader, separator), head);
        long count = new TableReading(rows, input, account, sink, beside)
                .run(() -> new TableReading.Reading(
                        Optional.of(text.encoding()), Optional.of(word(separator)), Optional.empty()));
        text.note().ifPresent(account::note);
        return count;
    }

    private static Rows rows(CsvRecords records, String head) throws IOException {
        try (var ahead = new StringReader(head)) {
            Optional<List<String>> first = new CsvRecords(ahead, CsvRecords.separator(head)).next();
            return first.isPresent() && EmbaseRows.begins(first.get(), head)
                    ? new EmbaseRows(records, records.next().orElseThrow())
                    : records;
        }
    }

    private static String word(char separator) {
        return switch (separator) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "comma";
        };
    }
}
