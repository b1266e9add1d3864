package org.lectern.export.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.model.Span;
import org.lectern.api.work.Progress;
import org.lectern.export.table.JsonLinesExporter;
import org.lectern.testkit.ArbitraryDossiers;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;

/** Whatever a paper holds: what JSON Lines says of it, from which all can be imported again, a Parquet file says in the same words. */
class SameAsJsonLinesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyFieldIsTheSame(@ForAll("papers") ListedPapers papers) throws Exception {
        assertEquals(lines(papers), ReadBack.rows(ParquetExporterTest.written(papers)));
    }

    @Provide
    Arbitrary<ListedPapers> papers() {
        Arbitrary<Answer> answers = Combinators.combine(
                        Arbitraries.of("ada", "Ben \"B\"", "李"),
                        Arbitraries.of("relevant", "a;b", "").list().ofMaxSize(2),
                        Arbitraries.strings().ofMaxLength(20),
                        Arbitraries.of(
                                Instant.EPOCH,
                                Instant.parse("2026-11-20T10:00:00.123456789Z"),
                                Instant.parse("9999-12-31T23:59:59Z"),
                                Instant.MIN),
                        Arbitraries.integers().between(0, 3))
                .as((annotator, labels, note, at, spans) -> new Answer(
                        new PaperId("p-1"),
                        Project.DEFAULT,
                        annotator,
                        labels,
                        note,
                        at,
                        RevisionId.of(1),
                        List.of(
                                        new Span(Span.Part.TITLE, 0, 1, "x"),
                                        new Span(Span.Part.ABSTRACT, 2, 7, "😀"),
                                        new Span(Span.Part.ABSTRACT, 0, 0, ";"))
                                .subList(0, spans)));
        return Combinators.combine(
                        ArbitraryDossiers.any().list().ofMaxSize(3),
                        answers.list().ofMaxSize(4))
                .as(SameAsJsonLinesTest::listed);
    }

    /** Each answer goes to one of the papers. */
    private static ListedPapers listed(List<Dossier> dossiers, List<Answer> answers) {
        var papers = new ArrayList<Paper>();
        var given = new ArrayList<Answer>();
        Map<PaperId, Map<String, String>> extra = new HashMap<>();
        dossiers.forEach(dossier -> {
            papers.add(dossier.paper());
            extra.put(dossier.paper().id(), SourceRecord.extraOf(dossier.records()));
        });
        for (int i = 0; i < answers.size() && !papers.isEmpty(); i++) {
            Answer answer = answers.get(i);
            given.add(new Answer(
                    papers.get(i % papers.size()).id(),
                    answer.project(),
                    answer.annotator(),
                    answer.labels(),
                    answer.note(),
                    answer.at(),
                    answer.revision(),
                    answer.spans()));
        }
        return new ListedPapers(papers, given, extra);
    }

    private static List<JsonNode> lines(ListedPapers papers) throws Exception {
        var target = new MemoryTarget();
        new JsonLinesExporter().write(papers, target, Progress.NONE);
        var lines = new ArrayList<JsonNode>();
        for (String line : target.text().split("\n")) {
            if (!line.isEmpty()) {
                ObjectNode paper = (ObjectNode) RealProgramsTest.withoutNulls(JSON.readTree(line));
                paper.remove(paper.path("rawTitle").equals(paper.path("title")) ? List.of("rawTitle") : List.of());
                paper.remove(
                        paper.path("rawAbstract").equals(paper.path("abstract")) ? List.of("rawAbstract") : List.of());
                lines.add(paper);
            }
        }
        return lines;
    }
}
