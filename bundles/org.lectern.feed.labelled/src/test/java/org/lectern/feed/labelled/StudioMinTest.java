package org.lectern.feed.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.Span;
import org.lectern.testkit.FeedFormatContract;

class StudioMinTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new StudioMin();
    }

    @Override
    public byte[] sample() {
        return Samples.STUDIO_MIN.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "project.json";
    }

    @Override
    public List<Probe> foreign() {
        var foreign = new ArrayList<>(FeedFormatContract.super.foreign());
        foreign.add(FeedFormatContract.probe("tasks.json", Samples.STUDIO));
        foreign.add(FeedFormatContract.probe(
                "all.json", "[" + Samples.DOCCANO.strip().replace("\n", ",\n") + "]"));
        return foreign;
    }

    @Test
    void whatStandsBetweenIdAndAnnotatorWasAnnotated() throws Exception {
        Readings read = Readings.of(format(), sample());
        assertEquals(
                List.of(
                        List.of(new GivenAnswer(
                                "user 3",
                                List.of("red"),
                                "sure\nof it",
                                Optional.of(Instant.parse("2024-05-01T10:00:00Z")),
                                List.of(new Span(Span.Part.ABSTRACT, 4, 10, "part")))),
                        List.of(new GivenAnswer(
                                "user 4",
                                List.of("red", "white"),
                                "",
                                Optional.of(Instant.parse("2024-05-01T09:30:00Z")),
                                List.of())),
                        List.of()),
                read.answers());
        assertEquals(Map.of(), read.items().getFirst().extra());
        assertEquals(
                "doi:10.1000/x",
                read.items().getFirst().identifiers().getFirst().toString());
    }
}
