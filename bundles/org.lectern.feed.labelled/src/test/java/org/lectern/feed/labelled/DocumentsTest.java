package org.lectern.feed.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.PaperText;

/** Documents of WebAnno, UIMA and INCEpTION. */
class DocumentsTest {
    private static final PaperText ROSE = new PaperText("One 🌹 rose", "Its petals are red.");

    @Test
    void aCasHasMarksByTheirFeatureOrTheirLayerAndLabelsOfTheDocument() throws Exception {
        Readings read = Readings.of(new UimaCas(), Samples.CAS);
        assertEquals(List.of(ROSE), read.items().stream().map(FeedItem::text).toList());
        assertEquals(List.of(": relevant"), read.labels());
        assertEquals(List.of("part=petals", "Flower=rose"), read.words());
    }

    @Test
    void aTsvHasMarksOverSeveralTokensAndSeveralOnOne() throws Exception {
        Readings read = Readings.of(new WebannoTsv(), Samples.TSV);
        assertEquals(List.of(ROSE), read.items().stream().map(FeedItem::text).toList());
        assertEquals(List.of("part_one=🌹 rose", "Flower=rose", "part=petals", "thing=petals"), read.words());
    }

    @Test
    void aProjectHasADocumentOnceWithEachAnnotator() throws Exception {
        Readings read = Readings.of(new InceptionProject(), Samples.inception());
        assertEquals(
                List.of(ROSE, new PaperText("One 🌹 wind", "Its petals are red.")),
                read.items().stream().map(FeedItem::text).toList());
        assertEquals(List.of("ada: relevant", "ben: ", "curator: ", "ada: relevant"), read.labels());
        assertEquals(List.of(), read.report().unusedLines());
    }

    @Test
    void aViewInXmiIsReadBesideTheTypesThatComeWithIt() throws Exception {
        var view = new LinkedHashMap<String, byte[]>();
        view.put("TypeSystem.xml", "<typeSystemDescription/>".getBytes(StandardCharsets.UTF_8));
        view.put("ada.xmi", Samples.XMI.getBytes(StandardCharsets.UTF_8));
        Readings read = Readings.of(
                new InceptionProject(), Samples.zip(Map.of("annotation/rose.txt/ada.zip", Samples.zip(view))));
        assertEquals(List.of(ROSE), read.items().stream().map(FeedItem::text).toList());
        assertEquals(List.of("ada: relevant"), read.labels());
        assertEquals(List.of("part=petals", "Flower=rose"), read.words());
        assertEquals(
                List.of("1 relations between marks were left out."),
                read.report().notes());
    }

    @Test
    void aProjectInBinaryFormGivesItsDocumentsAndSaysWhoseMarksAreMissing() throws Exception {
        var parts = new LinkedHashMap<String, byte[]>();
        byte[] binary = {(byte) 0xAC, (byte) 0xED, 0, 5};
        parts.put("source/rose.txt", "One 🌹 rose\nIts petals are red.".getBytes(StandardCharsets.UTF_8));
        parts.put("source/wind.txt", "One wind".getBytes(StandardCharsets.UTF_8));
        parts.put("annotation_ser/rose.txt/INITIAL_CAS.ser", binary);
        parts.put("annotation_ser/rose.txt/ada.ser", binary);
        parts.put("annotation_ser/wind.txt/ada.ser", binary);
        parts.put("curation_ser/rose.txt/CURATION_USER.ser", binary);
        parts.put("annotation/rose.txt/ada.txt", "One".getBytes(StandardCharsets.UTF_8));
        parts.put("curation/rose.txt/CURATION_USER.tsv", Samples.TSV.getBytes(StandardCharsets.UTF_8));
        Readings read = Readings.of(new InceptionProject(), Samples.zip(parts));
        assertEquals(
                List.of(ROSE, new PaperText("One wind", "One wind")),
                read.items().stream().map(FeedItem::text).toList());
        assertEquals(List.of("curator: "), read.labels());
        assertEquals(
                List.of("2 annotators' views of documents are in a form that is not read: export the project from"
                        + " INCEpTION with the format UIMA CAS JSON."),
                read.report().notes());
    }

    @Test
    void aBrokenViewDoesNotKeepTheOthersOut() throws Exception {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("annotation/rose.txt/ada.json", "{".getBytes(StandardCharsets.UTF_8));
        parts.put("annotation/rose.txt/ben.tsv", Samples.TSV.getBytes(StandardCharsets.UTF_8));
        parts.put("../../annotation/evil/x.json", Samples.CAS.getBytes(StandardCharsets.UTF_8));
        Readings read = Readings.of(new InceptionProject(), Samples.zip(parts));
        assertEquals(List.of("ben: "), read.labels());
        assertEquals(1, read.report().unusedLines().size());
    }

    @Test
    void aProjectThatIsCutOffKeepsWhatStandsBefore() throws Exception {
        byte[] whole = Samples.inception();
        var failed = assertThrows(
                FeedException.class, () -> Readings.of(new InceptionProject(), Arrays.copyOf(whole, whole.length / 2)));
        assertTrue(failed.getMessage().contains("the zip file is damaged"), failed.getMessage());
    }

    @Test
    void aBratCollectionHasAFolderForEachAnnotator() throws Exception {
        Readings read = Readings.of(new BratArchive(), Samples.brat());
        assertEquals(List.of(ROSE), read.items().stream().map(FeedItem::text).toList());
        assertEquals(List.of("ada: ", "ben: "), read.labels());
        assertEquals(List.of("part=petals", "flower=One", "flower=rose", "part=petals"), read.words());
        assertEquals("sure", read.answers().getFirst().getFirst().note());
        assertEquals(
                "its text lost.txt is missing",
                read.report().unusedLines().getFirst().reason());
    }

    @Test
    void aPaperThatEachAnnotatorHasInAFolderIsCountedOnce() throws Exception {
        byte[] text = "One 🌹 rose\nIts petals are red.".getBytes(StandardCharsets.UTF_8);
        byte[] other = "One wind\nIt blows.".getBytes(StandardCharsets.UTF_8);
        var brat = new LinkedHashMap<String, byte[]>();
        brat.put("annotators/ada/p-1.txt", text);
        brat.put("annotators/ada/p-1.ann", "T1\tpart 15 21\tpetals\n".getBytes(StandardCharsets.UTF_8));
        brat.put("annotators/ada/p-2.txt", other);
        brat.put("annotators/ada/p-2.ann", new byte[0]);
        brat.put("annotators/ben/p-1.txt", text);
        brat.put("annotators/ben/p-1.ann", "T1\tflower 6 10\trose\n".getBytes(StandardCharsets.UTF_8));
        brat.put("unlabelled/p-3.txt", "Three lambs\nThey float.".getBytes(StandardCharsets.UTF_8));
        brat.put("unlabelled/p-3.ann", new byte[0]);
        Readings marks = Readings.of(new BratArchive(), Samples.zip(brat));
        assertEquals(List.of(ROSE), marks.again().stream().map(FeedItem::text).toList());
        assertEquals(List.of(1, 2, 1, 3), marks.positions());
        assertEquals(List.of("part=petals", "flower=rose"), marks.words());

        var doccano = new LinkedHashMap<String, byte[]>();
        String rose = "{\"text\":\"One 🌹 rose\\nIts petals are red.\",\"label\":[\"%s\"]}\n";
        doccano.put("ada.jsonl", (rose.formatted("yes") + rose.formatted("no")).getBytes(StandardCharsets.UTF_8));
        doccano.put("ben.jsonl", rose.formatted("maybe").getBytes(StandardCharsets.UTF_8));
        Readings labels = Readings.of(new DoccanoArchive(), Samples.zip(doccano));
        assertEquals(List.of("ada: yes", "ada: no", "ben: maybe"), labels.labels());
        assertEquals(List.of(1, 2, 1), labels.positions(), "within one file each line is a paper of its own");
        assertEquals(1, labels.again().size());
    }

    @Test
    void eachIsRecognisedAndNoOther() throws Exception {
        var formats = List.of(
                new Doccano(),
                new Prodigy(),
                new LabelStudio(),
                new UimaCas(),
                new WebannoTsv(),
                new InceptionProject(),
                new BratArchive());
        var samples = List.of(
                Samples.DOCCANO.getBytes(StandardCharsets.UTF_8),
                Samples.PRODIGY.getBytes(StandardCharsets.UTF_8),
                Samples.STUDIO.getBytes(StandardCharsets.UTF_8),
                Samples.CAS.getBytes(StandardCharsets.UTF_8),
                Samples.TSV.getBytes(StandardCharsets.UTF_8),
                Samples.inception(),
                Samples.brat());
        for (int i = 0; i < formats.size(); i++) {
            for (int j = 0; j < samples.size(); j++) {
                int sure = formats.get(i).recognise(new Probe("file", samples.get(j), true));
                assertEquals(i == j, sure > 50, formats.get(i) + " of sample " + j + ": " + sure);
            }
        }
    }
}
