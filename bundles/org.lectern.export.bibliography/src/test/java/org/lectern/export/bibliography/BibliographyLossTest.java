package org.lectern.export.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

/** What a bibliography has no place for is said; that what comes back was not called lost, the round trips test. */
class BibliographyLossTest {
    private static final Paper PAPER = Papers.paper("1", "On sheep", "They sleep.");

    private static final Map<String, Exporter> FORMATS = new TreeMap<>(Map.of(
            "bibtex", new BibtexExporter(),
            "biblatex", new BiblatexExporter(),
            "ris", new RisExporter(),
            "asreview-ris", new AsreviewRisExporter(),
            "csl-json", new CslJsonExporter()));

    private static List<String> cutting(Map<String, String> extra) {
        return FORMATS.entrySet().stream()
                .filter(format -> format.getValue().cutsExtra(PAPER, extra))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void nothingSaidIsNothingLost() {
        assertEquals(List.of(), cutting(Map.of()));
    }

    @Test
    void whatMeansTheSameInAnotherFormatIsHeld() {
        assertEquals(List.of(), cutting(Map.of("bibtex.journal", "Nature", "bibtex.type", "article")));
        assertEquals(List.of(), cutting(Map.of("ris.SP", "3", "ris.EP", "9", "ris.TY", "JOUR")));
        assertEquals(List.of(), cutting(Map.of("csl.volume", "7", "csl.id", "Lovelace24")));
    }

    @Test
    void whatOnlyTheSourceHasAPlaceForIsLostElsewhere() {
        assertEquals(
                List.of("asreview-ris", "biblatex", "bibtex", "csl-json", "ris"),
                cutting(Map.of("comment", "12 pages", "bibtex.journal", "Nature")));
        assertEquals(List.of("asreview-ris", "csl-json", "ris"), cutting(Map.of("bibtex.file", "a.pdf")));
        assertEquals(
                List.of("asreview-ris", "biblatex", "bibtex", "ris"),
                cutting(Map.of("csl.accessed", "{\"raw\":\"today\"}")));
        assertEquals(List.of("biblatex", "bibtex", "csl-json"), cutting(Map.of("ris.M1", "x")));
        assertEquals(
                List.of("asreview-ris", "biblatex", "bibtex", "csl-json", "ris"),
                cutting(Map.of("bibtex.crossref", "gone", "bibtex.volume", "7")));
    }

    @Test
    void ofTwoThatSayDifferentThingsOneIsLost() {
        assertEquals(List.of(), cutting(Map.of("csl.volume", "7", "bibtex.volume", "7")));
        assertEquals(
                List.of("asreview-ris", "biblatex", "bibtex", "csl-json", "ris"),
                cutting(Map.of("csl.volume", "7", "bibtex.volume", "8")));
    }

    @Test
    void anEarlierRoundOfScreeningGivesWay() {
        assertEquals(List.of("asreview-ris"), cutting(Map.of("ris.N1", "ASReview_relevant\nSeen in the library")));
    }

    @Test
    void whatIsAtAnAddressAndHandlesOfOrganisationsAreLostWhereThereIsNoPlaceForThem() {
        var cuts = new TreeMap<String, Set<ExportField>>();
        FORMATS.forEach((id, format) -> cuts.put(id, format.cuts(ExportSamples.full(), List.of())));
        assertEquals(
                Map.of(
                        "asreview-ris", Set.of(ExportField.LINKS),
                        "biblatex", Set.of(ExportField.ORGANIZATION),
                        "bibtex", Set.of(ExportField.ORGANIZATION),
                        "csl-json", Set.of(),
                        "ris", Set.of(ExportField.LINKS)),
                cuts);
    }

    @Test
    void twoPapersToWhichTheirSourcesGaveOneNameAreToldApart() throws Exception {
        Paper other = Papers.paper("2", "On goats", "They eat.");
        var papers = new ListedPapers(
                List.of(PAPER, other),
                List.of(),
                Map.of(
                        PAPER.id(), Map.of("csl.id", "Smith24", "ris.ID", "Smith24"),
                        other.id(), Map.of("csl.id", "smith24", "ris.ID", "smith24")));
        var target = new MemoryTarget();
        new CslJsonExporter().write(papers, target, Progress.NONE);
        assertEquals(
                List.of("Smith24", "goats"),
                new JsonMapper().readTree(target.text()).findValuesAsText("id"));
        var ris = new MemoryTarget();
        new RisExporter().write(papers, ris, Progress.NONE);
        assertEquals(
                List.of("ID  - Smith24", "ID  - goats"),
                ris.text().lines().filter(line -> line.startsWith("ID")).toList());
    }
}
