package org.lectern.feed.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageReport;
import org.lectern.feed.bibliography.Ris;
import org.lectern.testkit.Mutations;
import org.sqlite.JDBC;

/** Projects as ASReview 0 to 3 export them, small, and what is read of them. */
final class AsreviewSamples {
    static final String[] RECORDS = {
        "CREATE TABLE record (dataset_row INTEGER, dataset_id VARCHAR, title VARCHAR, abstract VARCHAR, authors JSON,"
                + " keywords JSON, year INTEGER, doi VARCHAR, included INTEGER, record_id INTEGER NOT NULL PRIMARY KEY)",
        "INSERT INTO record VALUES (0, 'd', 'One', 'A', '[\"Lovelace, Ada\",\"Babbage, Charles\"]', '[]', 2019, '10.1000/x', NULL, 0)",
        "INSERT INTO record VALUES (1, 'd', 'Two', 'B', NULL, NULL, NULL, NULL, 1, 1)",
        "INSERT INTO record VALUES (2, 'd', 'Three', 'C', NULL, NULL, NULL, NULL, 0, 2)",
        "INSERT INTO record VALUES (3, 'd', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3)"
    };
    static final String[] RESULTS = {
        "CREATE TABLE results (record_id INTEGER UNIQUE, label INTEGER, classifier TEXT, querier TEXT, balancer TEXT,"
                + " feature_extractor TEXT, training_set INTEGER, time FLOAT, note TEXT, tags JSON, user_id INTEGER)",
        "INSERT INTO results VALUES (2, NULL, 'svm', 'max', NULL, 'tfidf', 3, NULL, NULL, NULL, NULL)",
        "INSERT INTO results VALUES (1, 0, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL)",
        "INSERT INTO results VALUES (0, 1, 'svm', 'max', NULL, 'tfidf', 2, 1714557600.5, 'fine',"
                + " '[{\"label\":\"Design\",\"values\":[{\"label\":\"RCT\",\"checked\":true},{\"label\":\"Cohort\"}]}]', 7)"
    };
    static final String CSV = """
            record_id,title,abstract,authors,label_included
            11,One,A,Ada Lovelace,
            12,Two,B,,1

            13,,,,
            14,Three,"C
            c",,0
            """;

    /** The decisions of version 1, by rows of the dataset. */
    static final String[] OLD_RESULTS = {
        "CREATE TABLE results (record_id INTEGER, label INTEGER, classifier TEXT, query_strategy TEXT, balance_strategy TEXT,"
                + " feature_extraction TEXT, training_set INTEGER, labeling_time INTEGER, notes TEXT)",
        "INSERT INTO results VALUES (3, 1, 'nb', 'max', 'double', 'tfidf', 1, '2021-09-30 17:54:07.569255', 'look again')",
        "INSERT INTO results VALUES (0, 0, NULL, 'prior', NULL, NULL, -1, 0, NULL)",
        "CREATE TABLE record_table (record_id INT)",
        "INSERT INTO record_table VALUES (0), (1), (2), (3)"
    };

    /** What is read of a project. */
    record Read(List<FeedItem> items, List<List<GivenAnswer>> answers, PageReport report) {
        List<String> titles() {
            return items.stream().map(item -> item.text().title()).toList();
        }
    }

    private AsreviewSamples() {}

    static byte[] database(String... statements) throws IOException, SQLException {
        Path file = Files.createTempFile("sample", ".db");
        try (var connection = new JDBC().connect("jdbc:sqlite:" + file, new Properties());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Version 2. */
    static byte[] project(String[] records, String[] results) throws IOException, SQLException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("project.json", bytes("{\"version\":\"2.0\"}"));
        parts.put("data_store.db", database(records));
        parts.put("__MACOSX/reviews/5f/._results.db", bytes("Mac"));
        parts.put("reviews/5f/results.db", database(results));
        return Mutations.zip(parts);
    }

    /** Version 1. */
    static byte[] project(String dataset, String content, String... results) throws IOException, SQLException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("data/other.csv", bytes("title\nnot this\n"));
        parts.put("data/" + dataset, bytes(content));
        parts.put("data/" + dataset + ".pickle", bytes("cache"));
        parts.put("project.json", bytes("{\"version\":\"1.6.6\",\"dataset_path\":\"" + dataset + "\"}"));
        parts.put("reviews/5f/results.sql", database(results));
        return Mutations.zip(parts);
    }

    /** Before version 1. */
    static byte[] listed(String content, String labelled, String pool) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("project.json", bytes("{\"version\":\"0.17\",\"dataset_path\":\"papers.csv\"}"));
        parts.put("labeled.json", bytes(labelled));
        parts.put("pool.json", bytes(pool));
        parts.put("data/papers.csv", bytes(content));
        return Mutations.zip(parts);
    }

    static AsreviewProject format() {
        var format = new AsreviewProject();
        format.setRis(new Ris());
        return format;
    }

    static Read read(byte[] project) throws FeedException, IOException {
        return read(format(), project);
    }

    static Read read(AsreviewProject format, byte[] project) throws FeedException, IOException {
        var items = new ArrayList<FeedItem>();
        var answers = new ArrayList<List<GivenAnswer>>();
        PageReport report = format.read(
                new FeedInput("p.asreview", new ByteArrayInputStream(project), Optional.empty()),
                new FeedFormat.ItemSink() {
                    @Override
                    public void accept(FeedItem item) {
                        accept(item, List.of());
                    }

                    @Override
                    public void accept(FeedItem item, List<GivenAnswer> given) {
                        items.add(item);
                        answers.add(given);
                    }
                });
        return new Read(items, answers, report);
    }

    static Map<String, byte[]> parts(Object... namesAndBytes) {
        var parts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            parts.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
        }
        return parts;
    }
}
