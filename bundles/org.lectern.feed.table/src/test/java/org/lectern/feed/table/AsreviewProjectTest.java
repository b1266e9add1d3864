package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.testkit.Fuzzing;
import org.lectern.testkit.Fuzzing.Subject;
import org.lectern.testkit.Mutations;
import org.sqlite.JDBC;

class AsreviewProjectTest {
    private static final String[] RECORDS = {
        "CREATE TABLE record (record_id INTEGER PRIMARY KEY, dataset_row INTEGER, dataset_id VARCHAR, title VARCHAR,"
                + " abstract VARCHAR, authors JSON, keywords JSON, year INTEGER, doi VARCHAR, included INTEGER)",
        "INSERT INTO record VALUES (0, 0, 'd', 'One', 'A', '[\"Lovelace, Ada\",\"Babbage, Charles\"]', '[]', 2019, '10.1000/x', NULL)",
        "INSERT INTO record VALUES (1, 1, 'd', 'Two', 'B', NULL, NULL, NULL, NULL, 1)",
        "INSERT INTO record VALUES (2, 2, 'd', 'Three', 'C', NULL, NULL, NULL, NULL, 0)",
        "INSERT INTO record VALUES (3, 3, 'd', NULL, NULL, NULL, NULL, NULL, NULL, NULL)"
    };
    private static final String[] RESULTS = {
        "CREATE TABLE results (record_id INTEGER UNIQUE, label INTEGER, classifier TEXT, querier TEXT, balancer TEXT,"
                + " feature_extractor TEXT, training_set INTEGER, time FLOAT, note TEXT, tags JSON, user_id INTEGER)",
        "INSERT INTO results VALUES (0, 1, 'svm', 'max', NULL, 'tfidf', 2, 1714557600.5, 'fine', NULL, 7)",
        "INSERT INTO results VALUES (1, 0, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL)"
    };

    @TempDir
    private Path folder;

    private byte[] database(String name, String... statements) throws IOException, SQLException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        try (var connection = new JDBC().connect("jdbc:sqlite:" + file, new Properties());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return Files.readAllBytes(file);
    }

    private byte[] project(String[] records, String[] results) throws IOException, SQLException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("project.json", "{\"version\":\"2.0\"}".getBytes());
        parts.put("data/data_store.db", database("a.db", records));
        parts.put("reviews/5f/results.db", database("b.db", results));
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static List<List<GivenAnswer>> answers(byte[] bytes, List<FeedItem> items)
            throws FeedException, IOException {
        var answers = new ArrayList<List<GivenAnswer>>();
        new AsreviewProject()
                .read(
                        new FeedInput("p.asreview", new ByteArrayInputStream(bytes), Optional.empty()),
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
        return answers;
    }

    @Test
    void recordsComeWithTheReviewsDecisionsAndElseWithTheDatasetsOwn() throws Exception {
        var items = new ArrayList<FeedItem>();
        List<List<GivenAnswer>> answers = answers(project(RECORDS, RESULTS), items);
        assertEquals(
                List.of(
                        List.of(new GivenAnswer(
                                "user 7",
                                List.of("relevant"),
                                "fine",
                                Optional.of(Instant.parse("2024-05-01T10:00:00.500Z")),
                                List.of())),
                        List.of(GivenAnswer.of("irrelevant")),
                        List.of(GivenAnswer.of("irrelevant"))),
                answers);
        assertEquals(
                List.of("Lovelace, Ada", "Babbage, Charles"), items.getFirst().authors());
        assertEquals("doi:10.1000/x", items.getFirst().identifiers().getFirst().toString());
    }

    @Test
    void aViewInPlaceOfTheTableIsNotRun() throws Exception {
        byte[] endless = project(
                new String[] {
                    "CREATE VIEW record AS WITH RECURSIVE n(title) AS (SELECT 1 UNION ALL SELECT title + 1 FROM n) SELECT * FROM n"
                },
                RESULTS);
        var refused = assertThrows(FeedException.class, () -> answers(endless, new ArrayList<>()));
        assertTrue(refused.getMessage().contains("its database has no table of records"), refused.getMessage());
    }

    @Test
    void aProjectOfAnEarlierVersionIsRefusedWithAWayOut() throws Exception {
        byte[] old = zip(Map.of("project.json", new byte[] {'{', '}'}));
        var refused = assertThrows(FeedException.class, () -> answers(old, new ArrayList<>()));
        assertEquals("Open the project in ASReview 2, or export its dataset as CSV and import that.", refused.advice());
    }

    @TestFactory
    Stream<DynamicTest> aDamagedProjectIsReadOrRefused() throws Exception {
        return Fuzzing.tests(List.of(
                Subject.of(AsreviewProject::new, "p.asreview", new Mutations().zip(project(RECORDS, RESULTS)))));
    }
}
