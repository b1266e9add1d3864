package org.lectern.feed.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.lectern.api.feed.GivenAnswer;

/** What a review decided about the records of its dataset. Labels that stood in the dataset before are told apart. */
interface AsreviewDecisions extends AutoCloseable {
    /** Who gave the labels that the dataset came with. */
    String DATASET = "dataset";

    /** A list is kept in memory. */
    int MOST_LISTED = 300_000;

    /** No review. */
    AsreviewDecisions NONE = new AsreviewDecisions() {
        @Override
        public Optional<GivenAnswer> of(long record) {
            return Optional.empty();
        }

        @Override
        public OptionalLong records() {
            return OptionalLong.empty();
        }
    };

    /** The decision about a record. To be asked in the order of the records' numbers. */
    Optional<GivenAnswer> of(long record) throws SQLException;

    /** How many records the review knows, where it says so. */
    OptionalLong records() throws SQLException;

    /** Before version 1 a record's number is that of the dataset's column {@code record_id}, where it has one; else its row. */
    default boolean areByRecordId() {
        return false;
    }

    @Override
    default void close() throws SQLException {}

    /** The review's decision, and what the dataset says where somebody named nobody. */
    default List<GivenAnswer> with(long record, List<GivenAnswer> ofDataset) throws SQLException {
        var answers = new ArrayList<GivenAnswer>();
        of(record).ifPresent(answers::add);
        for (GivenAnswer own : ofDataset) {
            answers.add(
                    own.annotator().isEmpty()
                            ? new GivenAnswer(DATASET, own.labels(), own.note(), own.at(), own.spans())
                            : own);
        }
        return answers;
    }

    private static GivenAnswer answer(String annotator, long label, String note, Optional<Instant> at) {
        return new GivenAnswer(annotator, List.of(label == 1 ? Decisions.YES : Decisions.NO), note, at, List.of());
    }

    /** The table {@code results} of ASReview 1 to 3, which name some columns differently. */
    static AsreviewDecisions ofTable(AsreviewDatabase database) throws SQLException {
        if (!database.hasTable("results")) {
            return NONE;
        }
        var select = database.prepare("SELECT * FROM results WHERE label IS NOT NULL ORDER BY record_id");
        var rows = select.executeQuery();
        List<String> columns = AsreviewDatabase.columns(rows);
        return new AsreviewDecisions() {
            private boolean more = rows.next();

            @Override
            public Optional<GivenAnswer> of(long record) throws SQLException {
                Optional<GivenAnswer> found = Optional.empty();
                while (more && rows.getLong("record_id") <= record) {
                    if (rows.getLong("record_id") == record) {
                        found = Optional.of(decided());
                    }
                    more = rows.next();
                }
                return found;
            }

            private GivenAnswer decided() throws SQLException {
                String user = text("user_id");
                String note = (text("note") + text("notes")).strip();
                String tags = tags(text("tags"));
                return answer(
                        user.isEmpty() ? "" : "user " + user,
                        rows.getLong("label"),
                        note.isEmpty() || tags.isEmpty() ? note + tags : note + "\n" + tags,
                        Decisions.time(text("time").isEmpty() ? text("labeling_time") : text("time")));
            }

            private String text(String column) throws SQLException {
                String value = columns.contains(column) ? rows.getString(column) : null;
                return value == null ? "" : value;
            }

            @Override
            public OptionalLong records() throws SQLException {
                if (!database.hasTable("record_table")) {
                    return OptionalLong.empty();
                }
                try (var count = database.prepare("SELECT count(*) FROM record_table");
                        var counted = count.executeQuery()) {
                    return counted.next() ? OptionalLong.of(counted.getLong(1)) : OptionalLong.empty();
                }
            }

            @Override
            public void close() throws SQLException {
                select.close();
            }
        };
    }

    /** {@code [{"label":"Design","values":[{"label":"RCT","checked":true}]}]} is {@code Design: RCT}. */
    private static String tags(String json) {
        var lines = new ArrayList<String>();
        try {
            JsonNode groups = JsonLines.JSON.readTree(json);
            if (groups == null) {
                return "";
            }
            for (JsonNode group : groups) {
                var chosen = new ArrayList<String>();
                for (JsonNode tag : group.path("values")) {
                    if (tag.path("checked").asBoolean(false)) {
                        chosen.add(tag.path("label").asText(""));
                    }
                }
                if (!chosen.isEmpty()) {
                    lines.add(group.path("label").asText("") + ": " + String.join(", ", chosen));
                }
            }
        } catch (JsonProcessingException e) {
            return "";
        }
        return String.join("\n", lines);
    }

    /** {@code labeled.json} of ASReview before 1.0: {@code [[17, 1], [347, 0]]}. */
    static AsreviewDecisions ofList(Path labelled, Optional<Path> pool) throws IOException {
        Map<Long, Integer> labels = new HashMap<>();
        try (InputStream in = Files.newInputStream(labelled);
                JsonParser parser = JsonLines.JSON.createParser(in)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_ARRAY) {
                    if (labels.size() == MOST_LISTED) {
                        throw new DamagedInput(
                                "it lists more than " + MOST_LISTED + " decisions",
                                "Open the project in ASReview 1, which upgrades it, and export it again.",
                                null);
                    }
                    long record = parser.nextLongValue(-1);
                    labels.put(record, parser.nextIntValue(-1));
                    if (parser.nextToken() != JsonToken.END_ARRAY) {
                        break;
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw damaged("list of decisions", e);
        }
        OptionalLong records =
                pool.isPresent() ? OptionalLong.of(labels.size() + numbers(pool.get())) : OptionalLong.empty();
        return new AsreviewDecisions() {
            @Override
            public Optional<GivenAnswer> of(long record) {
                Integer label = labels.get(record);
                return label == null || label < 0
                        ? Optional.empty()
                        : Optional.of(answer("", label, "", Optional.empty()));
            }

            @Override
            public OptionalLong records() {
                return records;
            }

            @Override
            public boolean areByRecordId() {
                return true;
            }
        };
    }

    private static long numbers(Path list) throws IOException {
        long count = 0;
        try (InputStream in = Files.newInputStream(list);
                JsonParser parser = JsonLines.JSON.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                count += token == JsonToken.VALUE_NUMBER_INT ? 1 : 0;
            }
        } catch (JsonProcessingException e) {
            throw damaged("list of records", e);
        }
        return count;
    }

    private static DamagedInput damaged(String what, JsonProcessingException e) {
        return new DamagedInput("its " + what + " is damaged", AsreviewFiles.AGAIN, e);
    }
}
