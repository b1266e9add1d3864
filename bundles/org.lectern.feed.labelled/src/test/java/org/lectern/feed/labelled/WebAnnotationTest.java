package org.lectern.feed.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.Span;
import org.lectern.testkit.FeedFormatContract;

class WebAnnotationTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new WebAnnotation();
    }

    @Override
    public byte[] sample() {
        return Samples.WEB.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "all.jsonld";
    }

    @Override
    public List<Probe> foreign() {
        var foreign = new ArrayList<>(FeedFormatContract.super.foreign());
        foreign.add(FeedFormatContract.probe("all.jsonl", Samples.DOCCANO));
        foreign.add(FeedFormatContract.probe("tasks.json", Samples.STUDIO));
        foreign.add(FeedFormatContract.probe("cas.json", Samples.CAS));
        return foreign;
    }

    @Test
    void aTextComesWithWhatEachCreatorSaidOfIt() throws Exception {
        Readings read = Readings.of(format(), sample());
        assertEquals(
                new PaperText("One 🌹 rose", "Its petals are red."),
                read.items().getFirst().text());
        assertEquals(
                List.of(Identifier.parse("doi:10.1000/x").orElseThrow()),
                read.items().getFirst().identifiers());
        assertEquals(
                List.of(
                        new GivenAnswer(
                                "ada",
                                List.of("flower"),
                                "sure",
                                Optional.of(Instant.parse("2024-05-01T10:00:00Z")),
                                List.of()),
                        new GivenAnswer(
                                "ben",
                                List.of(),
                                "",
                                Optional.empty(),
                                List.of(new Span(Span.Part.ABSTRACT, 4, 10, "part")))),
                read.answers().getFirst());
    }

    @Test
    void aMarkWithWordsOnlyLiesWhereTheyStandAndOneOfAnotherPageIsCounted() throws Exception {
        String quoted = Samples.WEB
                .replace("{\"type\": \"TextPositionSelector\", \"start\": 15, \"end\": 21}, ", "")
                .replace("\"target\": \"#t\"", "\"target\": \"https://example.org/page\"");
        Readings read = Readings.of(format(), quoted);
        assertEquals(List.of("part=petals"), read.words());
        assertEquals(
                List.of("1 annotations are of texts that are not in the file and were left out."),
                read.report().notes());
    }
}
