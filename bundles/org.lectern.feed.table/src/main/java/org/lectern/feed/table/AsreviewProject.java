package org.lectern.feed.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.lectern.api.feed.TableLayout;
import org.osgi.service.component.annotations.Component;

/**
 * A project of ASReview 2, as exported: a zip with the records in one SQLite database and the decisions of a review in
 * another. Of several reviews the first is read.
 */
@Component
@FeedFormatInfo(id = "asreview-project", label = "ASReview project")
public final class AsreviewProject implements FeedFormat {
    private static final String AGAIN = "Export the project from ASReview again.";

    @Override
    public int recognise(Probe probe) {
        byte[] head = probe.head();
        boolean zip = head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        return zip && FileName.extension(probe.name()).equals("asreview") ? 95 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new Account();
        try (AsreviewFiles files = AsreviewFiles.unpack(input.bytes())) {
            if (files.records().isEmpty()) {
                throw new DamagedInput(
                        "it holds no database of records, as a project of ASReview 2 does",
                        "Open the project in ASReview 2, or export its dataset as CSV and import that.",
                        null);
            }
            try (var records = new AsreviewDatabase(files.records().get())) {
                if (files.results().isPresent()) {
                    try (var results = new AsreviewDatabase(files.results().get())) {
                        read(records, Optional.of(results), input, account, sink);
                    }
                } else {
                    read(records, Optional.empty(), input, account, sink);
                }
            }
        } catch (SQLException e) {
            throw new DamagedInput("a database in it is damaged (" + e.getMessage() + ")", AGAIN, e)
                    .told(input.name(), account.papers());
        } catch (DamagedInput e) {
            throw e.told(input.name(), account.papers());
        }
        return account.report();
    }

    private static void read(
            AsreviewDatabase records,
            Optional<AsreviewDatabase> results,
            FeedInput input,
            Account account,
            ItemSink sink)
            throws SQLException, FeedException, IOException {
        boolean decided = results.isPresent() && results.get().hasTable("results");
        if (!records.hasTable("record")) {
            throw new DamagedInput("its database has no table of records", AGAIN, null);
        }
        try (PreparedStatement select = records.prepare("SELECT * FROM record ORDER BY rowid");
                ResultSet rows = select.executeQuery();
                PreparedStatement decision = decided
                        ? results.get().prepare("SELECT label, time, note, user_id FROM results WHERE record_id = ?")
                        : records.prepare("SELECT NULL WHERE ? IS NULL AND 0")) {
            List<String> names = AsreviewDatabase.columns(rows);
            var columns = new Columns(names, List.of(), input.mapping());
            sink.laidOut(new TableLayout(Optional.empty(), Optional.empty(), Optional.empty(), true, columns.layout()));
            for (long row = 1; rows.next(); row++) {
                take(record(rows, names), columns, decision, row, account, sink);
            }
        }
    }

    private static ObjectNode record(ResultSet row, List<String> names) throws SQLException {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            String value = row.getString(i + 1);
            if (value != null && !value.isEmpty()) {
                record.set(names.get(i), value.startsWith("[") ? list(value) : record.textNode(value));
            }
        }
        return record;
    }

    /** Authors and keywords are lists in JSON. */
    private static JsonNode list(String value) {
        try {
            return JsonLines.JSON.readTree(value);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(value);
        }
    }

    private static void take(
            ObjectNode record, Columns columns, PreparedStatement decision, long row, Account account, ItemSink sink)
            throws SQLException, FeedException {
        var fields = new PaperFields(record, columns);
        boolean titled = fields.hasTitle();
        Optional<FeedItem> item = fields.item(account.papers() + 1);
        if (item.isEmpty()) {
            account.unused(row, record.toString(), "neither a title nor an abstract");
            return;
        }
        Optional<GivenAnswer> decided =
                decided(decision, record.path("record_id").asText(""));
        account.paper(row, item.get(), titled);
        sink.accept(item.get(), decided.map(List::of).orElseGet(() -> new Decisions(record, columns).answers()));
    }

    private static Optional<GivenAnswer> decided(PreparedStatement decision, String id) throws SQLException {
        if (!id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        decision.setLong(1, Long.parseLong(id));
        try (ResultSet rows = decision.executeQuery()) {
            if (!rows.next() || rows.getString("label") == null) {
                return Optional.empty();
            }
            String user = rows.getString("user_id");
            String note = rows.getString("note");
            double time = rows.getDouble("time");
            return Optional.of(new GivenAnswer(
                    user == null ? "" : "user " + user,
                    List.of(rows.getInt("label") == 1 ? Decisions.YES : Decisions.NO),
                    note == null ? "" : note,
                    time > 1e8 && time < 1e11
                            ? Optional.of(Instant.ofEpochMilli((long) (time * 1000)))
                            : Optional.empty(),
                    List.of()));
        }
    }
}
