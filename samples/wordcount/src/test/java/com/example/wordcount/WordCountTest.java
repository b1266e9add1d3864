package com.example.wordcount;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.api.analysis.Analysis;
import org.lectern.api.analysis.Cell;
import org.lectern.api.work.Progress;
import org.lectern.testkit.AnalysisContract;
import org.lectern.testkit.Corpora;
import org.lectern.testkit.Papers;

class WordCountTest implements AnalysisContract {
    @Override
    public Analysis analysis() {
        return new WordCount();
    }

    @Test
    void countsWordsSeparatedByAnyWhitespace() {
        var paper = Papers.paper("1", "Roses", "a rose\nis\ta rose");
        assertEquals(
                List.of(List.of(Cell.paper(paper), Cell.count(5))),
                new WordCount().run(Corpora.of(paper), Progress.NONE).rows());
    }
}
