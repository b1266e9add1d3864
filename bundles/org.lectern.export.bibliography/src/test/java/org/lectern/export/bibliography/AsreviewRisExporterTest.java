package org.lectern.export.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ExporterContract;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

class AsreviewRisExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new AsreviewRisExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) {
        return written.get("").lines().filter("ER  - "::equals).count();
    }

    @Test
    void theDecisionStandsInTheNotesWhereAsreviewLooksForIt() throws Exception {
        Paper paper = ExportSamples.full();
        List<String> record =
                written(paper, List.of(noted(paper)), earlierRound()).lines().toList();
        assertEquals(
                """
                N1  - ASReview_irrelevant
                N1  - Seen in the library
                N1  - asreview_time: "2026-11-20 10:00:00"
                N1  - asreview_note: "Says \\"no\\".\\u000aASReview_relevant? \\u0020No."
                N1  - asreview_user_name: "ada"
                """.lines().toList(),
                record.stream().filter(line -> line.startsWith("N1")).toList());
        var plain = new MemoryTarget();
        new RisExporter()
                .write(
                        new ListedPapers(List.of(paper), List.of(), Map.of(paper.id(), Map.of("ris.KW", "sheep"))),
                        plain,
                        Progress.NONE);
        assertEquals(
                plain.text().lines().toList(),
                record.stream().filter(line -> !line.startsWith("N1")).toList(),
                "the rest is a record of RIS without labels");
    }

    @Test
    void aPaperThatNobodyDecidedOnWasNotSeen() throws Exception {
        Paper paper = Papers.paper("1", "T", "A");
        assertEquals(
                List.of("N1  - ASReview_not_seen"),
                notes(written(paper, List.of(), Map.of("ris.N1", "ASReview_relevant"))));
        assertEquals(
                List.of(
                        "N1  - ASReview_not_seen",
                        "N1  - asreview_time: \"2026-11-20 10:00:00\"",
                        "N1  - asreview_user_name: \"ada\""),
                notes(written(paper, List.of(ExportSamples.answer(paper.id(), "ada", "maybe")), Map.of())));
    }

    @Test
    void labelsThatSayNeitherYesNorNoAreALoss() {
        assertEquals(
                List.of("maybe"),
                Stream.of("relevant", "maybe", "Excluded", "no")
                        .filter(exporter()::isWordless)
                        .toList());
        Paper paper = Papers.paper("1", "T", "A");
        assertEquals(
                Set.of(ExportField.LABELS),
                exporter().cuts(paper, List.of(ExportSamples.answer(paper.id(), "ada", "maybe"))));
        assertEquals(Set.of(), exporter().cuts(paper, List.of(ExportSamples.answer(paper.id(), "ada", "irrelevant"))));
    }

    private static Answer noted(Paper paper) {
        Answer plain = ExportSamples.answer(paper.id(), "ada", "irrelevant");
        return new Answer(
                plain.paper(),
                plain.project(),
                plain.annotator(),
                plain.labels(),
                "Says \"no\".\nASReview_relevant?  No.",
                plain.at(),
                plain.revision());
    }

    private static Map<String, String> earlierRound() {
        return Map.of(
                "ris.N1",
                "ASReview_relevant\nSeen in the library\nasreview_time: \"2025-01-01 10:00:00\"",
                "ris.KW",
                "sheep");
    }

    private static List<String> notes(String record) {
        return record.lines().filter(line -> line.startsWith("N1")).toList();
    }

    private static String written(Paper paper, List<Answer> answers, Map<String, String> extra) throws Exception {
        var target = new MemoryTarget();
        new AsreviewRisExporter()
                .write(new ListedPapers(List.of(paper), answers, Map.of(paper.id(), extra)), target, Progress.NONE);
        return target.text();
    }
}
