package org.lectern.feed.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.PaperText;
import org.lectern.testkit.FeedFormatContract;

class DoccanoTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new Doccano();
    }

    @Override
    public byte[] sample() {
        return Samples.DOCCANO.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "all.jsonl";
    }

    @Override
    public List<Probe> foreign() {
        var foreign = new ArrayList<>(FeedFormatContract.super.foreign());
        foreign.add(FeedFormatContract.probe("tasks.jsonl", Samples.PRODIGY));
        foreign.add(FeedFormatContract.probe("tasks.json", Samples.STUDIO));
        foreign.add(FeedFormatContract.probe(
                "own.jsonl",
                "{\"title\":\"One\",\"text\":\"A\",\"labels\":[{\"annotator\":\"ada\",\"labels\":[]}]}\n"));
        foreign.add(FeedFormatContract.probe("papers.jsonl", "{\"title\":\"One\",\"abstract\":\"A\"}\n"));
        return foreign;
    }

    @Test
    void allThreeVariantsAreRead() throws Exception {
        Readings read = Readings.of(format(), sample());
        assertEquals(
                new PaperText("One 🌹 rose", "Its petals are red."),
                read.items().getFirst().text());
        assertEquals(List.of(": flower + colour", ": ", ": "), read.labels());
        assertEquals(List.of("flower=🌹 roses", "part=petals", "part=petals"), read.words());
        assertEquals("look again", read.answers().get(2).getFirst().note());
        assertEquals(
                List.of(Identifier.parse("doi:10.1000/x").orElseThrow()),
                read.items().getFirst().identifiers());
        assertEquals(
                List.of("1 relations between marks were left out."),
                read.report().notes());
    }

    /** The window of doccano counts UTF-16 units, programs in Python code points; neither says so. */
    @Test
    void placesAreTakenInTheUnitsInWhichMoreMarksAreWholeWords() throws Exception {
        String text = "{\"text\": \"Two 🌹 red 🌹 roses\\nTheir 🌹 petals are red.\", \"label\": %s}\n";
        List<String> words = List.of("flower=roses", "part=petals are");
        assertEquals(
                words,
                Readings.of(format(), text.formatted("[[12, 17, \"flower\"], [26, 36, \"part\"]]"))
                        .words());
        assertEquals(
                words,
                Readings.of(format(), text.formatted("[[14, 19, \"flower\"], [29, 39, \"part\"]]"))
                        .words());
    }

    @Test
    void theWordsOfAMarkDecideWhatItsPlacesCount() throws Exception {
        String line = """
                {"text": "One 🌹 aaaa\\nText", "entities": [{"label": "L", "start_offset": %d, "end_offset": %d, "text": "a"}]}
                """;
        assertEquals(List.of("L=a"), Readings.of(format(), line.formatted(6, 7)).words());
        assertEquals(
                List.of("L=a"), Readings.of(format(), line.formatted(10, 11)).words());
    }

    @Test
    void aListIsReadLikeLines() throws Exception {
        String list = "[" + String.join(",\n", Samples.DOCCANO.strip().split("\n")) + "]\n";
        assertEquals(98, format().recognise(FeedFormatContract.probe("all.json", list)));
        assertEquals(
                Readings.of(format(), sample()).answers(),
                Readings.of(format(), list).answers());
        var failed = assertThrows(FeedException.class, () -> Readings.of(format(), list.replace("]\n", "")));
        assertEquals(
                "Could not read all of file: line 3 is not JSON. The 3 papers before it were read.",
                failed.getMessage());
    }

    @Test
    void aMarkOverTheEndOfTheTitleHasAPartInBoth() throws Exception {
        Readings read =
                Readings.of(format(), "{\"text\":\"One\\n\\nTwo three\",\"label\":[[0,8,\"L\"],[90,99,\"L\"]]}\n");
        assertEquals(List.of("L=One", "L=Two"), read.words());
        assertEquals(
                List.of("1 marks lie outside of their text and were left out."),
                read.report().notes());
    }
}
