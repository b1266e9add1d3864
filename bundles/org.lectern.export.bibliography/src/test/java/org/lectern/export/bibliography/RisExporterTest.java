package org.lectern.export.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ExporterContract;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;

class RisExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new RisExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) {
        List<String> lines = written.get("").lines().toList();
        long ends = lines.stream().filter("ER  - "::equals).count();
        assertEquals(
                ends, lines.stream().filter(line -> line.startsWith("TY  - ")).count());
        return ends;
    }

    @Test
    void aPaperIsOneRecordWithWhatItsSourcesSaid() throws Exception {
        Paper paper = ExportSamples.full();
        var target = new MemoryTarget();
        new RisExporter()
                .write(
                        new ListedPapers(
                                List.of(paper),
                                List.of(ExportSamples.answer(paper.id(), "ada", "relevant")),
                                Map.of(
                                        paper.id(),
                                        Map.of("ris.TY", "JOUR", "ris.KW", "sheep\ndog", "bibtex.journal", "Nature"))),
                        target,
                        Progress.NONE);
        assertEquals("""
                TY  - JOUR
                ID  - lovelace2024olmo2lowrank
                TI  - OLMo 2: A Low-Rank Émigré
                AU  - Lovelace, Ada
                AU  - Müller, Jürgen
                PY  - 2024
                DA  - 2024/10/27
                AN  - arXiv:2410.20672v1
                DO  - 10.1000/a_b%c
                UR  - https://github.com/ada/olmo_2
                UR  - https://example.org/a?b=1&c={d}
                KW  - relevant
                KW  - sheep
                KW  - dog
                AB  - We show 5% & more.
                JO  - Nature
                ER  -\s

                """.replace("\n", "\r\n"), target.text());
    }
}
