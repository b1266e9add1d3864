package org.lectern.feed.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
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
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * A project of ASReview, as exported: a zip. Versions 2 and 3 keep records and decisions in SQLite databases; version 1
 * keeps the dataset as its user put it in, and the decisions by its rows in a database; those before keep them in a list.
 * Of several reviews the first is read.
 */
@Component
@FeedFormatInfo(id = "asreview-project", label = "ASReview project")
public final class AsreviewProject implements FeedFormat {
    private final AtomicReference<FeedFormat> ris = new AtomicReference<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            target = "(feed.format.id=ris)")
    void setRis(FeedFormat format) {
        ris.set(format);
    }

    void unsetRis(FeedFormat format) {
        ris.compareAndSet(format, null);
    }

    @Override
    public int recognise(Probe probe) {
        byte[] head = probe.head();
        boolean zip = head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        return zip && FileName.extension(probe.name()).equals("asreview") ? 95 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new Account();
        sink.accounted(account);
        try (AsreviewFiles files = AsreviewFiles.unpack(input.bytes())) {
            read(files, input, account, sink);
        } catch (SQLException e) {
            throw damaged(e).told(input.name(), account.papers());
        } catch (DamagedInput e) {
            throw e.told(input.name(), account.papers());
        }
        return account.report();
    }

    private static DamagedInput damaged(SQLException e) {
        return new DamagedInput("a database in it is damaged (" + e.getMessage() + ")", AsreviewFiles.AGAIN, e);
    }

    private void read(AsreviewFiles files, FeedInput input, Account account, ItemSink sink)
            throws SQLException, FeedException, IOException {
        Optional<Path> results = files.results();
        if (files.records().isPresent()) {
            try (var records = new AsreviewDatabase(files.records().get())) {
                if (results.isEmpty()) {
                    records(records, AsreviewDecisions.NONE, input, account, sink);
                    return;
                }
                try (var database = new AsreviewDatabase(results.get());
                        var decisions = AsreviewDecisions.ofTable(database)) {
                    records(records, decisions, input, account, sink);
                }
            }
        } else if (results.isPresent()) {
            try (var database = new AsreviewDatabase(results.get());
                    var decisions = AsreviewDecisions.ofTable(database)) {
                if (database.hasTable("record")) {
                    records(database, decisions, input, account, sink);
                } else {
                    rows(dataset(files), decisions, input, account, sink);
                }
            }
        } else if (files.labelled().isPresent()) {
            try (var decisions = AsreviewDecisions.ofList(files.labelled().get(), files.pool())) {
                rows(dataset(files), decisions, input, account, sink);
            }
        } else {
            rows(dataset(files), AsreviewDecisions.NONE, input, account, sink);
        }
    }

    private AsreviewDataset dataset(AsreviewFiles files) throws IOException {
        return files.dataset()
                .map(found -> new AsreviewDataset(found.getValue(), found.getKey(), Optional.ofNullable(ris.get())))
                .orElseThrow(() -> new DamagedInput(
                        "it holds neither a database of records nor a dataset",
                        "Open the project in ASReview, export its dataset as CSV, and import that.",
                        null));
    }

    /** A dataset is counted first: where the review counts otherwise, its decisions would go to the wrong papers. */
    private static void rows(
            AsreviewDataset dataset, AsreviewDecisions decisions, FeedInput input, Account account, ItemSink sink)
            throws SQLException, FeedException, IOException {
        long rows = dataset.read(input, new Account(), item -> {}, Beside.NOTHING);
        OptionalLong known = decisions.records();
        boolean sure = known.isEmpty() || known.getAsLong() == rows;
        if (!sure) {
            account.note("The review knows " + known.getAsLong() + " records, but the dataset " + dataset.name()
                    + " has " + rows + ": since nobody can say which decision is whose, the review's were left out.");
        }
        AsreviewDecisions asked = sure ? decisions : AsreviewDecisions.NONE;
        boolean byId = decisions.areByRecordId();
        dataset.read(input, account, sink, (record, row, own) -> {
            try {
                String id = record.path("record_id").asText("");
                return asked.with(byId && id.matches("\\d{1,18}") ? Long.parseLong(id) : row, own);
            } catch (SQLException e) {
                throw damaged(e).told(input.name(), account.papers());
            }
        });
    }

    private static void records(
            AsreviewDatabase records, AsreviewDecisions decisions, FeedInput input, Account account, ItemSink sink)
            throws SQLException, FeedException, IOException {
        if (!records.hasTable("record")) {
            throw new DamagedInput("its database has no table of records", AsreviewFiles.AGAIN, null);
        }
        try (PreparedStatement select = records.prepare("SELECT * FROM record ORDER BY record_id");
                ResultSet rows = select.executeQuery()) {
            List<String> names = AsreviewDatabase.columns(rows);
            var columns = new Columns(names, List.of(), input.mapping());
            sink.laidOut(new TableLayout(Optional.empty(), Optional.empty(), Optional.empty(), true, columns.layout()));
            for (long row = 1; rows.next(); row++) {
                ObjectNode record = record(rows, names);
                var fields = new PaperFields(record, columns);
                boolean titled = fields.hasTitle();
                Optional<FeedItem> item = fields.item(account.papers() + 1);
                if (item.isEmpty()) {
                    account.unused(row, record.toString(), "neither a title nor an abstract");
                } else {
                    account.paper(row, item.get(), titled);
                    List<GivenAnswer> own = fields.answers();
                    sink.accept(item.get(), decisions.with(rows.getLong("record_id"), own));
                }
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
}
