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

class CslJsonTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new CslJson();
    }

    @Override
    public byte[] sample() {
        return Samples.CSL.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "sheep.json";
    }

    @Test
    void theFirstPaperHasAllThatItsRecordSays() throws Exception {
        assertEquals(
                new FeedItem(
                        OptionalInt.of(1),
                        new PaperText("Counting Sheep", "We count sheep."),
                        List.of("Shephérd, Ada", "Wool Institute", "van Beethoven, Ludwig", "King, Jr., Martin Luther"),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.of(new PublicationDate(PartialDate.parse("2024-10-27"), DateOrigin.PRINTED)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(id("doi:10.1000/a_b")),
                        List.of(new Link("https://example.org/sheep", "page")),
                        Map.of(
                                "csl.id",
                                "shepherd:24",
                                "csl.type",
                                "article-journal",
                                "csl.volume",
                                "7",
                                "csl.container-title",
                                "Journal of Sheep",
                                "csl.accessed",
                                "{\"date-parts\":[[2025,1,2]]}")),
                Readings.of(format(), Samples.CSL).items().getFirst());
    }

    @Test
    void everyRecordIsAPaper() throws Exception {
        assertEquals(
                List.of("Counting Sheep Optional[2024-10-27]", "The Whole Flock Optional[2023-05]"),
                Readings.of(format(), Samples.CSL).items().stream()
                        .map(item ->
                                item.text().title() + " " + item.published().map(PublicationDate::date))
                        .toList());
    }

    private static Identifier id(String text) {
        return Identifier.parse(text).orElseThrow();
    }
}
