package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;

/** What every exporter owes, whatever its format. */
public interface ExporterContract extends ExportLossContract {
    /** How many papers an exporter may hold before it writes. */
    int AHEAD = 100;

    /** How many papers a reader of the format finds in what was written, by file name. For formats that are text. */
    default long papersIn(SortedMap<String, String> written) throws IOException {
        throw new UnsupportedOperationException("Say how papers are found: as text here, else in papersFound");
    }

    /** How many papers a reader of the format finds. */
    default long papersFound(MemoryTarget written) throws IOException {
        return papersIn(written.texts());
    }

    /** All texts that a reader of the format finds, in any order. */
    default String textFound(MemoryTarget written) throws IOException {
        return String.join("", written.texts().values());
    }

    @Test
    default void anEmptySelectionGivesAFileWithoutPapers() throws Exception {
        MemoryTarget written = written(List.of());
        assertFalse(written.bytes().isEmpty(), "Nothing was written");
        assertEquals(0, papersFound(written));
    }

    @Test
    default void aPaperOfWhichOnlyTheTitleIsKnownIsWritten() throws Exception {
        assertEquals(1, papersFound(written(new ListedPapers(List.of(ExportSamples.bare()), List.of()))));
    }

    @Test
    default void aPaperWithEverythingIsWritten() throws Exception {
        for (ExportField field : ExportField.values()) {
            assertEquals(1, papersFound(written(FieldSamples.otherwise(field))), () -> "with another " + field);
        }
    }

    @Test
    default void theSamePapersGiveTheSameBytes() throws Exception {
        assertEquals(
                written(ExportSamples.nasty()).bytes(),
                written(ExportSamples.nasty()).bytes());
    }

    @Test
    default void lettersOfAnyScriptAndEmojiStayAsTheyAre() throws Exception {
        String text = textFound(written(ExportSamples.scripts()));
        for (String word : ExportSamples.WORDS_OF_MANY_SCRIPTS) {
            assertTrue(text.contains(word), () -> word + " is not in what was written: " + text);
        }
    }

    @Test
    default void noTitleBreaksTheFormat() throws Exception {
        for (Paper paper : ExportSamples.nasty()) {
            List<Paper> between = List.of(Papers.paper("1", "Before", "A"), paper, Papers.paper("2", "After", "B"));
            assertEquals(3, papersFound(written(between)), () -> "papers found around the title " + paper.title());
        }
        assertEquals(ExportSamples.nasty().size(), papersFound(written(ExportSamples.nasty())));
    }

    @Test
    default void cancellingGetsThrough() {
        var papers = new ListedPapers(ExportSamples.plain(50), List.of());
        var steps = new int[1];
        Progress cancelled = doing -> {
            if (++steps[0] == 2) {
                throw new CancellationException();
            }
        };
        var target = new MemoryTarget();
        assertThrows(CancellationException.class, () -> exporter().write(papers, target, cancelled));
        assertEquals(0, papers.left(), "streams left open");
        assertEquals(0, target.open(), "files left open");
    }

    @Test
    default void papersAreWrittenAsTheyComeAndStepByStep() throws Exception {
        var papers = new ListedPapers(ExportSamples.plain(1000), List.of());
        var steps = new int[1];
        exporter().write(papers, new MemoryTarget(), doing -> {
            steps[0]++;
            assertTrue(
                    papers.read() <= steps[0] + AHEAD,
                    () -> papers.read() + " papers were read when the first " + steps[0] + " were written");
        });
        assertEquals(1000, steps[0], "steps of progress");
        assertEquals(0, papers.left(), "streams left open");
    }

    private MemoryTarget written(List<Paper> papers) throws ExportException, IOException {
        return written(new ListedPapers(papers, ExportSamples.answers(papers)));
    }

    private MemoryTarget written(ListedPapers papers) throws ExportException, IOException {
        var target = new MemoryTarget();
        exporter().write(papers, target, Progress.NONE);
        assertEquals(0, target.open(), "files left open");
        assertEquals(0, papers.left(), "streams left open");
        return target;
    }
}
