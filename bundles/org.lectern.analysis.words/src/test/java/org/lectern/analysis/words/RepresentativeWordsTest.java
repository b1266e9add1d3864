package org.lectern.analysis.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.analysis.Analysis;
import org.lectern.api.analysis.Cell;
import org.lectern.api.analysis.Column;
import org.lectern.api.analysis.Result;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.RevisionId;
import org.lectern.api.work.Progress;
import org.lectern.testkit.AnalysisContract;
import org.lectern.testkit.Corpora;
import org.lectern.testkit.Papers;

class RepresentativeWordsTest implements AnalysisContract {
    private static final Paper LORA =
            Papers.paper("1", "LoRA: low-rank adaptation", "LoRA adapts models by low-rank updates.");
    private static final Paper SPARSE = Papers.paper("2", "Sparse attention", "Models attend to few tokens.");
    private static final Paper TOKENS = Papers.paper("3", "Fewer tokens", "Models drop tokens.");

    @Override
    public Analysis analysis() {
        return new RepresentativeWords();
    }

    @Test
    void rareWordsStandForAPaperAsItSpellsThem() throws Exception {
        Result result =
                analysis().run(Corpora.set(Corpora.of(LORA, SPARSE, TOKENS), analysis(), "words", "3"), Progress.NONE);

        assertEquals(
                new Result(
                        List.of(
                                new Column("Paper", Column.Type.PAPER),
                                new Column("Words", Column.Type.TEXT),
                                new Column("Query", Column.Type.TEXT)),
                        List.of(
                                List.of(
                                        Cell.paper(LORA),
                                        Cell.text("LoRA, low-rank, adaptation"),
                                        Cell.text("LoRA low-rank adaptation")),
                                List.of(
                                        Cell.paper(SPARSE),
                                        Cell.text("attention, sparse, attend"),
                                        Cell.text("attention sparse attend")),
                                List.of(
                                        Cell.paper(TOKENS),
                                        Cell.text("fewer, tokens, drop"),
                                        Cell.text("fewer tokens drop"))),
                        Optional.empty(),
                        List.of()),
                result);
    }

    @Test
    void aLabelsWordsAreThoseItsPapersShare() throws Exception {
        var corpus = Corpora.labelled(
                Corpora.of(LORA, SPARSE, TOKENS), answer(SPARSE, "relevant"), answer(TOKENS, "relevant"));

        Result result = analysis().run(Corpora.set(corpus, analysis(), "for", "label", "words", "3"), Progress.NONE);

        assertEquals(
                List.of(List.of(
                        Cell.text("relevant"),
                        Cell.text("token, attend, attention"),
                        Cell.text("token OR attend OR attention"))),
                result.rows());
    }

    private static Answer answer(Paper paper, String label) {
        return new Answer(paper.id(), "default", "ada", List.of(label), "", Instant.EPOCH, RevisionId.of(1));
    }

    @Test
    void withoutLabelsItSaysSo() throws Exception {
        Result result = analysis().run(Corpora.set(Corpora.of(LORA), analysis(), "for", "label"), Progress.NONE);

        assertEquals(List.of(), result.rows());
        assertEquals(List.of("No paper has a label that you may see."), result.notes());
    }
}
