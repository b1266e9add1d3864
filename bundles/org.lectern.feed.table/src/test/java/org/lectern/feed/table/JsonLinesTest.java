package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.PageReport.Place;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.testkit.FeedFormatContract;
import org.lectern.testkit.SharedData;

class JsonLinesTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new JsonLines();
    }

    @Override
    public byte[] sample() {
        return """
                {"id": "2503.11731", "title": "First", "authors": ["Ada Lovelace"], "abstract": "One."}
                {"id": "2503.11732", "title": "Second 😀", "authors": [], "abstract": "Two."}
                """.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "papers.jsonl";
    }

    @Override
    public List<Probe> foreign() {
        var foreign = new ArrayList<>(FeedFormatContract.super.foreign());
        foreign.add(FeedFormatContract.probe("papers.json", "{\n  \"title\": \"One\"\n}\n"));
        foreign.add(FeedFormatContract.probe("papers.json", "[{\"title\": \"One\"}]\n"));
        foreign.add(FeedFormatContract.probe("log.jsonl", "{\"level\": \"info\", \"message\": \"started\"}\n"));
        foreign.add(FeedFormatContract.probe("papers.csv", "title,abstract\nOne,Two\n"));
        return foreign;
    }

    @Test
    void everyFieldFindsItsPlaceAndTheRestIsExtra() throws Exception {
        Readings read = Readings.of(format(), """
                {"id":"2503.11731v2","title":"A title","summary":"An abstract","authors":[{"name":"Ada"},{"given":"Ben","family":"Smith"}],\
                "authorCount":2,"organization":{"name":"Princeton University","handle":"PrincetonUniversity"},"doi":"10.1000/X",\
                "url":"https://example.org/a","github":"https://github.com/a/b","published":"2024-10-27T00:00:00Z",\
                "comments":3,"upvotes":"12","comment":"Work in progress","listed":"2025-03-18","categories":["cs.CV"],"none":null}
                """);
        assertEquals(
                new FeedItem(
                        OptionalInt.of(1),
                        new PaperText("A title", "An abstract"),
                        List.of("Ada", "Ben Smith"),
                        OptionalInt.of(2),
                        Optional.of(new Organization("Princeton University", Optional.of("PrincetonUniversity"))),
                        Optional.of(new PublicationDate(PartialDate.parse("2024-10-27"), DateOrigin.PRINTED)),
                        OptionalInt.of(3),
                        OptionalInt.of(12),
                        identifiers("arxiv:2503.11731v2", "doi:10.1000/x"),
                        List.of(new Link("https://github.com/a/b", "code"), new Link("https://example.org/a", "page")),
                        Map.of(
                                "comment", "Work in progress",
                                "listed", "2025-03-18",
                                "categories", "[\"cs.CV\"]")),
                read.only());
        assertEquals(PageReport.PLAIN, read.report());
    }

    @Test
    void anIdIsOfArxivOnlyWhereItHasThatForm() throws Exception {
        assertEquals(
                identifiers("arxiv:2503.11731"), item("\"id\":\"2503.11731\"").identifiers());
        assertEquals(
                identifiers("arxiv:hep-th/9901001"),
                item("\"id\":\"hep-th/9901001\"").identifiers());
        assertEquals(
                identifiers("arxiv:2503.11731"),
                item("\"url\":\"https://arxiv.org/abs/2503.11731\"").identifiers());
        assertEquals(identifiers("pubmed:12345"), item("\"pmid\":12345").identifiers());
        for (String other :
                List.of("\"p-7f3c2a\"", "\"12345\"", "\"25031.1731\"", "2503.1173", "[1]", "\"a 2503.11731\"")) {
            FeedItem item = item("\"id\":" + other);
            assertEquals(List.of(), item.identifiers(), other);
            assertEquals(Map.of("id", other.replace("\"", "")), item.extra());
        }
    }

    @Test
    void aNumberOfArxivIsTakenWithItsVersionHoweverItIsWritten() throws Exception {
        for (String before : List.of("arxiv:", "arXiv:", "http://arxiv.org/abs/", "https://arxiv.org/abs/")) {
            for (String number : List.of("2503.11731", "0704.0001", "2503.11731v2", "2503.11731v12")) {
                assertEquals(
                        identifiers("arxiv:" + number),
                        item("\"arxiv_id\":\"" + before + number + "\"").identifiers());
            }
            for (String other : List.of("2503.117311", "2503.117", "25031.1731", "2503.11731v", "2503.11731v1x")) {
                assertEquals(
                        List.of(),
                        item("\"arxiv_id\":\"" + before + other + "\"").identifiers().stream()
                                .filter(identifier -> identifier.scheme() == Identifier.Scheme.ARXIV)
                                .toList());
            }
        }
    }

    @Test
    void namesInOneTextAreDividedWhereThatIsCertain() throws Exception {
        assertEquals(
                List.of("Lovelace, Ada", "Smith, Ben"),
                item("\"authors\":\"Lovelace, Ada; Smith, Ben\"").authors());
        assertEquals(
                List.of("Ada Lovelace", "Ben Smith", "Cy Day"),
                item("\"author\":\"Ada Lovelace, Ben Smith and Cy Day\"").authors());
        assertEquals(
                List.of("Lovelace, Ada"), item("\"author\":\"Lovelace, Ada\"").authors());
        assertEquals(
                List.of("Smith, J., Doe, A."),
                item("\"author\":\"Smith, J., Doe, A.\"").authors());
    }

    @Test
    void aDateThatIsNoneStaysExtra() throws Exception {
        assertEquals(Optional.of("2024"), date("\"year\":2024"));
        assertEquals(Optional.of("2024-03"), date("\"date\":\"2024/03\""));
        assertEquals(Optional.of("--03-11"), date("\"published\":\"--03-11\""));
        assertEquals(Optional.of("2024"), date("\"year\":\"2024.0\""));
        assertEquals(Optional.of("2024"), date("\"date\":\"in spring\",\"year\":2024"));
        assertEquals(Optional.of("2024"), date("\"date\":\"11/03/2024\""), "nobody can say which is the month");
        for (String none : List.of("\"spring 2024\"", "\"2024-02-31\"", "\"31/02/2024\"", "20240311")) {
            FeedItem item = item("\"date\":" + none);
            assertEquals(Optional.empty(), item.published(), none);
            assertEquals(Map.of("date", none.replace("\"", "")), item.extra());
        }
    }

    @Test
    void aLineThatCannotBeUsedIsNamedAndTheOthersAreRead() throws Exception {
        Readings read = Readings.of(format(), """
                \uFEFF{"title":"One","abstract":"A"}

                {"title":"cut
                ["a list"]
                {"level":"info"}
                {"title":"Two","abstract":"B"} trailing
                {"title":"Three"}\r
                {"abstract":"Only an abstract"}""");
        assertEquals(
                List.of("One", "Three", "Only an abstract"),
                read.items().stream().map(item -> item.text().title()).toList());
        assertEquals(
                List.of(3L, 4L, 5L, 6L),
                read.report().unusedLines().stream().map(Place::line).toList());
        assertEquals(
                List.of(
                        new Place(7, "Three", "title without abstract"),
                        new Place(8, "Only an abstract", "abstract without title; its beginning stands in")),
                read.report().incomplete());
    }

    @Test
    void aLineOfTwoHundredMegabytesIsNamedAndTheNextOneIsRead() throws Exception {
        byte[] chunk = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        var chunks = new AtomicInteger();
        InputStream endless = new InputStream() {
            private InputStream now = InputStream.nullInputStream();

            @Override
            public int read() {
                throw new AssertionError("Read in blocks");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = now.read(bytes, offset, length);
                if (read < 0 && chunks.getAndIncrement() < 200) {
                    now = new ByteArrayInputStream(chunk);
                    return now.read(bytes, offset, length);
                }
                return read;
            }
        };
        InputStream after =
                new ByteArrayInputStream("\n{\"title\":\"After\",\"abstract\":\"A\"}".getBytes(StandardCharsets.UTF_8));
        Readings read = Readings.of(format(), new SequenceInputStream(endless, after));
        assertEquals("After", read.only().text().title());
        assertEquals(
                List.of(new Place(1, "x".repeat(60) + "…", "a line of more than 8388608 bytes")),
                read.report().unusedLines());
    }

    @Test
    void bytesThatAreNotUtf8AreSaid() throws Exception {
        byte[] bytes = "{\"title\":\"caf\u00e9\",\"abstract\":\"A\"}".getBytes(StandardCharsets.ISO_8859_1);
        Readings read = Readings.of(format(), bytes);
        assertEquals("caf\uFFFD", read.only().text().title());
        assertEquals(
                List.of("Bytes that are not UTF-8 were read as \uFFFD; lines with such bytes: 1."),
                read.report().notes());
    }

    @Test
    void manyBadLinesAreCountedAndTheFirstAreNamed() throws Exception {
        Readings read = Readings.of(format(), "bad\n".repeat(1500));
        assertEquals(1000, read.report().unusedLines().size());
        assertEquals(
                List.of("500 more places could not be used; the first 1000 are listed."),
                read.report().notes());
    }

    @Test
    void gzipIsKnownByItsFirstBytes() throws Exception {
        byte[] zipped = Readings.zipped(sample());
        assertEquals(Readings.of(format(), sample()), Readings.of(format(), zipped));
        assertEquals(95, format().recognise(new Probe("papers.jsonl.gz", zipped, true)));
        byte[] cut = Arrays.copyOf(
                Readings.zipped("{\"title\":\"One\"}\n".repeat(100).getBytes(StandardCharsets.UTF_8)), 40);
        assertEquals(60, format().recognise(new Probe("papers", cut, false)));
    }

    @Test
    void damagedGzipKeepsWhatCameBefore() throws Exception {
        byte[] whole = Readings.zipped(sample());
        var before = new ArrayList<FeedItem>();
        var failure = assertThrows(
                FeedException.class,
                () -> format().read(
                                new FeedInput(
                                        "papers.jsonl.gz",
                                        new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 4)),
                                        Optional.empty()),
                                before::add));
        assertTrue(
                failure.getMessage()
                        .startsWith("Could not read all of papers.jsonl.gz: its compressed data is cut off"),
                failure.getMessage());
    }

    @Test
    void aBombIsRefusedBeforeItUnpacks() throws Exception {
        byte[] bomb = Readings.zipped(new byte[64 << 20]);
        var failure = assertThrows(FeedException.class, () -> Readings.of(format(), bomb));
        assertTrue(
                failure.getMessage().contains("it unpacks to more than papers would (16 MB so far"),
                failure.getMessage());
    }

    @Test
    void theWholeCorpusIsRead() throws Exception {
        Path corpus = SharedData.require("corpora/arxiv_cs_54k.jsonl.gz");
        var count = new AtomicInteger();
        var withArxiv = new AtomicInteger();
        try (InputStream bytes = Files.newInputStream(corpus)) {
            PageReport report = format().read(new FeedInput("corpus", bytes, Optional.empty()), item -> {
                count.incrementAndGet();
                withArxiv.addAndGet(item.identifiers().size());
            });
            assertEquals(List.of(), report.unusedLines());
        }
        assertEquals(List.of(54_002, 54_002), List.of(count.get(), withArxiv.get()));
    }

    private FeedItem item(String fields) throws Exception {
        return Readings.of(format(), "{\"title\":\"T\",\"abstract\":\"A\"," + fields + "}")
                .only();
    }

    private Optional<String> date(String fields) throws Exception {
        return item(fields).published().map(published -> published.date().toString());
    }

    private static List<Identifier> identifiers(String... texts) {
        return Arrays.stream(texts)
                .map(text -> Identifier.parse(text).orElseThrow())
                .toList();
    }
}
