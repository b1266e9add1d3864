package org.lectern.feed.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.testkit.SharedData;

/** The same 500 papers as arXiv's API and its RSS give them. */
class ArxivFeedsTest {
    private static Readings read(FeedFormat format, String name) throws Exception {
        byte[] bytes = Files.readAllBytes(SharedData.require("feeds/arxiv/" + name));
        byte[] head = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, Probe.SIZE));
        assertTrue(format.recognise(new Probe(name, head, false)) > 90);
        return Readings.of(format, bytes);
    }

    @Test
    void bothGiveAllPapersWithTheirVersions() throws Exception {
        Readings atom = read(new AtomFormat(), "arxiv_api_000.atom.xml");
        Readings rss = read(new RssFormat(), "arxiv_rss_000.rss.xml");
        assertEquals(OptionalLong.of(74728), atom.feed().totalResults());
        assertEquals(Optional.of("cs.CV updates on arXiv.org"), rss.feed().title());
        for (Readings read : List.of(atom, rss)) {
            assertEquals(500, read.items().size());
            assertEquals(List.of(), read.report().notes());
            assertEquals(List.of(), read.report().incomplete());
            assertEquals(List.of(), read.report().unusedLines());
            assertTrue(read.items().stream().allMatch(ArxivFeedsTest::isWhole));
        }
        assertEquals(facts(atom), facts(rss));
    }

    private static boolean isWhole(FeedItem item) {
        return item.identifiers().getFirst().version().isPresent()
                && !item.text().abstractText().isBlank()
                && !item.authors().isEmpty()
                && item.published().isPresent()
                && item.extra().containsKey("categories");
    }

    /** By identifier: title, text and authors, white space folded. */
    private static Map<Identifier, String> facts(Readings read) {
        Function<FeedItem, String> fact = item -> (item.text().title() + " | "
                        + item.text().abstractText() + " | " + String.join(", ", item.authors()))
                .replaceAll("\\s+", " ");
        return read.items().stream()
                .collect(Collectors.toMap(item -> item.identifiers().getFirst(), fact));
    }

    @Test
    void aRealAnswerOfTheApiIsReadInFull() throws Exception {
        FeedItem item =
                read(new AtomFormat(), "real_arxiv_api_1911.12281.atom.xml").only();
        assertEquals(
                new FeedItem(
                        OptionalInt.of(1),
                        item.text(),
                        List.of("Ricardo Campos", "Najib Idrissi", "Thomas Willwacher"),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.of(new PublicationDate(PartialDate.parse("2019-11-27"), DateOrigin.PRINTED)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(Identifier.parse("arxiv:1911.12281v2").orElseThrow()),
                        List.of(
                                new Link("http://arxiv.org/abs/1911.12281v2", "page"),
                                new Link("http://arxiv.org/pdf/1911.12281v2", "pdf")),
                        Map.of(
                                "id",
                                "http://arxiv.org/abs/1911.12281v2",
                                "comment",
                                "50 pages. v2: fixed typos",
                                "primaryCategory",
                                "math.QA",
                                "categories",
                                "[\"math.QA\",\"math.AT\"]",
                                "published",
                                "2019-11-27T16:52:52Z",
                                "updated",
                                "2020-04-02T15:26:49Z")),
                item);
        assertEquals("Configuration Spaces of Surfaces", item.text().title());
        assertTrue(item.text().abstractText().startsWith("We compute small rational models"));
        assertTrue(item.text().abstractText().endsWith("order."));
    }
}
