package org.lectern.feed.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.Probe;
import org.lectern.testkit.FeedFormatContract;

class ProdigyTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new Prodigy();
    }

    @Override
    public byte[] sample() {
        return Samples.PRODIGY.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "annotations.jsonl";
    }

    @Override
    public List<Probe> foreign() {
        var foreign = new ArrayList<>(FeedFormatContract.super.foreign());
        foreign.add(FeedFormatContract.probe("all.jsonl", Samples.DOCCANO));
        foreign.add(FeedFormatContract.probe("papers.jsonl", "{\"title\":\"One\",\"abstract\":\"A\"}\n"));
        return foreign;
    }

    @Test
    void acceptedRejectedChosenAndIgnoredTasksSayWhatTheySay() throws Exception {
        Readings read = Readings.of(format(), sample());
        assertEquals(List.of("db-ada: flower", ": ", ": a + b"), read.labels());
        assertEquals(List.of("part=petals"), read.words());
        assertEquals("rejected: tree", read.answers().get(1).getFirst().note());
        assertEquals(
                Optional.of(Instant.ofEpochSecond(1714557600)),
                read.answers().getFirst().getFirst().at());
        assertEquals(4, read.items().size());
        assertEquals(
                List.of("1 tasks were ignored by their annotator and are no answer."),
                read.report().notes());
    }
}
