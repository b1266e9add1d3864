package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.ImportReport.FileReport;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.Imports.Counts;
import org.lectern.api.feed.Imports.Withdrawal;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Joined;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.ReadingState;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.store.sqlite.SqliteStoreProvider;

class StoredImportsTest {
    private static final ReadingState STARRED = new ReadingState(false, true, "good");
    private static final PageReport PAGE = new PageReport(
            Optional.empty(),
            Optional.empty(),
            List.of(new PageReport.Place(7, "A title", "no abstract")),
            List.of(),
            List.of("A sentence."));

    @TempDir
    private Path folder;

    private Store store;
    private FeedImporter importer;
    private StoredImports imports;
    private int reads;

    @BeforeEach
    void open() throws StoreException {
        store = new SqliteStoreProvider().open(folder);
        var originals = new Originals(
                folder.resolve("originals"), 1_000, 1_500, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
        importer = new FeedImporter(store.papers(), store.projects(), store.annotations(), Optional.of(originals));
        importer.addFormat(new Lines(), Map.of("feed.format.id", "lines", "feed.format.label", "Lines"));
        imports = new StoredImports(store.papers(), store.annotations(), folder, originals);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** A title, a bar and an abstract on each line; behind an equals sign it is a paper that came before. */
    private final class Lines implements FeedFormat {
        @Override
        public int recognise(Probe probe) {
            return 100;
        }

        @Override
        public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
            reads++;
            int line = 0;
            for (String text : new String(input.bytes().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] parts = text.replaceFirst("^=", "").split("\\|");
                sink.at("line " + ++line);
                if (text.startsWith("=")) {
                    sink.again(FeedItem.of(parts[0], parts[1]), List.of());
                } else {
                    sink.accept(FeedItem.of(parts[0], parts[1]));
                }
            }
            return PAGE;
        }
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    private ImportReport run(Path... paths) throws FeedException, StoreException {
        return importer.run(new Importer.Request(List.of(paths), Optional.empty(), Optional.empty()), Progress.NONE);
    }

    private String lastImport() throws StoreException {
        return imports.list().getFirst().id();
    }

    private List<Paper> papers() throws StoreException {
        return store.papers().papers(store.papers().list(PaperOrder.TITLE, 0, 100));
    }

    private List<String> titles() throws StoreException {
        return papers().stream().map(Paper::title).toList();
    }

    private List<SourceRecord> records(String title) throws StoreException {
        PaperId id = store.papers().withTitlePrefix(title, 1).getFirst();
        return store.papers().dossier(id).map(Dossier::records).orElseThrow();
    }

    private Path kept(String hash) {
        return folder.resolve("originals").resolve(hash.substring(0, 2)).resolve(hash + ".gz");
    }

    @Test
    void anImportIsKeptWithItsBytesAndItsNumbers() throws Exception {
        Path a = file("a.txt", "Roses|We count petals.", "Wind|We measure wind.");
        run(a);
        ImportRun run = imports.list().getFirst();
        assertEquals(
                List.of(a.toString(), "lines", 2, 2, 0, 0, ImportRun.State.WHOLE, Optional.empty()),
                List.of(
                        run.source(),
                        run.format(),
                        run.papers(),
                        run.added(),
                        run.merged(),
                        run.unchanged(),
                        run.state(),
                        run.notKept()));
        assertEquals(Optional.of(run), imports.show(run.id().substring(0, 12)));
        try (InputStream bytes = imports.originalBytes(run.id())) {
            assertArrayEquals(Files.readAllBytes(a), bytes.readAllBytes());
        }
        assertEquals(
                List.of("line 2"),
                records("Wind").stream().map(SourceRecord::place).toList());
        assertEquals(List.of(), imports.checkOriginals(Progress.NONE));
    }

    @Test
    void aPaperThatComesAgainForAnotherAnnotatorIsCountedOnceAndIsNoDuplicate() throws Exception {
        run(file("a.txt", "Roses|We count petals.", "Wind|We measure wind.", "=Roses|We count petals."));
        ImportRun run = imports.list().getFirst();
        assertEquals(List.of(2, 2, 0, 0), List.of(run.papers(), run.added(), run.merged(), run.unchanged()));
        assertEquals(Map.of(), run.duplicates());
    }

    @Test
    void unchangedBytesAreNotReadAgainAndTheReportHasTheSameNumbers() throws Exception {
        Path a = file("a.txt", "Roses|We count petals.", "Wind|We measure wind.");
        run(a);
        long change = store.changes().last();
        assertEquals(
                List.of(new FileReport(a.toString(), "lines", 2, 0, 0, 2, PAGE, Optional.empty())), run(a).files());
        assertEquals(1, reads);
        assertEquals(change, store.changes().last());
        assertEquals(1, imports.list().size());
    }

    @Test
    void aLargeFileThatIsUnchangedIsLeftAloneAndOneThatChangedIsRead() throws Exception {
        String blanks = " ".repeat((int) KnownFiles.LARGE);
        Path file = file("large.txt", "One|An abstract." + blanks);
        FileReport first = run(file).files().getFirst();
        FileReport again = run(file).files().getFirst();
        assertEquals(new Numbers(1, 0, 0, 1), Numbers.of(first));
        assertEquals(new Numbers(0, 0, 1, 1), Numbers.of(again));
        file("large.txt", "Two|An abstract." + blanks);
        assertEquals(new Numbers(1, 0, 0, 1), Numbers.of(run(file).files().getFirst()));
        assertEquals(2, reads);
        imports.withdraw(lastImport(), Progress.NONE);
        assertEquals(new Numbers(1, 0, 0, 1), Numbers.of(run(file).files().getFirst()));
        assertEquals(3, reads);
    }

    private record Numbers(int added, int merged, int unchanged, int papers) {
        static Numbers of(FileReport report) {
            return new Numbers(report.added(), report.merged(), report.unchanged(), report.papers());
        }
    }

    @Test
    void whatAnImportBroughtGoesWithItAndComesBackUnderTheSameIds() throws Exception {
        run(file("a.txt", "Roses|We count petals."));
        Path b = file("b.txt", "Roses|We count petals.", "Wind|We measure wind.");
        run(b);
        List<Paper> before = papers();
        assertEquals(new Withdrawal(1, 1, 0, 0), imports.withdraw(lastImport(), Progress.NONE));
        assertEquals(List.of("Roses"), titles());
        assertEquals(1, papers().getFirst().sightings().size());
        assertEquals(ImportRun.State.WITHDRAWN, imports.list().getFirst().state());
        assertEquals(new Withdrawal(0, 0, 0, 0), imports.withdraw(lastImport(), Progress.NONE));

        ImportReport again = run(b);
        assertEquals(List.of(1, 1, 0), List.of(again.added(), again.merged(), again.unchanged()));
        assertEquals(before, papers());
    }

    @Test
    void aPaperThatSomebodyStarredStaysWithItsTextAndGetsItsRecordBack() throws Exception {
        Path a = file("a.txt", "Roses|We count petals.", "Wind|We measure wind.");
        run(a);
        PaperId roses = papers().getFirst().id();
        store.states().write("ada", roses, STARRED);
        assertEquals(new Withdrawal(0, 1, 1, 0), imports.withdraw(lastImport(), Progress.NONE));
        assertEquals(List.of("Roses"), titles());
        assertEquals(List.of(), records("Roses"));
        assertEquals(List.of(), papers().getFirst().sightings());
        assertEquals(Map.of(roses, STARRED), store.states().states("ada"));

        run(a);
        assertEquals(List.of("Roses", "Wind"), titles());
        assertEquals(roses, papers().getFirst().id());
        assertEquals(
                List.of(Joined.FIRST),
                records("Roses").stream().map(SourceRecord::joined).toList());
    }

    @Test
    void aWithdrawalThatWasCancelledGoesOn() throws Exception {
        run(file("a.txt", "Roses|We count petals.", "Wind|We measure wind."));
        Progress cancelling = doing -> {
            throw new CancellationException();
        };
        assertThrows(CancellationException.class, () -> imports.withdraw(lastImport(), cancelling));
        assertEquals(ImportRun.State.WITHDRAWING, imports.list().getFirst().state());
        assertEquals(new Withdrawal(0, 2, 0, 0), imports.withdraw(lastImport(), Progress.NONE));
        assertEquals(List.of(), titles());
        assertEquals(ImportRun.State.WITHDRAWN, imports.list().getFirst().state());
    }

    @Test
    void duplicatesAreCountedPerSourceByTheirReason() throws Exception {
        Path a = file("a.txt", "Roses|We count petals.", "Wind|We measure wind.");
        Path b = file("b.txt", "Roses|We count petals.", "Wind|Another text.", "Rain|It rains.");
        run(a, b);
        assertEquals(
                Map.of(Joined.SAME_TEXT, 1, Joined.PROPOSED, 1),
                imports.list().getFirst().duplicates());
        assertEquals(
                List.of(
                        new Counts(a.toString(), 2, Map.of()),
                        new Counts(b.toString(), 3, Map.of(Joined.SAME_TEXT, 1L, Joined.PROPOSED, 1L))),
                imports.counts());
    }

    @Test
    void bytesBeyondTheLimitAreNotKeptAndTheReportSaysSo() throws Exception {
        Path large = file("large.txt", "Roses|" + "We count petals. ".repeat(100));
        ImportReport report = run(large);
        assertEquals(1, report.added());
        assertEquals(
                List.of(
                        "A sentence.",
                        "The papers are in; the original bytes are not kept: the input has 1 MB, more than the 1 MB that"
                                + " are kept of one."),
                report.files().getFirst().page().notes());
        assertThrows(FeedException.class, () -> imports.originalBytes(lastImport()));
    }

    @Test
    void originalBytesThatAreWrongOrMissingAreNamed() throws Exception {
        Path a = file("a.txt", "Roses|We count petals.");
        Path b = file("b.txt", "Wind|We measure wind.");
        run(a, b);
        Path bytesOfA = kept(imports.list().getLast().contentHash());
        Path bytesOfB = kept(imports.list().getFirst().contentHash());
        String about = "The original bytes of " + b + " (import " + lastImport() + ") ";
        Files.copy(bytesOfA, bytesOfB, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(1, imports.checkOriginals(Progress.NONE).size());
        Files.delete(bytesOfB);
        assertEquals(
                List.of(about + "are missing; its papers are not touched by that."),
                imports.checkOriginals(Progress.NONE));
    }

    @Test
    void anUnknownImportIsRefused() {
        var refused = assertThrows(FeedException.class, () -> imports.withdraw("i-none", Progress.NONE));
        assertEquals("There is no single import called i-none. Nothing was changed.", refused.getMessage());
    }
}
