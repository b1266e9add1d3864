package org.lectern.feed.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport.Place;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.testkit.FeedFormatContract;

class JsonFeedFormatTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new JsonFeedFormat();
    }

    @Override
    public byte[] sample() {
        return Samples.JSON.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "feed.json";
    }

    @Override
    public List<Probe> foreign() {
        return List.of(
                FeedFormatContract.probe("feed.xml", Samples.RSS),
                FeedFormatContract.probe("papers.jsonl", "{\"title\":\"A\",\"abstract\":\"B\"}\n"),
                FeedFormatContract.probe("papers.json", "[{\"title\":\"A\"}]"));
    }

    @Test
    void anItemIsAPaper() throws Exception {
        assertEquals(
                new FeedItem(
                        OptionalInt.of(1),
                        new PaperText("First", "We count sheep."),
                        List.of("Ada Lovelace", "Ben Shepherd"),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.of(new PublicationDate(PartialDate.parse("2025-02-03"), DateOrigin.PRINTED)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(
                                Identifier.parse("doi:10.1000/json.1").orElseThrow(),
                                Identifier.parse("https://example.org/1").orElseThrow()),
                        List.of(
                                new Link("https://example.org/1", "page"),
                                new Link("https://example.org/1.pdf", "pdf")),
                        Map.of(
                                "id",
                                "https://example.org/1",
                                "published",
                                "2025-02-03T04:05:06Z",
                                "categories",
                                "[\"sheep\",\"counting\"]",
                                "links",
                                "[{\"href\":\"https://example.org/1.pdf\",\"rel\":\"enclosure\","
                                        + "\"type\":\"application/pdf\",\"length\":\"12345\"}]")),
                Readings.of(format(), Samples.JSON).items().getFirst());
    }

    @Test
    void theFeedItselfIsDescribed() throws Exception {
        assertEquals(
                new FeedDescription(
                        Optional.of("Sheep in JSON"),
                        Optional.of("https://example.org/"),
                        Optional.of("en"),
                        Optional.of("https://example.org/feed?page=2"),
                        OptionalLong.empty()),
                Readings.of(format(), Samples.JSON).feed());
    }

    @Test
    void itemsBeforeTheDamageAreRead() throws Exception {
        Readings read = Readings.of(format(), """
                {"items": [{"title": "One", "summary": "S"},
                {"title": "Two", "summary": "S"}, {"title": oops}]}
                """);
        assertEquals(List.of("One", "Two"), read.titles());
        assertEquals(
                List.of(2L, 2L),
                read.report().unusedLines().stream().map(Place::line).toList());
        assertEquals(
                List.of("The feed is damaged; the items before the damage were read."),
                read.report().notes());
    }

    @Test
    void aTitleOfTenMegabytesIsCutAndReported() throws Exception {
        Readings read = Readings.of(
                format(), "{\"items\": [{\"title\": \"" + "x".repeat(10 << 20) + "\"}, {\"title\": \"Two\"}]}");
        assertEquals(
                List.of(Entry.LONGEST_TITLE, 3),
                read.titles().stream().map(String::length).toList());
        assertEquals("a text too long for a paper, cut", read.damaged().getFirst());
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThrows(FeedException.class, () -> Readings.of(format(), "<html>Not found</html>"));
    }
}
