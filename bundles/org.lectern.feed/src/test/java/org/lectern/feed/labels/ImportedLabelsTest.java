package org.lectern.feed.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.ImportPreview;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.ImportReport.LabelReport;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.Answer;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Project;
import org.lectern.api.model.Span;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.Store;
import org.lectern.api.work.Progress;
import org.lectern.feed.FeedImporter;
import org.lectern.store.sqlite.SqliteStoreProvider;

/** Labels that come with papers, from the importer down to a real store. */
class ImportedLabelsTest {
    private static final Viewer OWNER = new Viewer("test", Viewer.Role.OWNER);
    private static final Instant AT = Instant.parse("2024-05-01T10:00:00Z");

    @TempDir
    private Path folder;

    private Store store;
    private FeedImporter importer;
    private final List<ImportPreview.Item> content = new ArrayList<>();

    /** Hands on what the test put in, whatever the file holds. */
    private final class Handed implements FeedFormat {
        @Override
        public int recognise(Probe probe) {
            return 100;
        }

        @Override
        public PageReport read(FeedInput input, ItemSink sink) throws org.lectern.api.feed.FeedException {
            for (ImportPreview.Item item : content) {
                sink.accept(item.paper(), item.answers());
            }
            return PageReport.PLAIN;
        }
    }

    @BeforeEach
    void open() throws Exception {
        store = new SqliteStoreProvider().open(Files.createDirectories(folder.resolve("store")));
        importer = new FeedImporter(store.papers(), store.projects(), store.annotations());
        importer.addFormat(new Handed(), Map.of("feed.format.id", "handed", "feed.format.label", "Handed"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void paper(String title, GivenAnswer... answers) {
        content.add(new ImportPreview.Item(
                FeedItem.of(title, "An abstract of " + title + " with 🌹 roses in it."), List.of(answers)));
    }

    private LabelReport run(String file, Optional<String> project) throws Exception {
        return report(file, project).files().getFirst().labels().orElseThrow();
    }

    private ImportReport report(String file, Optional<String> project) throws Exception {
        Path path = Files.writeString(folder.resolve(file), file + content.size());
        return importer.run(
                new Importer.Request(
                        List.of(path),
                        Optional.empty(),
                        Optional.empty(),
                        ColumnMapping.GUESSED,
                        project,
                        Optional.empty()),
                Progress.NONE);
    }

    private static GivenAnswer by(String annotator, String... labels) {
        return new GivenAnswer(annotator, List.of(labels), "", Optional.of(AT), List.of());
    }

    private List<String> answers(String project) throws Exception {
        return store.annotations().answers(project, OWNER).stream()
                .map(answer -> answer.annotator() + ": " + String.join(" + ", answer.labels()))
                .toList();
    }

    private Project project(String name) throws Exception {
        return store.projects().project(name).orElseThrow();
    }

    @Test
    void aNewProjectIsMadeOfTheFilesLabels() throws Exception {
        paper("One", by("Ada", "irrelevant"), by("Ben", "relevant"));
        paper("Two", by("Ada", "relevant"));
        LabelReport report = run("a.csv", Optional.of("review"));
        assertEquals(
                new LabelReport(
                        "review", true, 3, 3, 0, 0, 0, 0, List.of("Ada", "Ben"), List.of("relevant", "irrelevant")),
                report);
        assertEquals(List.of("Ada: irrelevant", "Ben: relevant", "Ada: relevant"), answers("review"));
        assertEquals(false, project("review").schema().multiple());
        assertEquals(AT, store.annotations().answers("review", OWNER).getFirst().at());
    }

    @Test
    void severalLabelsOnOnePaperMakeAMultipleChoice() throws Exception {
        paper("One", by("Ada", "method", "data"));
        run("a.csv", Optional.of("review"));
        assertEquals(
                new LabelSchema(true, List.of(new LabelDefinition("method", ""), new LabelDefinition("data", ""))),
                project("review").schema());
    }

    @Test
    void theSameFileAgainAppendsNothing() throws Exception {
        paper("One", by("Ada", "relevant"), GivenAnswer.of("irrelevant"));
        run("a.csv", Optional.of("review"));
        List<?> before = store.annotations().events("review", OWNER);
        assertEquals(
                new LabelReport("review", false, 2, 0, 2, 0, 0, 0, List.of("Ada", "unknown"), List.of()),
                run("a.csv", Optional.of("review")));
        assertEquals(before, store.annotations().events("review", OWNER));
    }

    @Test
    void aDecisionThatWasChangedTwiceEndsWhereItEnded() throws Exception {
        paper(
                "One",
                by("Ada", "relevant"),
                new GivenAnswer("Ada", List.of("irrelevant"), "", Optional.of(AT.plusSeconds(1)), List.of()),
                new GivenAnswer("Ada", List.of("relevant"), "", Optional.of(AT.plusSeconds(2)), List.of()));
        assertEquals(3, run("a.csv", Optional.of("review")).added());
        assertEquals(0, run("a.csv", Optional.of("review")).added());
        assertEquals(List.of("Ada: relevant"), answers("review"));
    }

    @Test
    void withoutAProjectTheDefaultOneTakesThemAndOtherLettersAreTheSameLabel() throws Exception {
        paper("One", GivenAnswer.of("Relevant"));
        LabelReport report = run("a.csv", Optional.empty());
        assertEquals(List.of(), report.newLabels());
        assertEquals(List.of("unknown: relevant"), answers(Project.DEFAULT));
    }

    @Test
    void aProjectInWhichNobodyHasLabelledGetsTheLabelsItLacks() throws Exception {
        paper("One", by("Ada", "include"));
        List<String> before = project(Project.DEFAULT).schema().names();
        assertEquals(List.of("include"), run("a.csv", Optional.empty()).newLabels());
        var after = new ArrayList<>(before);
        after.add("include");
        assertEquals(after, project(Project.DEFAULT).schema().names());
    }

    @Test
    void aProjectWithAnswersKeepsItsChoiceAndAProjectBesideItTakesTheFile() throws Exception {
        paper("One", by("Ada", "relevant"));
        run("a.csv", Optional.empty());
        Project before = project(Project.DEFAULT);
        content.clear();
        paper("One", by("Ben", "include"));
        ImportReport report = report("votes.csv", Optional.empty());
        LabelReport labels = report.files().getFirst().labels().orElseThrow();
        assertEquals("default: votes", labels.project());
        assertEquals(before, project(Project.DEFAULT));
        assertEquals(List.of("Ben: include"), answers("default: votes"));
        assertEquals(
                List.of("The project default has no label include, and papers are labelled in it already: the labels of"
                        + " this file went into the project “default: votes”."),
                report.files().getFirst().page().notes());
        assertEquals(0, run("votes.csv", Optional.empty()).added());
    }

    @Test
    void spansLieInTheTextThatTheStoreKeepsAndMoveWhereItsWhiteSpaceDiffers() throws Exception {
        content.add(new ImportPreview.Item(FeedItem.of("One", "The 🌹 rose is  a rose."), List.of()));
        report("a.csv", Optional.empty());
        content.clear();
        // The same text with other white space is the same revision, and everything behind it stands one place earlier.
        content.add(new ImportPreview.Item(
                FeedItem.of("One", "The 🌹 rose is a rose."),
                List.of(new GivenAnswer(
                        "Ada",
                        List.of(),
                        "",
                        Optional.of(AT),
                        List.of(
                                new Span(Span.Part.ABSTRACT, 4, 10, "flower"),
                                new Span(Span.Part.ABSTRACT, 16, 20, "flower"),
                                new Span(Span.Part.TITLE, 0, 3, "number"),
                                new Span(Span.Part.ABSTRACT, 90, 99, "outside"))))));
        LabelReport report = run("b.csv", Optional.of("marks"));
        assertEquals(List.of(3L, 1L), List.of(report.spans(), report.lostSpans()));
        Answer answer = store.annotations().answers("marks", OWNER).getFirst();
        assertEquals(
                List.of(
                        new Span(Span.Part.ABSTRACT, 4, 10, "flower"),
                        new Span(Span.Part.ABSTRACT, 17, 21, "flower"),
                        new Span(Span.Part.TITLE, 0, 3, "number")),
                answer.spans());
        assertEquals(List.of("flower", "number"), project("marks").schema().names());
    }

    @Test
    void aColumnOfFreeTextIsNoSchema() throws Exception {
        for (int i = 0; i < 300; i++) {
            paper("Paper number " + i, by("Ada", "label " + i));
        }
        LabelReport report = run("a.csv", Optional.of("review"));
        assertEquals(200, project("review").schema().labels().size());
        assertEquals(List.of(200L, 100L), List.of(report.added(), report.unusable()));
    }

    @Test
    void manyAnswersComeInOneGo() throws Exception {
        for (int i = 0; i < 3000; i++) {
            paper("Paper number " + i, by(i % 3 == 0 ? "Ada" : "Ben", i % 5 == 0 ? "relevant" : "irrelevant"));
        }
        assertEquals(3000, run("a.csv", Optional.of("review")).added());
        assertEquals(3000, store.annotations().answers("review", OWNER).size());
        assertEquals(3000, run("a.csv", Optional.of("review")).known());
    }

    @Test
    void aPreviewWritesNothingAndStopsAtItsLimit() throws Exception {
        paper("One", by("Ada", "relevant"));
        paper("Two");
        Path path = Files.writeString(folder.resolve("a.csv"), "x");
        long before = store.changes().last();
        ImportPreview preview = importer.preview(path, Optional.empty(), Optional.empty(), 1);
        assertEquals(content.subList(0, 1), preview.items());
        assertTrue(preview.more());
        assertEquals(before, store.changes().last());
        assertEquals(0, store.papers().count());
    }
}
