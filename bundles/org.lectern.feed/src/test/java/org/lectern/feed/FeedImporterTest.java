package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.ImportPreview;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.ImportReport.Skipped;
import org.lectern.api.feed.Importer;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Sighting;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.feed.dailypapers.DailyPapersText;
import org.lectern.store.sqlite.SqliteStoreProvider;

class FeedImporterTest {
    @TempDir
    private Path folder;

    private Store store;
    private FeedImporter importer;

    @BeforeEach
    void open() throws StoreException {
        store = new SqliteStoreProvider().open(folder);
        importer = new FeedImporter(store.papers(), store.projects(), store.annotations());
        importer.addFormat(
                new DailyPapersText(), Map.of("feed.format.id", "daily-papers-text", "feed.format.label", "Page"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path page(String name, String header, String... papers) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(
                file,
                "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\n"
                        + header + "\n\n" + String.join("\n\n", papers));
    }

    private static String roses(String meta) {
        return "A Rose Is a Rose: Counting Petals at Scale\n\n"
                + "We count petals. The count is done on many roses, and it is right in most of them." + meta;
    }

    private static String wind(String meta) {
        return "On the Measure of Wind\n\nWind is hard to measure. We propose a flag, and show that it moves." + meta;
    }

    private ImportReport run(Path path) throws FeedException, StoreException {
        return run(path, Optional.empty());
    }

    private ImportReport run(Path path, Optional<LocalDate> seenOn) throws FeedException, StoreException {
        return importer.run(new Importer.Request(List.of(path), Optional.empty(), seenOn), Progress.NONE);
    }

    private static List<Integer> counts(ImportReport report) {
        return List.of(report.added(), report.merged(), report.unchanged());
    }

    private List<Paper> papers() throws StoreException {
        return store.papers().papers(store.papers().list(PaperOrder.ADDED, 0, 100));
    }

    @Test
    void aFolderIsPreviewedByItsFirstFileOfAKnownFormat() throws Exception {
        Path inside = Files.createDirectory(folder.resolve("pages"));
        var refused = assertThrows(
                FeedException.class, () -> importer.preview(inside, Optional.empty(), Optional.empty(), 10));
        assertEquals("The folder " + inside + " holds no file of a known format.", refused.getMessage());
        Files.writeString(inside.resolve("LICENSE"), "Take it.");
        Files.move(page("a.txt", "Mar 6", roses(""), wind("")), inside.resolve("a.txt"));
        ImportPreview shown = importer.preview(inside, Optional.empty(), Optional.empty(), 10);
        assertEquals(
                List.of("A Rose Is a Rose: Counting Petals at Scale", "On the Measure of Wind"),
                shown.items().stream().map(item -> item.paper().text().title()).toList());
        assertEquals(inside.resolve("a.txt").toString(), shown.path());
        assertEquals(
                "It is one of 2 files in " + inside + ", of which all of known formats are imported.",
                shown.page().notes().getFirst());
        assertEquals(0, store.papers().count());
    }

    @Test
    void aPaperOnTwoPagesIsOnePaperWithTwoSightings() throws Exception {
        run(page("a.txt", "Mar 6", roses("\n\n  • 6 authors\n·\nOct 27, 2024 3"), wind("")));
        Path later = page("b.txt", "Mar 11", roses("\n\n  • 6 authors\n·\nOct 27, 2024 5"));
        assertEquals(List.of(0, 1, 0), counts(run(later, Optional.of(LocalDate.of(2026, 3, 11)))));
        Paper paper = papers().getFirst();
        assertEquals(2, papers().size());
        assertEquals(
                List.of(
                        new Sighting(
                                later.toString(),
                                Optional.of(PartialDate.parse("2026-03-11")),
                                OptionalInt.of(1),
                                OptionalInt.of(5),
                                OptionalInt.empty()),
                        new Sighting(
                                folder.resolve("a.txt").toString(),
                                Optional.of(PartialDate.parse("--03-06")),
                                OptionalInt.of(1),
                                OptionalInt.of(3),
                                OptionalInt.empty())),
                paper.sightings());
        assertEquals(OptionalInt.of(5), paper.comments());
        assertEquals(OptionalInt.of(6), paper.authorCount());
        assertEquals(
                Optional.of(new PublicationDate(PartialDate.parse("2024-10-27"), DateOrigin.PRINTED)),
                paper.published());
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        Path page = page("a.txt", "Mar 6", roses("\n\n  • 6 authors\n·\nOct 27, 2024 3"), wind(""));
        assertEquals(List.of(2, 0, 0), counts(run(page)));
        long last = store.changes().last();
        List<Paper> before = papers();
        assertEquals(List.of(0, 0, 2), counts(run(page)));
        assertEquals(before, papers());
        assertEquals(last, store.changes().last());
    }

    @Test
    void theSameBytesElsewhereAreTheSameSource() throws Exception {
        run(page("a.txt", "Mar 6", roses(""), wind("")));
        assertEquals(List.of(0, 0, 2), counts(run(page("other/copy.txt", "Mar 6", roses(""), wind("")))));
        assertEquals(1, papers().getFirst().sightings().size());
    }

    @Test
    void aPaperTwiceOnOnePageKeepsBothPlacesAndStaysUnchangedAfterwards() throws Exception {
        Path page = page("a.txt", "Mar 6", roses(""), wind(""), roses(""));
        assertEquals(List.of(2, 1, 0), counts(run(page)));
        assertEquals(List.of(0, 0, 3), counts(run(page)));
        assertEquals(2, papers().getFirst().sightings().size());
    }

    @Test
    void aLaterDayOfCaptureFillsInAnOpenYearAndDoesNotChangeAGivenOne() throws Exception {
        Path page = page("a.txt", "Mar 6", roses(""));
        run(page);
        assertEquals(List.of(0, 1, 0), counts(run(page, Optional.of(LocalDate.of(2026, 3, 7)))));
        assertEquals(
                Optional.of(PartialDate.parse("2026-03-06")),
                papers().getFirst().sightings().getFirst().seenOn());
        assertEquals(List.of(0, 0, 1), counts(run(page, Optional.of(LocalDate.of(2028, 3, 7)))));
        assertEquals(
                Optional.of(PartialDate.parse("2026-03-06")),
                papers().getFirst().sightings().getFirst().seenOn());
        assertEquals(List.of(0, 0, 1), counts(run(page)));
    }

    @Test
    void anotherTextOfTheSameTitleIsARevisionWhereTheAuthorCountAgrees() throws Exception {
        run(page("a.txt", "Mar 6", roses("\n\n  • 6 authors\n·\nOct 27, 2024")));
        ImportReport report =
                run(page("b.txt", "Mar 11", roses(" Now with thorns.\n\n  • 6 authors\n·\nOct 27, 2024")));
        assertEquals(List.of(0, 1, 0), counts(report));
        var dossier = store.papers().dossier(papers().getFirst().id()).orElseThrow();
        assertEquals(2, dossier.revisions().size());
        assertEquals("r1", dossier.paper().revision().id().value());
        assertEquals(
                List.of(false, false),
                dossier.records().stream().map(r -> r.proposed()).toList());
        assertEquals(List.of(), report.files().getFirst().page().notes());
    }

    @Test
    void anotherTextOfTheSameTitleIsOnlyProposedWhereNothingElseAgrees() throws Exception {
        run(page("a.txt", "Mar 6", roses("\n\n  • 6 authors\n·\nOct 27, 2024")));
        ImportReport report = run(page("b.txt", "Mar 11", roses(" Now with thorns.\n\n  • 2 authors\n·\nMay 1, 2025")));
        assertEquals(List.of(0, 1, 0), counts(report));
        assertEquals(1, papers().size());
        Paper paper = papers().getFirst();
        assertEquals(OptionalInt.of(6), paper.authorCount());
        assertEquals(2, paper.sightings().size());
        assertEquals(1, report.files().getFirst().page().notes().size());
        assertEquals(List.of(0, 0, 1), counts(run(folder.resolve("b.txt"))));
    }

    @Test
    void aDateWithoutAYearIsLentTheYearOfAnotherSource() throws Exception {
        run(page("a.txt", "Mar 6", roses("\n\n  • 6 authors\n·\nFeb 3")));
        run(page("b.txt", "Mar 8", roses("\n\n  • 6 authors\n·\nFeb 3, 2025")));
        assertEquals(
                Optional.of(new PublicationDate(PartialDate.parse("2025-02-03"), DateOrigin.OTHER_SOURCE)),
                papers().getFirst().published());
    }

    @Test
    void whatCannotBeUsedIsNamedAndTheRestIsImported() throws Exception {
        Path feeds = folder.resolve("feeds");
        page("feeds/a.txt", "Mar 6", roses(""));
        Files.write(feeds.resolve("binary.txt"), new byte[] {0, 1, 2, 3, (byte) 0xFF, 0, 9});
        Files.createFile(feeds.resolve("empty.txt"));
        Files.createDirectories(feeds.resolve(".hidden"));
        page("feeds/.hidden/b.txt", "Mar 6", wind(""));
        var request =
                new Importer.Request(List.of(feeds, folder.resolve("missing.txt")), Optional.empty(), Optional.empty());
        ImportReport report = importer.run(request, Progress.NONE);
        assertEquals(List.of(1, 0, 0), counts(report));
        assertEquals(
                List.of(
                        new Skipped(folder.resolve("missing.txt").toString(), "there is no such file", true),
                        new Skipped(feeds.resolve("binary.txt").toString(), "no known format", false),
                        new Skipped(feeds.resolve("empty.txt").toString(), "is empty", false)),
                report.skipped());
        assertTrue(report.someUnusable());
    }

    @Test
    void aFolderWithoutFeedsIsNoFailure() throws Exception {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Files.writeString(feeds.resolve("LICENSE"), "Take it.\n");
        ImportReport report = run(feeds);
        assertEquals(List.of(), report.files());
        assertEquals(false, report.someUnusable());
    }

    @Test
    void anUnknownFormatIsRefusedWithTheKnownOnes() {
        var request = new Importer.Request(List.of(folder), Optional.of("stone-tablet"), Optional.empty());
        var refused = assertThrows(FeedException.class, () -> importer.run(request, Progress.NONE));
        assertEquals("There is no format called stone-tablet. Nothing was imported.", refused.getMessage());
        assertEquals("Use one of daily-papers-text.", refused.advice());
    }

    @Test
    void cancellingStopsAtTheNextPaperAndLeavesAUsableStore() throws Exception {
        Path page = page("a.txt", "Mar 6", roses(""), wind(""));
        Progress cancelling = doing -> {
            if (doing.startsWith("On the Measure")) {
                throw new CancellationException();
            }
        };
        var request = new Importer.Request(List.of(page), Optional.empty(), Optional.empty());
        assertThrows(CancellationException.class, () -> importer.run(request, cancelling));
        run(page);
        assertEquals(2, papers().size());
    }
}
