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
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.testkit.FeedFormatContract;

class WebOfScienceTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new WebOfScience();
    }

    @Override
    public byte[] sample() {
        return Samples.WOS.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "savedrecs.txt";
    }

    @Test
    void theFirstPaperHasAllThatItsRecordSays() throws Exception {
        assertEquals(
                new FeedItem(
                        OptionalInt.of(1),
                        new PaperText("Counting sheep with no dogs", "We count sheep."),
                        List.of("Shephérd, Ada", "Müller, Jörg"),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.of(new PublicationDate(PartialDate.parse("2024-10-27"), DateOrigin.PRINTED)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(id("doi:10.1000/a_b"), id("pubmed:12345678")),
                        List.of(),
                        Map.of(
                                "wos.PT",
                                "J",
                                "wos.AU",
                                "Shepherd, A\nMuller, J",
                                "wos.SO",
                                "JOURNAL OF SHEEP",
                                "wos.DE",
                                "sheep; dogs",
                                "wos.UT",
                                "WOS:000000001")),
                Readings.of(format(), Samples.WOS).items().getFirst());
    }

    @Test
    void everyRecordIsAPaper() throws Exception {
        assertEquals(
                List.of("Counting sheep with no dogs Optional[2024-10-27]", "Lambs in space Optional[2023]"),
                Readings.of(format(), Samples.WOS).items().stream()
                        .map(item ->
                                item.text().title() + " " + item.published().map(PublicationDate::date))
                        .toList());
    }

    private static Identifier id(String text) {
        return Identifier.parse(text).orElseThrow();
    }
}
