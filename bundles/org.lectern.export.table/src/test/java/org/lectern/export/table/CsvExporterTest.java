package org.lectern.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.CsvCell;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ExporterContract;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

class CsvExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new CsvExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) {
        List<List<String>> rows = Csv.read(written.get(""));
        assertEquals(AllFields.COLUMNS, rows.getFirst().subList(0, AllFields.COLUMNS.size()));
        rows.forEach(row -> assertEquals(rows.getFirst().size(), row.size(), () -> "cells of " + row));
        return rows.size() - 1;
    }

    @Test
    void aPaperIsOneRowOfAllItsFields() throws Exception {
        Paper paper = ExportSamples.full();
        List<Answer> answers = List.of(
                ExportSamples.answer(paper.id(), "ada", "relevant"), ExportSamples.answer(paper.id(), "ben", "maybe"));
        assertEquals(
                "id,title,abstract,authorCount,authors,organization,organizationHandle,published,publishedFrom,"
                        + "identifiers,links,linkKinds,comments,labels,answers,rawTitle,rawAbstract,answersJson\r\n"
                        + "p-7f3c2a,OLMo 2: A Low-Rank Émigré,We show 5% & more.,2,Ada Lovelace; Jürgen Müller,"
                        + "Princeton University,PrincetonUniversity,2024-10-27,page-year,"
                        + "arxiv:2410.20672v1; doi:10.1000/a_b%c,"
                        + "https://github.com/ada/olmo_2; https://example.org/a?b=1&c={d},code; project,3,"
                        + "relevant; maybe,ada: relevant; ben: maybe,,,"
                        + "\"[{\"\"annotator\"\":\"\"ada\"\",\"\"labels\"\":[\"\"relevant\"\"],\"\"note\"\":\"\"\"\","
                        + "\"\"at\"\":\"\"2026-11-20T10:00:00Z\"\",\"\"revision\"\":\"\"r1\"\",\"\"spans\"\":[]},"
                        + "{\"\"annotator\"\":\"\"ben\"\",\"\"labels\"\":[\"\"maybe\"\"],\"\"note\"\":\"\"\"\","
                        + "\"\"at\"\":\"\"2026-11-20T10:00:00Z\"\",\"\"revision\"\":\"\"r1\"\",\"\"spans\"\":[]}]\"\r\n",
                written(paper, answers));
    }

    @Test
    void whatIsUnknownIsAnEmptyCell() throws Exception {
        assertEquals(
                "p-1,T,A,,,,,,,,,,,,,,,",
                written(Papers.paper("1", "T", "A"), List.of()).lines().toList().get(1));
    }

    @Test
    void eachExtraFieldIsAColumnBehindTheOthers() throws Exception {
        Paper one = Papers.paper("1", "T", "A");
        Paper two = Papers.paper("2", "U", "B");
        var target = new MemoryTarget();
        var papers = new ListedPapers(
                List.of(one, two),
                List.of(),
                Map.of(one.id(), Map.of("year", "2020", "bibtex.pages", "1-2"), two.id(), Map.of("year", "=1+1")));
        new CsvExporter().write(papers, target, Progress.NONE);
        List<List<String>> rows = Csv.read(target.text());
        int from = AllFields.COLUMNS.size();
        assertEquals(
                List.of(List.of("extra.bibtex.pages", "extra.year"), List.of("1-2", "2020"), List.of("", "=1+1")),
                rows.stream().map(row -> row.subList(from, row.size())).toList());
        assertTrue(target.text().contains(",'=1+1\r\n"));
    }

    @Test
    void veryManyExtraFieldsShareAColumn() throws Exception {
        Paper paper = Papers.paper("1", "T", "A");
        var extra = new TreeMap<String, String>();
        for (int i = 100; i < 303; i++) {
            extra.put("x" + i, "v");
        }
        var target = new MemoryTarget();
        new CsvExporter()
                .write(new ListedPapers(List.of(paper), List.of(), Map.of(paper.id(), extra)), target, Progress.NONE);
        List<List<String>> rows = Csv.read(target.text());
        assertEquals(
                List.of("extra", "{\"x300\":\"v\",\"x301\":\"v\",\"x302\":\"v\"}"),
                rows.stream().map(List::getLast).toList());
        assertEquals(AllFields.COLUMNS.size() + 201, rows.getFirst().size());
    }

    @Property
    void anyTextComesBackFromItsCell(
            @ForAll @Chars({'=', '+', '@', '\'', '"', ',', '\n', '\r', '\t', ' '}) @AlphaChars String text) {
        assertEquals(List.of(List.of(text, "end")), Csv.read(CsvCell.written(text, ',') + ",end\r\n"));
    }

    @Property
    void noCellBeginsAsAFormulaDoes(@ForAll @Chars({'=', '+', '-', '@', '\'', '\n', '\t'}) @AlphaChars String text) {
        assertFalse(CsvCell.escaped(text).matches("(?s)[=+\\-@\\t\\n\\r].*"));
    }

    private static String written(Paper paper, List<Answer> answers) throws Exception {
        var target = new MemoryTarget();
        new CsvExporter().write(new ListedPapers(List.of(paper), answers), target, Progress.NONE);
        return target.text();
    }
}
