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

class WebannoTsvExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new WebannoTsvExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) {
        written.forEach((name, content) -> {
            if (name.endsWith(".tsv")) {
                TsvVerifier.textOf(content);
            }
        });
        return Written.documents(written, ".tsv");
    }

    @Test
    void aTokenHasALineWithTheMarksOnIt() throws Exception {
        SortedMap<String, String> files = Written.by(new WebannoTsvExporter());
        assertEquals(
                Set.of(
                        "README.txt",
                        "annotators/Ada%20Lovelace/p-7f3c2a.tsv",
                        "annotators/ben%40example.org/p-7f3c2a.tsv",
                        "unlabelled/p-bare.tsv"),
                files.keySet());
        assertEquals(
                """
                #FORMAT=WebAnno TSV 3.3
                #T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value


                #Sentence.id=title
                #Text=One 🌹 rose
                1-1	0-3	One	_|
                1-2	4-6	🌹	flower[1]|
                1-3	7-11	rose	flower[1]|

                #Sentence.id=abstract-1
                #Text=Its réd petals 👩‍🚀 fall.
                #Text=
                2-1	12-15	Its	_|
                2-2	16-20	réd	_|
                2-3	21-27	petals	part of it[2]|
                2-3.1	23-27	tals	part of it|
                2-4	28-33	👩‍🚀	part of it[2]|
                2-5	34-38	fall	_|
                2-6	38-39	.	_|

                #Sentence.id=abstract-2
                #Text=They are soft.
                3-1	40-44	They	_|
                3-2	45-48	are	_|
                3-3	49-53	soft	_|
                3-4	53-54	.	_|
                """.replace("réd", "re\u0301d")
                        .replace("|\n", "\t\n")
                        .replace("NamedEntity\tvalue", "NamedEntity|value"),
                files.get("annotators/Ada%20Lovelace/p-7f3c2a.tsv"));
        assertEquals("""
                #FORMAT=WebAnno TSV 3.3


                #Sentence.id=title
                #Text=Only a title
                1-1	0-4	Only	|
                1-2	5-6	a	|
                1-3	7-12	title	|
                """.replace("\t|\n", "\t\n"), files.get("unlabelled/p-bare.tsv"));
    }

    @Test
    void marksOnOneTokenAreToldApartAndReservedCharactersEscaped() throws Exception {
        Answer answer = marked(new Span(Span.Part.TITLE, 0, 3, "a_b|c[1]"), new Span(Span.Part.TITLE, 0, 3, "*->;\\"));
        String tsv = Written.by(new WebannoTsvExporter(), List.of(Written.ROSE), List.of(answer), Map.of())
                .get("annotators/ada/p-7f3c2a.tsv");
        assertEquals(
                "1-1\t0-3\tOne\ta\\_b\\|c\\[1\\][1]|\\*\\->\\;\\\\[2]\t",
                tsv.lines().filter(line -> line.startsWith("1-1")).findFirst().orElseThrow());
    }

    @Test
    void aMarkThatBeginsWithABlankIsCutWithAWord() {
        Answer answer = marked(new Span(Span.Part.TITLE, 3, 5, "flower"));
        assertEquals(EnumSet.of(ExportField.SPANS), new WebannoTsvExporter().cuts(Written.ROSE, List.of(answer)));
        assertEquals(Set.of(), new WebannoTsvExporter().cuts(Written.ROSE, List.of(Written.ADA)));
    }

    private static Answer marked(Span... spans) {
        return new Answer(
                Written.ROSE.id(), Project.DEFAULT, "ada", List.of(), "", Written.AT, RevisionId.of(1), List.of(spans));
    }
}
