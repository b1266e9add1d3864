package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.testkit.FeedFormatContract;

class EndnoteXmlTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new EndnoteXml();
    }

    @Override
    public byte[] sample() {
        return Samples.ENDNOTE.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "sheep.xml";
    }

    @Test
    void theFirstPaperHasAllThatItsRecordSays() throws Exception {
        assertEquals(
                new FeedItem(
                        OptionalInt.of(1),
                        new PaperText("Counting Ovis", "We count sheep."),
                        List.of("Shephérd, Ada", "Müller, Jörg"),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.of(new PublicationDate(PartialDate.parse("2024-10-27"), DateOrigin.PRINTED)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(id("doi:10.1000/a_b")),
                        List.of(new Link("https://example.org/sheep", "page")),
                        Map.of(
                                "endnote.database",
                                "My.enl",
                                "endnote.source-app",
                                "EndNote",
                                "endnote.rec-number",
                                "7",
                                "endnote.ref-type",
                                "Journal Article",
                                "endnote.secondary-title",
                                "Journal of Sheep",
                                "endnote.keyword",
                                "sheep\ndogs",
                                "endnote.url",
                                "internal-pdf://sheep.pdf")),
                Readings.of(format(), Samples.ENDNOTE).items().getFirst());
    }

    @Test
    void everyRecordIsAPaper() throws Exception {
        assertEquals(
                List.of("Counting Ovis Optional[2024-10-27]", "The Whole Flock Optional.empty"),
                Readings.of(format(), Samples.ENDNOTE).items().stream()
                        .map(item ->
                                item.text().title() + " " + item.published().map(PublicationDate::date))
                        .toList());
    }

    private static Identifier id(String text) {
        return Identifier.parse(text).orElseThrow();
    }
}
