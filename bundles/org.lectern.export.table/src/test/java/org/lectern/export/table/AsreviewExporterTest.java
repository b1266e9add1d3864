package org.lectern.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ExporterContract;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

class AsreviewExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new AsreviewExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) {
        List<List<String>> rows = Csv.read(written.get(""));
        rows.forEach(row -> assertEquals(rows.getFirst().size(), row.size(), () -> "cells of " + row));
        return rows.size() - 1;
    }

    @Test
    void aPaperIsARowWithTheColumnsThatAsreviewKnows() throws Exception {
        Paper paper = ExportSamples.full();
        var expected = new LinkedHashMap<String, String>();
        expected.put("title", "OLMo 2: A Low-Rank Émigré");
        expected.put("abstract", "We show 5% & more.");
        expected.put("authors", "Ada Lovelace; Jürgen Müller");
        expected.put("keywords", "sheep; goats");
        expected.put("doi", "10.1000/a_b%c");
        expected.put("url", "https://github.com/ada/olmo_2");
        expected.put("year", "2024");
        expected.put("published", "2024-10-27");
        expected.put("pmid", "");
        expected.put("arxiv_id", "2410.20672v1");
        expected.put("asreview_label", "1");
        expected.put("asreview_time", "2026-11-20 10:00:00");
        expected.put("asreview_note", "");
        expected.put("asreview_user_name", "ada");
        expected.put("asreview_user_email", "");
        expected.put("rawTitle", "");
        expected.put("rawAbstract", "");
        expected.put("extra.ris.KW", "[\"sheep\",\"goats\"]");
        assertEquals(
                expected,
                row(
                        paper,
                        List.of(
                                ExportSamples.answer(paper.id(), "ada", "relevant"),
                                ExportSamples.answer(paper.id(), "ben", "irrelevant")),
                        Map.of("ris.KW", "[\"sheep\",\"goats\"]", "asreview_label", "0")));
    }

    @Test
    void onesOwnAnswerIsWrittenElseTheFirst() throws Exception {
        Paper paper = Papers.paper("1", "T", "A");
        Answer ben = ExportSamples.answer(paper.id(), "ben", "irrelevant");
        Answer ada = ExportSamples.answer(paper.id(), "ada", "relevant");
        assertEquals("1", row(paper, List.of(ben, ada), Map.of()).get("asreview_label"));
        assertEquals("0", row(paper, List.of(ben), Map.of()).get("asreview_label"));
        assertEquals("", row(paper, List.of(), Map.of()).get("asreview_label"));
    }

    @Test
    void labelsThatSayNeitherYesNorNoAreALoss() throws Exception {
        assertEquals(
                List.of("maybe"),
                Stream.of("relevant", "maybe", "Excluded", "no")
                        .filter(exporter()::isWordless)
                        .toList());
        Paper paper = Papers.paper("1", "T", "A");
        Answer maybe = ExportSamples.answer(paper.id(), "ada", "maybe");
        assertEquals("", row(paper, List.of(maybe), Map.of()).get("asreview_label"));
        assertEquals(Set.of(ExportField.LABELS), exporter().cuts(paper, List.of(maybe)));
        Answer excluded = ExportSamples.answer(paper.id(), "ada", "Excluded");
        assertEquals("0", row(paper, List.of(excluded), Map.of()).get("asreview_label"));
        assertEquals(Set.of(), exporter().cuts(paper, List.of(excluded)));
    }

    @Test
    void linksAndIdentifiersBeyondTheColumnsAreALoss() {
        assertEquals(Set.of(ExportField.LINKS), exporter().cuts(ExportSamples.full(), List.of()));
    }

    @Test
    void anEarlierRoundOfScreeningGivesWayWithAWord() throws Exception {
        Paper paper = Papers.paper("1", "T", "A");
        Map<String, String> earlier = Map.of("asreview_label", "1", "csv.colour", "red");
        assertEquals("", row(paper, List.of(), earlier).get("asreview_label"));
        assertTrue(exporter().cutsExtra(paper, earlier));
        assertFalse(exporter().cutsExtra(paper, Map.of("csv.colour", "red", "keywords", "sheep")));
    }

    private static Map<String, String> row(Paper paper, List<Answer> answers, Map<String, String> extra)
            throws Exception {
        var target = new MemoryTarget();
        new AsreviewExporter()
                .write(new ListedPapers(List.of(paper), answers, Map.of(paper.id(), extra)), target, Progress.NONE);
        List<List<String>> rows = Csv.read(target.text());
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            row.put(rows.get(0).get(i), rows.get(1).get(i));
        }
        return row;
    }
}
