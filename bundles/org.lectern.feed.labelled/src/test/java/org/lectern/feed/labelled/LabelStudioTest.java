package org.lectern.feed.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.PaperText;
import org.lectern.testkit.FeedFormatContract;

class LabelStudioTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new LabelStudio();
    }

    @Override
    public byte[] sample() {
        return Samples.STUDIO.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "project-1.json";
    }

    @Override
    public List<Probe> foreign() {
        var foreign = new ArrayList<>(FeedFormatContract.super.foreign());
        foreign.add(FeedFormatContract.probe("csl.json", "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"One\"}]"));
        foreign.add(FeedFormatContract.probe("all.jsonl", Samples.DOCCANO));
        return foreign;
    }

    @Test
    void choicesMarksAndRemarksComeWithWhoAndWhen() throws Exception {
        Readings read = Readings.of(format(), sample());
        assertEquals(
                List.of(
                        new PaperText("One 🌹 rose", "Its petals are red."),
                        new PaperText("Two 🌹 roses", "Their 🌹 petals are red.")),
                read.items().stream().map(item -> item.text()).toList());
        assertEquals(List.of("ada@example.org: flower", "user 4: "), read.labels());
        var first = read.answers().getFirst().getFirst();
        assertEquals("sure", first.note());
        assertEquals(Optional.of(Instant.parse("2024-05-01T10:00:00Z")), first.at());
        assertEquals(
                "arxiv:2401.00001", read.items().get(1).identifiers().getFirst().toString());
    }

    /** The first task counts as JavaScript does, the second one's abstract too; a mark in code points is known by its words. */
    @Test
    void placesAreTakenInTheUnitsInWhichTheirWordsFit() throws Exception {
        assertEquals(
                List.of("part=petals", "flower=roses", "part=petals"),
                Readings.of(
                                format(),
                                Samples.STUDIO
                                        .replace("\"start\": 8, \"end\": 14", "\"start\": 9, \"end\": 15")
                                        .replace("\"start\": 7, \"end\": 12", "\"start\": 6, \"end\": 11"))
                        .words());
        assertEquals(
                List.of("part=petals", "flower=roses", "part=petals"),
                Readings.of(format(), sample()).words());
    }

    @Test
    void aListThatBreaksOffSaysWhereAndKeepsWhatStandsBefore() {
        String cut = Samples.STUDIO.substring(0, Samples.STUDIO.lastIndexOf("\"completed_by\": 4"));
        var failed = assertThrows(FeedException.class, () -> Readings.of(format(), cut));
        assertEquals(true, failed.getMessage().contains("The 1 papers before it were read."), failed.getMessage());
    }
}
