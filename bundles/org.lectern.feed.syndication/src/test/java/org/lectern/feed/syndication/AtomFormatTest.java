package org.lectern.feed.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

class AtomFormatTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new AtomFormat();
    }

    @Override
    public byte[] sample() {
        return Samples.ATOM.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "feed.xml";
    }

    @Override
    public List<Probe> foreign() {
        return List.of(
                FeedFormatContract.probe("feed.xml", Samples.RSS),
                FeedFormatContract.probe("feed.json", Samples.JSON),
                FeedFormatContract.probe("page.html", "<html><body><feed>One</feed></body></html>"),
                FeedFormatContract.probe("entry.xml", "<entry><word>sheep</word></entry>"),
                FeedFormatContract.probe("notes.txt", "A <feed> begins with a tag.\n"));
    }

    @Test
    void anEntryOfArxivsApiIsAPaperWithAllItsFields() throws Exception {
        assertEquals(
                new FeedItem(
                        OptionalInt.of(1),
                        new PaperText("Configurations of\n  Sheep", "We place sheep where a <b and c> d."),
                        List.of("Ricarda Schaf", "Thomas Hirt"),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.of(new PublicationDate(PartialDate.parse("2019-11-27"), DateOrigin.PRINTED)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(
                                Identifier.parse("arxiv:1911.00001v2").orElseThrow(),
                                Identifier.parse("doi:10.1000/sheep.1").orElseThrow()),
                        List.of(
                                new Link("http://dx.doi.org/10.1000/sheep.1", "page"),
                                new Link("http://arxiv.org/abs/1911.00001v2", "page"),
                                new Link("http://arxiv.org/pdf/1911.00001v2", "pdf")),
                        Map.of(
                                "id",
                                "http://arxiv.org/abs/1911.00001v2",
                                "comment",
                                "50 pages. v2: fixed typos",
                                "primaryCategory",
                                "math.QA",
                                "categories",
                                "[\"math.QA\",\"math.AT\"]",
                                "language",
                                "en",
                                "published",
                                "2019-11-27T16:52:52Z",
                                "updated",
                                "2020-04-02T15:26:49Z")),
                Readings.of(format(), Samples.ATOM).items().getFirst());
    }

    @Test
    void markupWithinAndEscapedBecomesText() throws Exception {
        FeedItem item = Readings.of(format(), Samples.ATOM).items().get(1);
        assertEquals(new PaperText("A second paper", "It has\nlines."), item.text());
        assertEquals("tag:example.org,2025:2", item.extra().get("id"));
        assertEquals("2025-01-02", item.published().orElseThrow().date().toString());
    }

    @Test
    void aPagedAnswerTellsWhereItGoesOn() throws Exception {
        assertEquals(
                new FeedDescription(
                        Optional.of("Query: a&b"),
                        Optional.of("https://example.org/api?start=0"),
                        Optional.of("en"),
                        Optional.of("https://example.org/api?start=2"),
                        OptionalLong.of(74728)),
                Readings.of(format(), Samples.ATOM).feed());
    }

    /** Text is text in Atom, however much it looks like markup. */
    @Test
    void whatIsDeclaredAsTextKeepsItsBrackets() throws Exception {
        assertEquals(
                "History of the <blink> tag",
                Readings.of(format(), """
                        <feed xmlns="http://www.w3.org/2005/Atom"><entry>
                        <title type="text">History of the &lt;blink&gt; tag</title></entry></feed>
                        """).titles().getFirst());
    }

    @Test
    void aRelativeLinkIsSeenFromItsBase() throws Exception {
        assertEquals(
                List.of(new Link("https://example.org/papers/1.html", "page")),
                Readings.of(format(), """
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/papers/"><entry>
                        <title>One</title><link href="1.html"/></entry></feed>
                        """).only().links());
    }
}
