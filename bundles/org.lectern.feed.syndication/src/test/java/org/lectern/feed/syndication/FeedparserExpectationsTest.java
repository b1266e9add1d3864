package org.lectern.feed.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.Probe;
import org.lectern.feed.syndication.Expectation.Read;
import org.lectern.testkit.SharedData;

/** The files of Python's feedparser, each against the expectation that it states itself. */
class FeedparserExpectationsTest {
    /** What becomes of each file: {@code kept}, or why it is left out. */
    private static Map<String, String> listed() throws IOException {
        var listed = new TreeMap<String, String>();
        try (var in = FeedparserExpectationsTest.class.getResourceAsStream("feedparser.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(": ");
                        listed.put(line.substring(0, colon), line.substring(colon + 2));
                    });
        }
        return listed;
    }

    @Test
    void everyFileStandsInTheList() throws Exception {
        Path folder = SharedData.require("feeds/feedparser");
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> names = files.filter(file -> file.toString().endsWith(".xml"))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
            assertEquals(names, List.copyOf(listed().keySet()));
        }
    }

    @Test
    void whatTheFilesExpectOfFieldsThatLecternKeepsIsMet() throws Exception {
        Path folder = SharedData.require("feeds/feedparser");
        var unmet = new ArrayList<String>();
        int kept = 0;
        for (Map.Entry<String, String> file : listed().entrySet()) {
            if (file.getValue().equals("kept")) {
                kept++;
                unmet(folder.resolve(file.getKey())).ifPresent(reason -> unmet.add(file.getKey() + ": " + reason));
            }
        }
        System.out.printf(
                "feedparser's files: %d, left out: %d, kept: %d, met: %d (%.1f%%)%n",
                listed().size(),
                listed().size() - kept,
                kept,
                kept - unmet.size(),
                100.0 * (kept - unmet.size()) / kept);
        unmet.forEach(System.out::println);
        assertTrue(unmet.size() * 100 <= kept * 3, () -> String.join("\n", unmet));
    }

    private static Optional<String> unmet(Path file) throws IOException, FeedException {
        byte[] bytes = Files.readAllBytes(file);
        var probe = new Probe(file.getFileName().toString(), bytes, true);
        if (new RssFormat().recognise(probe) == 0 && new AtomFormat().recognise(probe) == 0) {
            return Optional.of("not recognised");
        }
        try {
            return Expectation.of(new String(bytes, StandardCharsets.UTF_8)).unmet(read(bytes));
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    /** As the formats read it; but most of the files have entries without title and text, of which no paper can be made. */
    private static Read read(byte[] bytes) throws IOException, FeedException {
        var head = new FeedHead();
        var repairs = new Repairs();
        var items = new ArrayList<FeedItem>();
        var faults = new ArrayList<String>();
        var entries = new XmlFeed.Entries() {
            @Override
            public void accept(Entry entry, long line, boolean damaged) {
                if (damaged) {
                    faults.add("damaged entry");
                }
                if (new EntryPaper(entry).item(1, false).isEmpty()) {
                    entry.title = "Stands in";
                }
                items.add(new EntryPaper(entry).item(items.size() + 1, false).orElseThrow());
            }

            @Override
            public void lost(long line, String reason) {
                faults.add(reason);
            }
        };
        new XmlFeed(
                        new FeedBytes(
                                TextEncoding.open(new ByteArrayInputStream(bytes))
                                        .utf8(),
                                repairs),
                        head,
                        entries)
                .read();
        return new Read(head.description(), items, faults.isEmpty() && repairs.none());
    }
}
