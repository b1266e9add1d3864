package org.lectern.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ExporterContract;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

/** What is written is read by Apache POI. */
class XlsxExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new XlsxExporter();
    }

    @Override
    public long papersFound(MemoryTarget written) throws IOException {
        return read(written.content()).size() - 1;
    }

    @Override
    public String textFound(MemoryTarget written) throws IOException {
        return read(written.content()).stream().flatMap(List::stream).collect(Collectors.joining());
    }

    @Test
    void aPaperIsOneRowOfAllItsFieldsWithCountsAsNumbers() throws Exception {
        Paper paper = ExportSamples.full();
        var target = new MemoryTarget();
        var papers = new ListedPapers(
                List.of(paper),
                List.of(ExportSamples.answer(paper.id(), "ada", "relevant")),
                Map.of(paper.id(), Map.of("ris.VL", "7")));
        new XlsxExporter().write(papers, target, Progress.NONE);
        var header = new ArrayList<>(AllFields.COLUMNS);
        header.add("extra.ris.VL");
        assertEquals(
                List.of(
                        header,
                        List.of(
                                "p-7f3c2a",
                                "OLMo 2: A Low-Rank Émigré",
                                "We show 5% & more.",
                                "2.0",
                                "Ada Lovelace; Jürgen Müller",
                                "Princeton University",
                                "PrincetonUniversity",
                                "2024-10-27",
                                "page-year",
                                "arxiv:2410.20672v1; doi:10.1000/a_b%c",
                                "https://github.com/ada/olmo_2; https://example.org/a?b=1&c={d}",
                                "code; project",
                                "3.0",
                                "relevant",
                                "ada: relevant",
                                "",
                                "",
                                "[{\"annotator\":\"ada\",\"labels\":[\"relevant\"],\"note\":\"\","
                                        + "\"at\":\"2026-11-20T10:00:00Z\",\"revision\":\"r1\",\"spans\":[]}]",
                                "7")),
                read(target.content()));
    }

    @Test
    void aTextThatLooksLikeAFormulaIsAText() throws Exception {
        var target = new MemoryTarget();
        var paper = Papers.paper("1", "=HYPERLINK(\"http://example.org\")", "@SUM(A1)");
        new XlsxExporter().write(new ListedPapers(List.of(paper), List.of()), target, Progress.NONE);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(target.content()))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(1);
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals("=HYPERLINK(\"http://example.org\")", cell.getStringCellValue());
        }
    }

    @Test
    void whatIsLongerThanACellIsCutAndCountedAsLost() throws Exception {
        String cell = "a".repeat(XlsxText.LONGEST - 1);
        Paper paper = Papers.paper("1", cell + "😀", cell + "bc");
        var target = new MemoryTarget();
        new XlsxExporter().write(new ListedPapers(List.of(paper), List.of()), target, Progress.NONE);
        assertEquals(
                List.of("p-1", cell, cell + "b"), read(target.content()).get(1).subList(0, 3));
        assertEquals(Set.of(ExportField.TITLE, ExportField.ABSTRACT), exporter().cuts(paper, List.of()));
        assertEquals(Set.of(), exporter().cuts(Papers.paper("1", cell, cell + "b"), List.of()));
    }

    @Test
    void answersTooLongForACellLoseNotesAndMarksButNoLabel() throws Exception {
        Paper paper = Papers.paper("1", "T", "A");
        Answer plain = ExportSamples.answer(paper.id(), "ada", "relevant");
        var answer = new Answer(
                paper.id(),
                plain.project(),
                "ada",
                plain.labels(),
                "n".repeat(XlsxText.LONGEST),
                plain.at(),
                plain.revision());
        var target = new MemoryTarget();
        new XlsxExporter().write(new ListedPapers(List.of(paper), List.of(answer)), target, Progress.NONE);
        List<String> row = read(target.content()).get(1);
        assertEquals(
                List.of("ada: relevant", "", "", ""), row.subList(AllFields.COLUMNS.indexOf("answers"), row.size()));
        assertEquals(Set.of(ExportField.NOTES), exporter().cuts(paper, List.of(answer)));
    }

    @Test
    void whatSourcesSaidIsALossWhereItIsTooLong() {
        Paper paper = Papers.paper("1", "T", "A");
        String cell = "a".repeat(XlsxText.LONGEST);
        assertFalse(exporter().cutsExtra(paper, Map.of("csv.x", cell)));
        assertTrue(exporter().cutsExtra(paper, Map.of("csv.x", cell, "csv.y", cell + "b")));
    }

    @Test
    void morePapersThanASheetHasRowsAreRefused() {
        var refused = assertThrows(
                ExportException.class, () -> new XlsxExporter().write(new Many(), new MemoryTarget(), Progress.NONE));
        assertEquals("A sheet holds 1048575 papers, and these are 1048576. Nothing was written.", refused.getMessage());
    }

    @Property(tries = 300)
    void anyTextComesBackFromItsCell(@ForAll String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = new XlsxSheet(bytes, "S")) {
            sheet.row(List.of("title", "end"), Set.of());
            sheet.row(List.of(text, "end"), Set.of());
        }
        assertEquals(List.of(List.of("title", "end"), List.of(wellFormed(text), "end")), read(bytes.toByteArray()));
    }

    @Test
    void whatLooksLikeAnEscapeComesBackToo() throws Exception {
        for (String text : List.of("_x0041_", "_x005F_x0041_", "__x000d__", "_xyz__", "\r\n_x0007_\u0007", "_x٣٣٣٣_")) {
            anyTextComesBackFromItsCell(text);
        }
    }

    /** Half a surrogate pair is no character. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }

    private static List<List<String>> read(byte[] bytes) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = workbook.getSheetAt(0);
            int width = sheet.getRow(0).getLastCellNum();
            for (Row row : sheet) {
                var cells = new ArrayList<String>();
                for (int i = 0; i < width; i++) {
                    var cell = row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    cells.add(
                            cell.getCellType() == CellType.NUMERIC
                                    ? Double.toString(cell.getNumericCellValue())
                                    : cell.getStringCellValue());
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static final class Many implements ExportPapers {
        @Override
        public Stream<Paper> papers() {
            throw new AssertionError("No paper is read where they are too many");
        }

        @Override
        public long size() {
            return XlsxSheet.MOST_ROWS;
        }

        @Override
        public List<Answer> answers(PaperId paper) {
            return List.of();
        }

        @Override
        public Project project() {
            return new ListedPapers(List.of(), List.of()).project();
        }

        @Override
        public Viewer viewer() {
            return new Viewer("ada", Viewer.Role.OWNER);
        }
    }
}
