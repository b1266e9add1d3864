package org.lectern.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.Exports.Done;
import org.lectern.api.export.Exports.Loss;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Span;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.Papers;

class LossCountTest extends StoredExports {
    @Test
    void whatAnAnswerHoldsIsCountedApart() throws Exception {
        Paper paper = Papers.paper("1", "T", "A");
        Answer plain = ExportSamples.answer(paper.id(), "ada", "relevant");
        Answer noted = new Answer(
                paper.id(),
                plain.project(),
                "ben",
                List.of(),
                "unsure",
                plain.at(),
                plain.revision(),
                List.of(new Span(Span.Part.TITLE, 0, 1, "model")));
        assertEquals(
                List.of(
                        new Loss(ExportField.ABSTRACT, 2),
                        new Loss(ExportField.SIGHTINGS, 2),
                        new Loss(ExportField.ANNOTATORS, 2),
                        new Loss(ExportField.FURTHER_ANSWERS, 1),
                        new Loss(ExportField.NOTES, 2),
                        new Loss(ExportField.SPANS, 2),
                        new Loss(ExportField.EXTRA, 1)),
                counted(new Titles(), paper, List.of(List.of(noted), List.of(plain, noted))));
    }

    @Test
    void aFieldThatIsCutForSomePapersIsALossOfThose() {
        Exporter cutting = new Exporter() {
            @Override
            public Set<ExportField> carries() {
                return EnumSet.complementOf(EnumSet.of(ExportField.EXTRA, ExportField.SPANS));
            }

            @Override
            public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
                return answers.isEmpty() ? Set.of() : EnumSet.of(ExportField.LABELS, ExportField.SPANS);
            }

            @Override
            public void write(ExportPapers papers, ExportTarget target, Progress progress) {}
        };
        Paper paper = Papers.paper("1", "T", "A");
        assertEquals(
                List.of(new Loss(ExportField.LABELS, 1), new Loss(ExportField.EXTRA, 1)),
                counted(cutting, paper, List.of(List.of(), List.of(ExportSamples.answer(paper.id(), "ada", "new")))));
    }

    @Test
    void whatSourcesSaidIsALossOfThosePapersOfWhichTheFormatCannotHoldItAll() {
        Exporter choosy = new Exporter() {
            @Override
            public Set<ExportField> carries() {
                return EnumSet.allOf(ExportField.class);
            }

            @Override
            public boolean cutsExtra(Paper paper, Map<String, String> extra) {
                return extra.containsKey("csv.x");
            }

            @Override
            public void write(ExportPapers papers, ExportTarget target, Progress progress) {}
        };
        assertEquals(
                List.of(new Loss(ExportField.EXTRA, 1)),
                counted(choosy, Papers.paper("1", "T", "A"), List.of(List.of(), List.of())));
    }

    /** The same paper once for each list of answers; the first time a source said something else of it. */
    private static List<Loss> counted(Exporter exporter, Paper paper, List<List<Answer>> answers) {
        var losses = new LossCount(exporter);
        losses.start();
        for (int i = 0; i < answers.size(); i++) {
            Map<PaperId, Map<String, String>> extra = i == 0 ? Map.of(paper.id(), Map.of("csv.x", "1")) : Map.of();
            losses.add(paper, answers.get(i), new ListedPapers(List.of(paper), answers.get(i), extra));
        }
        losses.end();
        return losses.losses();
    }

    @Test
    void anExporterThatReadsNothingStillHasItsLossesCounted() throws Exception {
        offer(
                "empty",
                "txt",
                writing((papers, target, progress) -> target.file().close()));
        Done done = exports.run(all("empty"), place.resolve("empty.txt"), Progress.NONE);
        assertEquals(MANY, done.papers());
        assertEquals(new Loss(ExportField.TITLE, MANY), done.losses().getFirst());
    }

    @Test
    void labelsThatAreLostAreNamedWithTheNumberOfTheirPapers() throws Exception {
        label("p-4", "ada", "relevant");
        label("p-6", "ada", "maybe");
        offer("half", "x", new OneWord(Set.of(ExportField.LABELS)));
        offer("mute", "x", new OneWord(Set.of()));
        assertEquals(List.of(new Loss(ExportField.LABELS, 2, new TreeMap<>(Map.of("maybe", 2L)))), labelLosses("half"));
        assertEquals(
                List.of(new Loss(ExportField.LABELS, 3, new TreeMap<>(Map.of("maybe", 2L, "relevant", 1L)))),
                labelLosses("mute"));
    }

    private List<Loss> labelLosses(String format) throws Exception {
        return exports.losses(all(format)).stream()
                .filter(loss -> loss.field() == ExportField.LABELS)
                .toList();
    }

    /** Knows the label relevant, if any. */
    private record OneWord(Set<ExportField> carries) implements Exporter {
        @Override
        public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
            return answers.stream().flatMap(answer -> answer.labels().stream()).anyMatch(this::isWordless)
                    ? Set.of(ExportField.LABELS)
                    : Set.of();
        }

        @Override
        public boolean isWordless(String label) {
            return !label.equals("relevant");
        }

        @Override
        public void write(ExportPapers papers, ExportTarget target, Progress progress) {}
    }
}
