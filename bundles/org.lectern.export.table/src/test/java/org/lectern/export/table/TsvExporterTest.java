package org.lectern.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.CsvCell;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExporterContract;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

class TsvExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new TsvExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) {
        List<List<String>> rows = Csv.read(written.get(""), '\t');
        rows.forEach(row -> assertEquals(rows.getFirst().size(), row.size(), () -> "cells of " + row));
        return rows.size() - 1;
    }

    @Test
    void cellsAreDividedByTabsAndQuotedWhereTheyHoldOne() throws Exception {
        Paper paper = Papers.paper("1", "One, two", "tab\there");
        var target = new MemoryTarget();
        new TsvExporter()
                .write(
                        new ListedPapers(List.of(paper), List.of(), Map.of(paper.id(), Map.of("a\tb", "x"))),
                        target,
                        Progress.NONE);
        List<String> lines = target.text().lines().toList();
        assertEquals(
                List.of(
                        String.join("\t", AllFields.COLUMNS) + "\t\"extra.a\tb\"",
                        "p-1\t\"One, two\"\t\"tab\there\"" + "\t".repeat(16) + "x"),
                lines);
    }

    @Property
    void anyTextComesBackFromItsCell(
            @ForAll @Chars({'=', '+', '@', '\'', '"', ',', '\n', '\r', '\t', ' '}) @AlphaChars String text) {
        assertEquals(List.of(List.of(text, "end")), Csv.read(CsvCell.written(text, '\t') + "\tend\r\n", '\t'));
    }
}
