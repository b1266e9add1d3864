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
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;

/** What every exporter owes, whatever its format. */
public interface ExporterContract {
    /** How many papers an exporter may hold before it writes. */
    int AHEAD = 100;

    /** The exporter under test. */
    Exporter exporter();

    /** How many papers a reader of the format finds in what was written, by file name. */
    long papersIn(SortedMap<String, String> written) throws IOException;

    @Test
    default void anEmptySelectionGivesAFileWithoutPapers() throws Exception {
        SortedMap<String, String> written = written(List.of()).texts();
        assertFalse(written.isEmpty(), "Nothing was written");
        assertEquals(0, papersIn(written));
    }

    @Test
    default void theSamePapersGiveTheSameBytes() throws Exception {
        assertEquals(
                written(ExportSamples.nasty()).texts(),
                written(ExportSamples.nasty()).texts());
    }

    @Test
    default void lettersOfAnyScriptAndEmojiStayAsTheyAre() throws Exception {
        String text = String.join("", written(ExportSamples.scripts()).texts().values());
        for (String word : ExportSamples.WORDS_OF_MANY_SCRIPTS) {
            assertTrue(text.contains(word), () -> word + " is not in what was written: " + text);
        }
    }

    @Test
    default void noTitleBreaksTheFormat() throws Exception {
        for (Paper paper : ExportSamples.nasty()) {
            List<Paper> between = List.of(Papers.paper("1", "Before", "A"), paper, Papers.paper("2", "After", "B"));
            assertEquals(3, papersIn(written(between).texts()), () -> "papers found around the title " + paper.title());
        }
        assertEquals(
                ExportSamples.nasty().size(),
                papersIn(written(ExportSamples.nasty()).texts()));
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
        assertThrows(CancellationException.class, () -> exporter().write(papers, new MemoryTarget(), cancelled));
        assertEquals(0, papers.left(), "streams left open");
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
        var target = new MemoryTarget();
        exporter().write(new ListedPapers(papers, ExportSamples.answers(papers)), target, Progress.NONE);
        return target;
    }
}
