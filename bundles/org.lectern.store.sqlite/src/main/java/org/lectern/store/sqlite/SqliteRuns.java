package org.lectern.store.sqlite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.api.model.AnalysisRun;
import org.lectern.api.store.RunStore;
import org.lectern.api.store.StoreException;

/** The analyses that were run. */
final class SqliteRuns implements RunStore {
    private static final JsonFactory JSON = new JsonFactory();

    private final Readers readers;
    private final Writer writer;

    SqliteRuns(Readers readers, Writer writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public void add(AnalysisRun run) throws StoreException {
        writer.urgent(transaction -> {
            transaction.nextChange();
            return transaction
                    .session()
                    .update(
                            """
                            INSERT INTO analysis_run (analysis, version, query, project, person, settings, at, took, papers,
                              outcome, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            run.analysis(),
                            run.version(),
                            Text.wellFormed(run.query()),
                            run.project(),
                            run.person(),
                            json(run.settings()),
                            run.at().toString(),
                            run.took().toMillis(),
                            run.papers(),
                            run.outcome().name(),
                            Text.wellFormed(run.message()));
        });
    }

    @Override
    public List<AnalysisRun> latest(int limit) throws StoreException {
        return readers.read(session -> session.list("""
                SELECT analysis, version, query, project, person, settings, at, took, papers, outcome, message
                FROM analysis_run ORDER BY id DESC LIMIT ?
                """, SqliteRuns::read, limit));
    }

    private static AnalysisRun read(ResultSet row) throws SQLException {
        return new AnalysisRun(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                settings(row.getString(6)),
                Instant.parse(row.getString(7)),
                Duration.ofMillis(row.getLong(8)),
                row.getLong(9),
                AnalysisRun.Outcome.valueOf(row.getString(10)),
                row.getString(11));
    }

    private static String json(Map<String, String> settings) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
                json.writeStringField(Text.wellFormed(setting.getKey()), Text.wellFormed(setting.getValue()));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static Map<String, String> settings(String text) throws SQLException {
        var settings = new HashMap<String, String>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                settings.put(json.currentName(), json.nextTextValue());
            }
        } catch (IOException e) {
            throw new SQLException("The settings of a run are damaged: " + text, e);
        }
        return settings;
    }
}
