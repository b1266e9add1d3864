package org.lectern.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.Exports.Done;
import org.lectern.api.export.Exports.Entry;
import org.lectern.api.export.Exports.Loss;
import org.lectern.api.export.Exports.Request;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.model.Span;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Hit;
import org.lectern.api.search.SearchAnswer;
import org.lectern.api.search.SearchException;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.store.sqlite.SqliteStoreProvider;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.Papers;

class ServiceExportsTest {
    private static final Viewer ADA = new Viewer("ada", Viewer.Role.OWNER);
    private static final int MANY = 1203;

    @TempDir
    private Path folder;

    private Path place;
    private Store store;
    private ServiceExports exports;

    @BeforeEach
    void open() throws Exception {
        store = new SqliteStoreProvider(List.of()).open(Files.createDirectory(folder.resolve("workspace")));
        place = Files.createDirectory(folder.resolve("exports")).toRealPath();
        store.papers().write(transaction -> {
            for (int i = 1; i <= MANY; i++) {
                Paper paper = Papers.paper(Integer.toString(i), "Paper " + i, i % 2 == 0 ? "" : "Abstract");
                transaction.write(Papers.dossier(i == 3 ? Papers.from(paper, "Princeton University") : paper));
            }
            return null;
        });
        label("p-2", "ada", "maybe");
        exports = new ServiceExports(store.papers(), store.projects(), store.annotations());
        offer("titles", "txt", new Titles());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyPaperIsWrittenInTheOrderOfAdditionAndLossesAreCounted() throws Exception {
        Path file = place.resolve("papers.txt");
        Done done = exports.run(all("titles"), file, Progress.NONE);
        List<Loss> losses = List.of(
                new Loss(ExportField.ABSTRACT, 602),
                new Loss(ExportField.ORGANIZATION, 1),
                new Loss(ExportField.SIGHTINGS, MANY),
                new Loss(ExportField.ANNOTATORS, 1));
        assertEquals(new Done(file, "titles", MANY, losses), done);
        List<String> lines = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> "Paper " + i + (i == 2 ? " [maybe]" : ""))
                .toList();
        assertEquals(lines, Files.readAllLines(file));
        assertEquals(List.of("papers.txt"), namesIn(place));
        assertEquals(losses, exports.losses(all("titles")));
    }

    @Test
    void anExporterGetsWhatSourcesSaidBeyondThePaper() throws Exception {
        store.papers().write(transaction -> {
            Dossier plain = Papers.dossier(Papers.paper("1", "Paper 1", "Abstract"));
            SourceRecord first = plain.records().getFirst();
            List<SourceRecord> records = List.of(
                    saying(first, false, Map.of("bibtex.journal", "Sheep", "bibtex.pages", "1")),
                    saying(first, false, Map.of("bibtex.journal", "Dogs", "ris.N1", "a note")),
                    saying(first, true, Map.of("ris.M1", "of another paper")));
            transaction.write(new Dossier(plain.paper(), plain.titleKey(), plain.revisions(), records));
            return null;
        });
        var extra = new ArrayList<Map<String, String>>();
        offer("extra", "txt", writing((papers, target, progress) -> {
            extra.add(papers.extra(new PaperId("p-1")));
            extra.add(papers.extra(new PaperId("p-2")));
            extra.add(papers.extra(new PaperId("p-unknown")));
            target.file().close();
        }));
        Done done = exports.run(all("extra"), place.resolve("extra.txt"), Progress.NONE);
        assertEquals(new Loss(ExportField.EXTRA, 1), done.losses().getLast());
        assertEquals(
                List.of(Map.of("bibtex.journal", "Sheep", "bibtex.pages", "1", "ris.N1", "a note"), Map.of(), Map.of()),
                extra);
    }

    @Test
    void extraIsReadAPageAtATimeWhoeverAsks() throws Exception {
        store.papers().write(transaction -> {
            for (int i = 500; i <= 502; i++) {
                Dossier plain = Papers.dossier(Papers.paper(Integer.toString(i), "Paper " + i, "Abstract"));
                SourceRecord said =
                        saying(plain.records().getFirst(), false, Map.of("csv.colour", "red " + i, "csv." + i, "x"));
                transaction.write(new Dossier(plain.paper(), plain.titleKey(), plain.revisions(), List.of(said)));
            }
            return null;
        });
        var found = new ArrayList<String>();
        offer("extra", "txt", writing((papers, target, progress) -> {
            assertEquals(List.of("csv.colour", "csv.500", "csv.501", "csv.502"), papers.extraNames(7));
            assertEquals(List.of("csv.colour", "csv.500"), papers.extraNames(2));
            try (Stream<Paper> all = papers.papers()) {
                all.flatMap(paper -> papers.extra(paper.id()).values().stream())
                        .filter(value -> value.startsWith("red"))
                        .forEach(found::add);
            }
            target.file().close();
        }));
        Done done = exports.run(all("extra"), place.resolve("extra.txt"), Progress.NONE);
        assertEquals(List.of("red 500", "red 501", "red 502"), found);
        assertEquals(new Loss(ExportField.EXTRA, 3), done.losses().getLast());
    }

    @Test
    void whatAnAnswerHoldsIsCountedApart() throws Exception {
        Paper paper = Papers.paper("1", "T", "A");
        Answer plain = ExportSamples.answer(paper.id(), "ada", "relevant");
        Answer noted = new Answer(
                paper.id(),
                plain.project(),
                "ben",
                List.of(),
                "unsure",
                plain.at(),
                plain.revision(),
                List.of(new Span(Span.Part.TITLE, 0, 1, "model")));
        assertEquals(
                List.of(
                        new Loss(ExportField.ABSTRACT, 2),
                        new Loss(ExportField.SIGHTINGS, 2),
                        new Loss(ExportField.ANNOTATORS, 2),
                        new Loss(ExportField.FURTHER_ANSWERS, 1),
                        new Loss(ExportField.NOTES, 2),
                        new Loss(ExportField.SPANS, 2),
                        new Loss(ExportField.EXTRA, 1)),
                counted(new Titles(), paper, List.of(List.of(noted), List.of(plain, noted))));
    }

    @Test
    void aFieldThatIsCutForSomePapersIsALossOfThose() {
        Exporter cutting = new Exporter() {
            @Override
            public Set<ExportField> carries() {
                return EnumSet.complementOf(EnumSet.of(ExportField.EXTRA, ExportField.SPANS));
            }

            @Override
            public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
                return answers.isEmpty() ? Set.of() : EnumSet.of(ExportField.LABELS, ExportField.SPANS);
            }

            @Override
            public void write(ExportPapers papers, ExportTarget target, Progress progress) {}
        };
        Paper paper = Papers.paper("1", "T", "A");
        assertEquals(
                List.of(new Loss(ExportField.LABELS, 1), new Loss(ExportField.EXTRA, 1)),
                counted(cutting, paper, List.of(List.of(), List.of(ExportSamples.answer(paper.id(), "ada", "new")))));
    }

    /** The same paper once for each list of answers; the first time a source said something else of it. */
    private static List<Loss> counted(Exporter exporter, Paper paper, List<List<Answer>> answers) {
        var losses = new LossCount(exporter);
        losses.start();
        for (int i = 0; i < answers.size(); i++) {
            Map<PaperId, Map<String, String>> extra = i == 0 ? Map.of(paper.id(), Map.of("csv.x", "1")) : Map.of();
            losses.add(paper, answers.get(i), new ListedPapers(List.of(paper), answers.get(i), extra));
        }
        losses.end();
        return losses.losses();
    }

    private static SourceRecord saying(SourceRecord plain, boolean proposed, Map<String, String> extra) {
        return new SourceRecord(
                plain.sighting(),
                plain.importId(),
                plain.revision(),
                proposed,
                plain.authors(),
                plain.authorCount(),
                plain.organization(),
                plain.published(),
                plain.identifiers(),
                plain.links(),
                extra);
    }

    @Test
    void anExporterThatReadsNothingStillHasItsLossesCounted() throws Exception {
        offer(
                "empty",
                "txt",
                writing((papers, target, progress) -> target.file().close()));
        Done done = exports.run(all("empty"), place.resolve("empty.txt"), Progress.NONE);
        assertEquals(MANY, done.papers());
        assertEquals(new Loss(ExportField.TITLE, MANY), done.losses().getFirst());
    }

    @Test
    void aQuerySelectsPageByPageThroughTheSearch() throws Exception {
        exports.setSearch(query -> {
            assertEquals(SearchOrder.ADDED, query.order());
            List<Hit> hits = IntStream.rangeClosed(1, MANY)
                    .filter(i -> i % 2 == 1)
                    .skip(query.offset())
                    .limit(query.limit())
                    .mapToObj(i -> new Hit(new PaperId("p-" + i), "Paper " + i, 1, ""))
                    .toList();
            return new SearchAnswer(hits, 602, 0);
        });
        Path file = place.resolve("found.txt");
        Done done = exports.run(new Request("titles", "odd", Project.DEFAULT, ADA), file, Progress.NONE);
        assertEquals(602, done.papers());
        assertEquals(
                IntStream.rangeClosed(1, MANY)
                        .filter(i -> i % 2 == 1)
                        .mapToObj(i -> "Paper " + i)
                        .toList(),
                Files.readAllLines(file));
    }

    @Test
    void chosenPapersAreWrittenInTheirOrderWhateverTheQuerySays() throws Exception {
        Path file = place.resolve("chosen.txt");
        List<PaperId> chosen = List.of(new PaperId("p-3"), new PaperId("p-1"));
        Done done = exports.run(new Request("titles", "odd", Project.DEFAULT, ADA, chosen), file, Progress.NONE);
        assertEquals(2, done.papers());
        assertEquals(List.of("Paper 3", "Paper 1"), Files.readAllLines(file));
    }

    @Test
    void aQueryWithoutASearchIsRefused() {
        assertEquals(
                "Papers cannot be selected by a query: there is no search.",
                refusal(new Request("titles", "odd", Project.DEFAULT, ADA), place.resolve("x.txt"))
                        .getMessage());
    }

    @Test
    void aFailingSearchIsToldAsItIs() {
        exports.setSearch(query -> {
            if (query.limit() == 1) {
                return new SearchAnswer(List.of(), 2, 0);
            }
            throw new SearchException("No index", "index", "Rebuild it.");
        });
        assertThrows(
                SearchException.class,
                () -> exports.run(
                        new Request("titles", "odd", Project.DEFAULT, ADA), place.resolve("x.txt"), Progress.NONE));
        assertEquals(List.of(), namesIn(place));
    }

    @Test
    void whatStoodThereStaysWhenTheExporterFailsAndTheExporterIsNamed() throws Exception {
        Path file = Files.writeString(place.resolve("papers.txt"), "old");
        offer("broken", "txt", writing((papers, target, progress) -> {
            target.file().write(7);
            throw new IllegalStateException("Oh");
        }));
        ExportException refused = refusal(all("broken"), file);
        assertEquals(
                "The exporter Broken of some.bundle failed: java.lang.IllegalStateException: Oh." + " What stood at "
                        + file + " before is unchanged.",
                refused.getMessage());
        assertEquals("some.bundle", refused.subject());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("papers.txt"), namesIn(place));
    }

    @Test
    void anErrorOfAnExporterIsNamedToo() {
        offer("broken", "txt", writing((papers, target, progress) -> {
            throw new NoClassDefFoundError("some/Missing");
        }));
        assertEquals(
                "some.bundle", refusal(all("broken"), place.resolve("x.txt")).subject());
    }

    @Test
    void anExporterThatWritesNoFileIsNamed() {
        offer("lazy", "txt", writing((papers, target, progress) -> {}));
        assertEquals("some.bundle", refusal(all("lazy"), place.resolve("x.txt")).subject());
        assertEquals(List.of(), namesIn(place));
    }

    @Test
    void cancellingGetsThroughAndLeavesNothing() {
        assertThrows(
                CancellationException.class,
                () -> exports.run(all("titles"), place.resolve("x.txt"), doing -> {
                    throw new CancellationException();
                }));
        assertEquals(List.of(), namesIn(place));
    }

    @Test
    void anOldFileIsReplaced() throws Exception {
        Path file = Files.writeString(place.resolve("papers.txt"), "old");
        exports.run(all("titles"), file, Progress.NONE);
        assertEquals(MANY, Files.readAllLines(file).size());
    }

    @Test
    void aLinkStaysAndWhatItPointsToIsReplaced() throws Exception {
        Path file = Files.writeString(place.resolve("papers.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        assertEquals(file, exports.run(all("titles"), link, Progress.NONE).path());
        assertEquals(
                List.of(true, MANY),
                List.of(Files.isSymbolicLink(link), Files.readAllLines(file).size()));
    }

    @Test
    void aPlaceThatCannotTakeTheFileIsRefused() throws Exception {
        assertEquals(
                place + " is a folder. It is unchanged.",
                refusal(all("titles"), place).getMessage());
        Path nowhere = place.resolve("no").resolve("x.txt");
        ExportException refused = refusal(all("titles"), nowhere);
        assertEquals("There is no folder " + nowhere.getParent() + " to write to.", refused.getMessage());
        assertEquals(nowhere.toString(), refused.subject());
        Path file = Files.writeString(place.resolve("file"), "old");
        offer("folder", "", new TwoFiles());
        assertEquals(
                file + " is not a folder. It is unchanged.",
                refusal(all("folder"), file).getMessage());
    }

    @Test
    void anUnknownFormatOrProjectIsNamed() {
        ExportException format = refusal(all("none"), place.resolve("x"));
        assertEquals(
                "There is no export format called none. Choose one of titles.",
                format.getMessage() + " " + format.advice());
        assertEquals(
                "There is no project called none.",
                refusal(new Request("titles", "", "none", ADA), place.resolve("x.txt"))
                        .getMessage());
    }

    @Test
    void aFolderFormatAppearsWhole() throws Exception {
        offer("folder", "", new TwoFiles());
        Path target = place.resolve("corpus");
        exports.run(all("folder"), target, Progress.NONE);
        assertEquals("a", Files.readString(target.resolve("a.txt")));
        assertEquals("b", Files.readString(target.resolve("in/b.txt")));
        Files.writeString(target.resolve("a.txt"), "changed");
        exports.run(all("folder"), target, Progress.NONE);
        assertEquals("a", Files.readString(target.resolve("a.txt")));
        assertEquals(List.of("corpus"), namesIn(place));
    }

    @Test
    void aFolderWithOtherFilesIsNotReplaced() throws Exception {
        offer("folder", "", new TwoFiles());
        Path target = Files.createDirectory(place.resolve("thesis"));
        Files.writeString(target.resolve("chapter1.tex"), "mine");
        assertEquals(
                "The folder " + target
                        + " holds chapter1.tex, which this export does not write. The folder is unchanged.",
                refusal(all("folder"), target).getMessage());
        assertEquals(List.of("chapter1.tex"), namesIn(target));
        assertEquals(List.of("thesis"), namesIn(place));
    }

    @Test
    void noFileOfAFolderFormatLeavesTheFolder() {
        for (String name : List.of("../out.txt", "/tmp/out.txt", "a/../../out.txt", "", ".", "a/..")) {
            offer(
                    "escaping",
                    "",
                    writing((papers, target, progress) -> target.file(name).close()));
            assertEquals(
                    "some.bundle",
                    refusal(all("escaping"), place.resolve("corpus")).subject(),
                    name);
        }
        assertEquals(List.of(), namesIn(place));
    }

    @Test
    void labelsThatAreLostAreNamedWithTheNumberOfTheirPapers() throws Exception {
        label("p-4", "ada", "relevant");
        label("p-6", "ada", "maybe");
        offer("half", "x", new OneWord(Set.of(ExportField.LABELS)));
        offer("mute", "x", new OneWord(Set.of()));
        assertEquals(List.of(new Loss(ExportField.LABELS, 2, new TreeMap<>(Map.of("maybe", 2L)))), labelLosses("half"));
        assertEquals(
                List.of(new Loss(ExportField.LABELS, 3, new TreeMap<>(Map.of("maybe", 2L, "relevant", 1L)))),
                labelLosses("mute"));
    }

    private List<Loss> labelLosses(String format) throws Exception {
        return exports.losses(all(format)).stream()
                .filter(loss -> loss.field() == ExportField.LABELS)
                .toList();
    }

    /** Knows the label relevant, if any. */
    private record OneWord(Set<ExportField> carries) implements Exporter {
        @Override
        public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
            return answers.stream().flatMap(answer -> answer.labels().stream()).anyMatch(this::isWordless)
                    ? Set.of(ExportField.LABELS)
                    : Set.of();
        }

        @Override
        public boolean isWordless(String label) {
            return !label.equals("relevant");
        }

        @Override
        public void write(ExportPapers papers, ExportTarget target, Progress progress) {}
    }

    @Test
    void aFormatSaysWhatItCanHoldAtAll() throws Exception {
        assertEquals(new Titles().carries(), exports.carries("titles"));
        assertThrows(ExportException.class, () -> exports.carries("nothing"));
    }

    @Test
    void formatsAreListedByLabelAndTheHigherRankingOneIsUsed() throws Exception {
        exports.offers()
                .add("twin", new Offer(new Entry("titles", "Better titles", "txt"), "b", 5, loan(new Titles())));
        exports.offers().add("a", new Offer(new Entry("a", "a format", "a"), "b", 0, loan(new Titles())));
        assertEquals(
                List.of(new Entry("a", "a format", "a"), new Entry("titles", "Better titles", "txt")),
                exports.entries());
        exports.offers().remove("twin");
        exports.offers().remove("a");
        assertEquals(List.of(new Entry("titles", "Titles", "txt")), exports.entries());
    }

    private static Request all(String format) {
        return new Request(format, "", Project.DEFAULT, ADA);
    }

    private ExportException refusal(Request request, Path target) {
        return assertThrows(ExportException.class, () -> exports.run(request, target, Progress.NONE));
    }

    private void offer(String id, String extension, Exporter exporter) {
        String label = id.substring(0, 1).toUpperCase() + id.substring(1);
        exports.offers().add(id, new Offer(new Entry(id, label, extension), "some.bundle", 0, loan(exporter)));
    }

    private static Offer.Loan loan(Exporter exporter) {
        return new Offer.Loan() {
            @Override
            public Exporter take() {
                return exporter;
            }

            @Override
            public void giveBack(Exporter given) {
                assertEquals(exporter, given);
            }
        };
    }

    private void label(String paper, String annotator, String label) throws StoreException {
        store.annotations()
                .append(
                        Project.DEFAULT,
                        annotator,
                        (id, own) -> new AnnotationEvent(
                                id,
                                new PaperId(paper),
                                Project.DEFAULT,
                                annotator,
                                AnnotationEvent.Act.LABEL,
                                List.of(label),
                                false,
                                "",
                                Instant.EPOCH,
                                RevisionId.of(1),
                                false,
                                Optional.empty()));
    }

    private static List<String> namesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write(ExportPapers papers, ExportTarget target, Progress progress) throws IOException;
    }

    private static Exporter writing(Writing writing) {
        return new Exporter() {
            @Override
            public Set<ExportField> carries() {
                return Set.of();
            }

            @Override
            public void write(ExportPapers papers, ExportTarget target, Progress progress) throws IOException {
                writing.write(papers, target, progress);
            }
        };
    }

    /** A line per paper with its title and labels. */
    private static final class Titles implements Exporter {
        @Override
        public Set<ExportField> carries() {
            return EnumSet.of(ExportField.TITLE, ExportField.LABELS);
        }

        @Override
        public void write(ExportPapers papers, ExportTarget target, Progress progress) throws IOException {
            try (var out = target.file();
                    Stream<Paper> stream = papers.papers()) {
                for (Paper paper : (Iterable<Paper>) stream::iterator) {
                    progress.step(paper.title());
                    var labels = papers.answers(paper.id());
                    String line = paper.title()
                            + (labels.isEmpty() ? "" : " " + labels.getFirst().labels()) + "\n";
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static final class TwoFiles implements Exporter {
        @Override
        public Set<ExportField> carries() {
            return Set.of();
        }

        @Override
        public void write(ExportPapers papers, ExportTarget target, Progress progress) throws IOException {
            try (var a = target.file("a.txt");
                    var b = target.file("in/b.txt")) {
                a.write('a');
                b.write('b');
            }
        }
    }
}
