package org.lectern.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of one sheet, written row by row. Texts are texts and not formulas, whatever they begin with. It holds no
 * time of its making, so the same rows give the same bytes.
 */
final class XlsxSheet implements AutoCloseable {
    /** With the names of the columns. */
    static final int MOST_ROWS = 1_048_576;

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final Writer out;
    private int row;

    XlsxSheet(OutputStream file, String name) throws IOException {
        zip = new ZipOutputStream(file);
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        part("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/></Types>""".formatted(TYPE));
        part("_rels/.rels", """
                <Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/>\
                </Relationships>""".formatted(RELATIONS, OFFICE));
        part("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets>\
                </workbook>""".formatted(MAIN, OFFICE, XlsxText.escaped(name)));
        part("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="%1$s"><Relationship Id="rId1" Type="%2$s/worksheet" Target="worksheets/sheet1.xml"/>\
                <Relationship Id="rId2" Type="%2$s/styles" Target="styles.xml"/></Relationships>""".formatted(RELATIONS, OFFICE));
        part("xl/styles.xml", """
                <styleSheet xmlns="%s"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill>\
                <patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
                <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">\
                <xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>""".formatted(MAIN));
        begin("xl/worksheets/sheet1.xml");
        // The names of the columns stay in sight.
        out.write("""
                <worksheet xmlns="%s"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" \
                activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>""".formatted(MAIN));
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        out.write(content);
        out.flush();
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LONG_AGO);
        zip.putNextEntry(entry);
        out.write(XML);
    }

    /** The first row has the names of the columns. {@code numbers} are the columns that hold whole numbers. */
    void row(List<String> cells, Set<Integer> numbers) throws IOException {
        row++;
        out.write("<row r=\"" + row + "\">");
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (!text.isEmpty()) {
                String place = " r=\"" + letters(column) + row + '"' + (row == 1 ? " s=\"1\"" : "");
                out.write(
                        row > 1 && numbers.contains(column)
                                ? "<c" + place + "><v>" + XlsxText.escaped(text) + "</v></c>"
                                : "<c" + place + " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                                        + XlsxText.escaped(text) + "</t></is></c>");
            }
        }
        out.write("</row>");
    }

    /** A for 0, AA for 26. */
    private static String letters(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** Ends the workbook. A file whose writing failed is closed all the same. */
    @Override
    public void close() throws IOException {
        try (zip) {
            out.write("</sheetData></worksheet>");
            out.flush();
            zip.closeEntry();
        }
    }
}
