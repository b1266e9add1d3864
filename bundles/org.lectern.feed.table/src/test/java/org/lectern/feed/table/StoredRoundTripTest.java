package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.Exporter;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.Importer;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Span;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.api.work.Progress;
import org.lectern.export.table.CsvExporter;
import org.lectern.export.table.JsonLinesExporter;
import org.lectern.export.table.TsvExporter;
import org.lectern.export.table.XlsxExporter;
import org.lectern.feed.FeedImporter;
import org.lectern.store.sqlite.SqliteStoreProvider;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;

/** Export, import into an empty store, export, import into another: all that the format carries is the same in both. */
class StoredRoundTripTest {
    private static final Viewer OWNER = new Viewer("test", Viewer.Role.OWNER);
    private static final String PROJECT = "review";

    /** What is the same wherever a paper is kept. */
    private record Kept(
            PaperText text,
            List<String> authors,
            OptionalInt authorCount,
            Optional<Organization> organization,
            Optional<PublicationDate> published,
            List<Identifier> identifiers,
            Set<Link> links,
            OptionalInt comments,
            List<Said> answers,
            Map<String, String> extra) {}

    private record Said(String annotator, List<String> labels, String note, Instant at, List<Span> spans) {}

    @Provide
    Arbitrary<ListedPapers> papers() {
        return HostilePapers.any();
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void allComesBackFromCsv(@ForAll("papers") ListedPapers papers) throws Exception {
        assertRoundTrip(papers, new CsvExporter(), new CsvTable(), "csv");
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void allComesBackFromTsv(@ForAll("papers") ListedPapers papers) throws Exception {
        assertRoundTrip(papers, new TsvExporter(), new CsvTable(), "tsv");
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void allComesBackFromXlsx(@ForAll("papers") ListedPapers papers) throws Exception {
        assertRoundTrip(papers, new XlsxExporter(), new XlsxTable(), "xlsx");
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void allComesBackFromJsonLines(@ForAll("papers") ListedPapers papers) throws Exception {
        assertRoundTrip(papers, new JsonLinesExporter(), new JsonLines(), "jsonl");
    }

    private static void assertRoundTrip(ListedPapers papers, Exporter exporter, FeedFormat format, String extension)
            throws Exception {
        Path folder = Files.createTempDirectory("round-trip");
        try {
            ListedPapers once =
                    imported(papers, exporter, format, Files.createDirectory(folder.resolve("1")), extension);
            assertEquals(kept(papers), kept(once));
            ListedPapers twice =
                    imported(once, exporter, format, Files.createDirectory(folder.resolve("2")), extension);
            assertEquals(kept(once), kept(twice));
        } finally {
            delete(folder);
        }
    }

    /** What a store holds that was empty before. */
    private static ListedPapers imported(
            ExportPapers papers, Exporter exporter, FeedFormat format, Path folder, String extension) throws Exception {
        var target = new MemoryTarget();
        exporter.write(papers, target, Progress.NONE);
        Path file = Files.write(folder.resolve("papers." + extension), target.content());
        try (Store store = new SqliteStoreProvider().open(Files.createDirectory(folder.resolve("store")))) {
            var importer = new FeedImporter(store.papers(), store.projects(), store.annotations());
            importer.addFormat(format, Map.of("feed.format.id", extension, "feed.format.label", extension));
            importer.run(
                    new Importer.Request(
                            List.of(file),
                            Optional.empty(),
                            Optional.empty(),
                            ColumnMapping.GUESSED,
                            Optional.of(PROJECT),
                            Optional.empty()),
                    Progress.NONE);
            List<PaperId> ids = store.papers().list(PaperOrder.ADDED, 0, 1000);
            List<Answer> answers = store.projects().project(PROJECT).isPresent()
                    ? store.annotations().answers(PROJECT, OWNER)
                    : List.of();
            return new ListedPapers(
                    store.papers().papers(ids), answers, store.papers().extras(ids));
        }
    }

    private static List<Kept> kept(ListedPapers papers) {
        try (Stream<Paper> all = papers.papers()) {
            return all.map(paper -> new Kept(
                            paper.revision().raw(),
                            paper.authors(),
                            paper.authorCount(),
                            paper.organization(),
                            paper.published(),
                            paper.identifiers(),
                            Set.copyOf(paper.links()),
                            paper.comments(),
                            said(papers.answers(paper.id())),
                            new TreeMap<>(papers.extra(paper.id()))))
                    .toList();
        }
    }

    private static List<Said> said(List<Answer> answers) {
        var said = new ArrayList<Said>();
        answers.forEach(answer ->
                said.add(new Said(answer.annotator(), answer.labels(), answer.note(), answer.at(), answer.spans())));
        said.sort(Comparator.comparing(Said::annotator));
        return said;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
