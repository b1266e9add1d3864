package org.lectern.export.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
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

class CslJsonExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new CslJsonExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) throws IOException {
        return new JsonMapper().readTree(written.get("")).size();
    }

    @Test
    void aPaperIsOneItemWithWhatItsSourcesSaid() throws Exception {
        Paper paper = ExportSamples.full();
        var target = new MemoryTarget();
        var papers = new ListedPapers(
                List.of(paper),
                List.of(ExportSamples.answer(paper.id(), "ada", "relevant")),
                Map.of(paper.id(), Map.of("bibtex.type", "article", "bibtex.journal", "Nature", "csl.status", "[1]")));
        new CslJsonExporter().write(papers, target, Progress.NONE);
        assertEquals(new JsonMapper().readTree("""
                                [{"id": "lovelace2024olmo2lowrank", "type": "article-journal",
                                  "title": "OLMo 2: A Low-Rank Émigré",
                                  "author": [{"family": "Lovelace", "given": "Ada"}, {"family": "Müller", "given": "Jürgen"}],
                                  "issued": {"date-parts": [[2024, 10, 27]]},
                                  "DOI": "10.1000/a_b%c", "URL": "https://github.com/ada/olmo_2",
                                  "keyword": "relevant", "abstract": "We show 5% & more.",
                                  "container-title": "Nature", "status": [1],
                                  "custom": {"identifiers": ["arxiv:2410.20672v1"],
                                    "links": [{"url": "https://github.com/ada/olmo_2", "kind": "code"},
                                              {"url": "https://example.org/a?b=1&c={d}", "kind": "project"}],
                                    "organization": {"name": "Princeton University", "handle": "PrincetonUniversity"}}}]
                                """), new JsonMapper().readTree(target.text()));
    }
}
