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

class BiblatexExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new BiblatexExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) {
        return StrictBibtex.read(written.get("")).size();
    }

    @Test
    void fieldsHaveTheNamesOfBiblatexAndWhatSourcesSaidGoesAlong() throws Exception {
        Paper paper = ExportSamples.full();
        var extra = Map.of(
                "bibtex.type", "article",
                "bibtex.key", "Lovelace:24",
                "bibtex.journal", "Sheep & Dogs",
                "bibtex.file", ":a_b.pdf:PDF",
                "bibtex.note", "In print",
                "bibtex.crossref", "gone");
        var target = new MemoryTarget();
        new BiblatexExporter()
                .write(new ListedPapers(List.of(paper), List.of(), Map.of(paper.id(), extra)), target, Progress.NONE);
        assertEquals("""
                @article{Lovelace:24,
                  title = {{OLMo} 2: A Low-Rank Émigré},
                  author = {Ada Lovelace and Jürgen Müller},
                  institution = {Princeton University},
                  date = {2024-10-27},
                  eprint = {2410.20672v1},
                  eprinttype = {arXiv},
                  doi = {10.1000/a_b%c},
                  abstract = {We show 5\\% \\& more.},
                  annotation = {Code: \\url{https://github.com/ada/olmo_2}. Project: \\url{https://example.org/a?b=1&c=%7Bd%7D}},
                  file = {:a_b.pdf:PDF},
                  journaltitle = {Sheep \\& Dogs},
                  note = {In print}
                }

                """, target.text());
    }
}
