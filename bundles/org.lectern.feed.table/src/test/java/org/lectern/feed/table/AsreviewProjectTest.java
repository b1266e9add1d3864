package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.feed.table.AsreviewSamples.CSV;
import static org.lectern.feed.table.AsreviewSamples.OLD_RESULTS;
import static org.lectern.feed.table.AsreviewSamples.RECORDS;
import static org.lectern.feed.table.AsreviewSamples.RESULTS;
import static org.lectern.feed.table.AsreviewSamples.bytes;
import static org.lectern.feed.table.AsreviewSamples.database;
import static org.lectern.feed.table.AsreviewSamples.listed;
import static org.lectern.feed.table.AsreviewSamples.parts;
import static org.lectern.feed.table.AsreviewSamples.project;
import static org.lectern.feed.table.AsreviewSamples.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.feed.table.AsreviewSamples.Read;
import org.lectern.testkit.Fuzzing;
import org.lectern.testkit.Fuzzing.Subject;
import org.lectern.testkit.Mutations;

class AsreviewProjectTest {
    private static final List<List<GivenAnswer>> DECIDED = List.of(
            List.of(new GivenAnswer(
                    "user 7",
                    List.of("relevant"),
                    "fine\nDesign: RCT",
                    Optional.of(Instant.parse("2024-05-01T10:00:00.500Z")),
                    List.of())),
            List.of(GivenAnswer.of("irrelevant"), ofDataset("relevant")),
            List.of(ofDataset("irrelevant")));

    private static GivenAnswer ofDataset(String label) {
        return new GivenAnswer("dataset", List.of(label), "", Optional.empty(), List.of());
    }

    @Test
    void recordsComeWithTheReviewsDecisionsAndApartFromThemTheDatasetsOwn() throws Exception {
        Read read = read(project(RECORDS, RESULTS));
        assertEquals(DECIDED, read.answers());
        assertEquals(List.of("One", "Two", "Three"), read.titles());
        assertEquals(
                List.of("Lovelace, Ada", "Babbage, Charles"),
                read.items().getFirst().authors());
        assertEquals(
                "doi:10.1000/x",
                read.items().getFirst().identifiers().getFirst().toString());
    }

    @Test
    void sinceVersion3OneDatabaseHoldsAllAndWhatTheUpgradePutAsideIsPassedOver() throws Exception {
        byte[] both =
                database(Stream.concat(Stream.of(RECORDS), Stream.of(RESULTS)).toArray(String[]::new));
        byte[] before = database(
                RESULTS[0], "INSERT INTO results VALUES (0, 0, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL)");
        byte[] old = database("CREATE TABLE record (title VARCHAR, record_id INTEGER PRIMARY KEY)");
        Read read = read(Mutations.zip(parts(
                "legacy_v2/data_store.db", old,
                "legacy_v2/reviews/5f/results.db", before,
                "legacy/results.db", before,
                "results.db", both,
                "project.json", bytes("{\"project_file_version\":3}"))));
        assertEquals(DECIDED, read.answers());
    }

    @Test
    void decisionsOfVersion1GoToTheRowsOfTheDatasetThatTheyCount() throws Exception {
        Read read = read(project("papers.csv", CSV, OLD_RESULTS));
        assertEquals(List.of("One", "Two", "Three"), read.titles());
        assertEquals(
                List.of(
                        List.of(GivenAnswer.of("irrelevant")),
                        List.of(ofDataset("relevant")),
                        List.of(
                                new GivenAnswer(
                                        "",
                                        List.of("relevant"),
                                        "look again",
                                        Optional.of(Instant.parse("2021-09-30T17:54:07.569255Z")),
                                        List.of()),
                                ofDataset("irrelevant"))),
                read.answers());
        assertEquals(
                List.of("neither a title nor an abstract"),
                read.report().unusedLines().stream()
                        .map(place -> place.reason())
                        .toList());
    }

    @Test
    void aDatasetInRisIsReadByItsOwnReader() throws Exception {
        String ris = IntStream.range(0, 4)
                .mapToObj(i -> "TY  - JOUR\nTI  - Paper " + i + "\nAB  - Text.\nER  - \n")
                .reduce("", String::concat);
        Read read = read(project("papers.ris", ris, OLD_RESULTS));
        assertEquals(List.of("Paper 0", "Paper 1", "Paper 2", "Paper 3"), read.titles());
        assertEquals(
                List.of(List.of("irrelevant"), List.of(), List.of(), List.of("relevant")),
                read.answers().stream()
                        .map(answers -> answers.stream()
                                .flatMap(one -> one.labels().stream())
                                .toList())
                        .toList());
        var refused = assertThrows(
                FeedException.class, () -> read(new AsreviewProject(), project("papers.ris", ris, OLD_RESULTS)));
        assertEquals(
                "Could not read all of p.asreview: its dataset papers.ris is in RIS, and no reader of RIS is installed."
                        + " The 0 papers before it were read.",
                refused.getMessage());
    }

    @Test
    void whereReviewAndDatasetCountOtherwiseNoDecisionGoesToAnotherPaper() throws Exception {
        Read read = read(project("papers.csv", CSV + "15,Four,D,,\n", OLD_RESULTS));
        assertEquals(
                List.of(List.of(), List.of(ofDataset("relevant")), List.of(ofDataset("irrelevant")), List.of()),
                read.answers());
        assertEquals(
                List.of("The review knows 4 records, but the dataset papers.csv has 5: since nobody can say which"
                        + " decision is whose, the review's were left out."),
                read.report().notes());
    }

    @Test
    void beforeVersion1DecisionsGoByTheDatasetsOwnNumbersAndElseByItsRows() throws Exception {
        Read numbered = read(listed(CSV, "[[14, 0], [11, 1]]", "[12, 13]"));
        assertEquals(
                List.of(
                        List.of(GivenAnswer.of("relevant")),
                        List.of(ofDataset("relevant")),
                        List.of(GivenAnswer.of("irrelevant"), ofDataset("irrelevant"))),
                numbered.answers());
        Read plain = read(listed("title,abstract\nOne,A\nTwo,B\n", "[[1, 1]]", "[0]"));
        assertEquals(List.of(List.of(), List.of(GivenAnswer.of("relevant"))), plain.answers());
    }

    @Test
    void aViewInPlaceOfTheTableIsNotRun() throws Exception {
        byte[] endless = project(
                new String[] {
                    "CREATE VIEW record AS WITH RECURSIVE n(title) AS (SELECT 1 UNION ALL SELECT title + 1 FROM n) SELECT * FROM n"
                },
                RESULTS);
        var refused = assertThrows(FeedException.class, () -> read(endless));
        assertTrue(refused.getMessage().contains("its database has no table of records"), refused.getMessage());
    }

    @Test
    void aProjectWithoutRecordsIsRefusedWithAWayOut() {
        byte[] empty = Mutations.zip(Map.of("project.json", bytes("{}")));
        var refused = assertThrows(FeedException.class, () -> read(empty));
        assertEquals(
                "Could not read all of p.asreview: it holds neither a database of records nor a dataset."
                        + " The 0 papers before it were read.",
                refused.getMessage());
        assertEquals("Open the project in ASReview, export its dataset as CSV, and import that.", refused.advice());
    }

    @Test
    void aProjectThatUnpacksToFarMoreIsRefusedWhereverTheBombLies() throws Exception {
        for (String name : List.of("data_store.db", "feature_matrices/tfidf.npz", "../../reviews/5f/results.db")) {
            byte[] bomb = Mutations.zip(
                    parts(name, new byte[64 << 20], "data/papers.csv", bytes(CSV), "project.json", bytes("{}")));
            var refused = assertThrows(FeedException.class, () -> read(bomb), name);
            assertTrue(refused.getMessage().contains("it unpacks to more than papers would"), refused.getMessage());
        }
    }

    @TestFactory
    Stream<DynamicTest> aDamagedProjectIsReadOrRefused() throws Exception {
        return Fuzzing.tests(List.of(
                Subject.of(AsreviewSamples::format, "p2.asreview", new Mutations().zip(project(RECORDS, RESULTS))),
                Subject.of(
                        AsreviewSamples::format,
                        "p1.asreview",
                        new Mutations(",", "\"", "\n").zip(project("papers.csv", CSV, OLD_RESULTS))),
                Subject.of(
                        AsreviewSamples::format,
                        "p0.asreview",
                        new Mutations("[", "]", ",").zip(listed(CSV, "[[14, 0], [11, 1]]", "[12, 13]")))));
    }
}
