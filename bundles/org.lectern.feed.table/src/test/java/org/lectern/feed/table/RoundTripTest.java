package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.Exporter;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperText;
import org.lectern.api.work.Progress;
import org.lectern.export.table.CsvExporter;
import org.lectern.export.table.JsonLinesExporter;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

/** Our own exports come back in. */
class RoundTripTest {
    @Test
    void allFactsOfAPaperComeBackFromJsonLines() throws Exception {
        assertFacts(back(ExportSamples.full(), new JsonLinesExporter(), new JsonLines()));
    }

    @Test
    void allFactsOfAPaperComeBackFromCsv() throws Exception {
        assertFacts(back(ExportSamples.full(), new CsvExporter(), new CsvTable()));
    }

    /** Else each import of our own file would propose a new text of every cleaned paper. */
    @Test
    void theTextAsTheSourceHadItComesBack() throws Exception {
        Paper paper = ExportSamples.cleaned();
        assertEquals(
                List.of(paper.revision().raw(), paper.revision().raw()),
                List.of(
                        back(paper, new CsvExporter(), new CsvTable()).text(),
                        back(paper, new JsonLinesExporter(), new JsonLines()).text()));
    }

    @Property(tries = 300)
    void anyTextComesBackFromJsonLines(@ForAll String title, @ForAll String abstractText) throws Exception {
        assertText(title, abstractText, new JsonLinesExporter(), new JsonLines());
    }

    @Property(tries = 300)
    void anyTextComesBackFromCsv(@ForAll String title, @ForAll String abstractText) throws Exception {
        assertText(title, abstractText, new CsvExporter(), new CsvTable());
    }

    @Test
    void nastyTextsComeBack() throws Exception {
        for (Paper paper : ExportSamples.nasty()) {
            if (!paper.title().contains("\uD83D")) {
                assertEquals(
                        paper.revision().raw(),
                        back(paper, new CsvExporter(), new CsvTable()).text());
                assertEquals(
                        paper.revision().raw(),
                        back(paper, new JsonLinesExporter(), new JsonLines()).text());
            }
        }
    }

    private static void assertText(String title, String abstractText, Exporter exporter, FeedFormat format)
            throws Exception {
        Assume.that(!title.isBlank() && isWellFormed(title) && isWellFormed(abstractText));
        assertEquals(
                new PaperText(title, abstractText),
                back(Papers.paper("1", title, abstractText), exporter, format).text());
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static void assertFacts(FeedItem item) {
        Paper paper = ExportSamples.full();
        assertEquals(
                new FeedItem(
                        OptionalInt.of(1),
                        paper.revision().raw(),
                        paper.authors(),
                        paper.authorCount(),
                        paper.organization(),
                        paper.published(),
                        OptionalInt.of(3),
                        OptionalInt.empty(),
                        paper.identifiers(),
                        paper.links(),
                        Map.of()),
                item);
    }

    private static FeedItem back(Paper paper, Exporter exporter, FeedFormat format) throws Exception {
        var target = new MemoryTarget();
        exporter.write(new ListedPapers(List.of(paper), List.of()), target, Progress.NONE);
        return Readings.of(format, target.text()).only();
    }
}
