package org.lectern.feed.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.testkit.FeedFormatContract;

class RssFormatTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new RssFormat();
    }

    @Override
    public byte[] sample() {
        return Samples.RSS.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "feed.xml";
    }

    @Override
    public List<Probe> foreign() {
        return List.of(
                FeedFormatContract.probe("feed.atom", Samples.ATOM),
                FeedFormatContract.probe("feed.json", Samples.JSON),
                FeedFormatContract.probe("page.html", "<!DOCTYPE html><html><head><title>RSS</title></head></html>"),
                FeedFormatContract.probe("about.rdf", "<rdf:RDF xmlns:rdf=\"urn:r\"><rdf:Description/></rdf:RDF>"),
                FeedFormatContract.probe("notes.txt", "An <rss> feed begins with a tag.\n"));
    }

    @Test
    void anItemOfArxivIsAPaperWithItsVersion() throws Exception {
        assertEquals(
                new FeedItem(
                        OptionalInt.of(1),
                        new PaperText("Counting Sheep at Scale", "We count sheep where $n<m$ holds."),
                        List.of("Ada Lovelace", "Ben Shepherd (Wool Lab, Wales)", "Čeněk Novák"),
                        OptionalInt.empty(),
                        Optional.empty(),
                        printed("2025-09-18"),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(Identifier.parse("arxiv:2503.00001v2").orElseThrow()),
                        List.of(new Link("https://arxiv.org/abs/2503.00001", "page")),
                        Map.of(
                                "id",
                                "oai:arXiv.org:2503.00001v2",
                                "announceType",
                                "replace-cross",
                                "published",
                                "Thu, 18 Sep 2025 00:00:00 -0400",
                                "categories",
                                "[\"cs.CV\",\"cs.RO\"]")),
                Readings.of(format(), Samples.RSS).items().getFirst());
    }

    @Test
    void markupInAnItemBecomesText() throws Exception {
        FeedItem item = Readings.of(format(), Samples.RSS).items().get(1);
        assertEquals(new PaperText("Wolves & sheep: a survey", "First we look.\nThen we run."), item.text());
        assertEquals(List.of("Ada Lovelace"), item.authors());
        assertEquals(printed("2025-09-18"), item.published());
    }

    @Test
    void theFeedItselfIsDescribed() throws Exception {
        assertEquals(
                new FeedDescription(
                        Optional.of("Sheep updates"),
                        Optional.of("https://example.org/sheep"),
                        Optional.of("en-us"),
                        Optional.empty(),
                        OptionalLong.empty()),
                Readings.of(format(), Samples.RSS).feed());
    }

    @Test
    void itemsInRdfStandBesideTheirChannel() throws Exception {
        Readings read = Readings.of(format(), """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
                <channel rdf:about="urn:x"><title>Nature of Sheep</title><items><rdf:Seq><rdf:li/></rdf:Seq></items></channel>
                <item rdf:about="https://example.org/a"><title>One</title><dc:identifier>doi:10.1038/s1</dc:identifier>
                  <prism:publicationDate>2024-10</prism:publicationDate><dc:creator>Doe, Jane</dc:creator></item>
                <item><title>Two</title><prism:doi>10.1038/S2</prism:doi><dc:date>2024</dc:date></item>
                </rdf:RDF>
                """);
        assertEquals(Optional.of("Nature of Sheep"), read.feed().title());
        assertEquals(List.of("One", "Two"), read.titles());
        assertEquals(
                List.of("doi:10.1038/s1", "https://example.org/a"),
                read.items().getFirst().identifiers().stream()
                        .map(Identifier::toString)
                        .toList());
        assertEquals(List.of("Doe, Jane"), read.items().getFirst().authors());
        assertEquals(printed("2024-10"), read.items().getFirst().published());
        assertEquals(
                "doi:10.1038/s2", read.items().get(1).identifiers().getFirst().toString());
        assertEquals(printed("2024"), read.items().get(1).published());
    }

    /** Else all its items would be taken for one paper. */
    @Test
    void anIdThatAllItemsShareNamesNone() throws Exception {
        Readings read = Readings.of(format(), """
                <rss><channel><link>https://example.org/</link>
                <item><title>One</title><guid>https://example.org/</guid></item>
                <item><title>Two</title><guid>https://example.org/</guid></item></channel></rss>
                """);
        assertTrue(read.items().stream().allMatch(item -> item.identifiers().isEmpty()));
    }

    @Test
    void unknownFieldsTravelAlong() throws Exception {
        assertEquals(
                Map.of("x:venue", "Meadow 2025", "rights", "CC0"),
                Readings.of(format(), """
                        <rss xmlns:x="urn:x"><channel><item><title>One</title><x:venue>Meadow 2025</x:venue>
                        <x:deep><x:er>1</x:er></x:deep><copyright>CC0</copyright></item></channel></rss>
                        """).only().extra());
    }

    private static Optional<PublicationDate> printed(String date) {
        return Optional.of(new PublicationDate(PartialDate.parse(date), DateOrigin.PRINTED));
    }
}
