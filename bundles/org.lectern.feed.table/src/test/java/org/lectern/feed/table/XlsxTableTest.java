package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.PaperText;
import org.lectern.testkit.FeedFormatContract;

class XlsxTableTest implements FeedFormatContract {
    private static final String SHEET = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>year</t></is></c><c r="D1" t="str"><v>included</v></c></row>
            <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="inlineStr"><is><r><t>An </t></r><r><t>abstract.</t></r></is></c><c r="C2"><v>2.024E3</v></c><c r="D2" t="b"><v>1</v></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>Two</t></is></c><c r="D4"><v>0</v></c></row>
            </sheetData></worksheet>""";
    private static final String TEXTS = """
            <!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/hostname">]>
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>title</t></si><si><t>abstract</t></si>
            <si><r><t xml:space="preserve">One 🌹 </t></r><r><t>rose</t></r><rPh sb="0" eb="1"><t>not said</t></rPh></si></sst>""";

    static Map<String, String> parts(String sheet, String texts) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://r\"><sheets><sheet name=\"Papers\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/sharedStrings.xml", texts);
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Override
    public FeedFormat format() {
        return new XlsxTable();
    }

    @Override
    public byte[] sample() {
        return zip(parts(SHEET, TEXTS));
    }

    @Override
    public String sampleName() {
        return "papers.xlsx";
    }

    @Test
    void cellsOfAllKindsAreReadAndKeepTheirColumns() throws Exception {
        Readings read = Readings.of(format(), sample());
        assertEquals(
                List.of(new PaperText("One 🌹 rose", "An abstract."), new PaperText("Two", "")),
                read.items().stream().map(FeedItem::text).toList());
        assertEquals(
                "2024", read.items().getFirst().published().orElseThrow().date().toString());
        assertEquals("0", read.items().get(1).extra().get("included"));
        assertEquals(4, read.report().incomplete().getFirst().line());
    }

    @Test
    void theSheetWithPapersIsFoundAndTheOthersAreSaid() throws Exception {
        Map<String, String> parts =
                parts("<worksheet><sheetData><row><c t=\"str\"><v>notes</v></c></row></sheetData></worksheet>", TEXTS);
        parts.put("xl/worksheets/sheet2.xml", SHEET);
        parts.put(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"Notes\" id=\"rId1\"/><sheet name=\"Papers\" id=\"rId2\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<R><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></R>");
        Readings read = Readings.of(format(), zip(parts));
        assertEquals(2, read.items().size());
        assertTrue(read.report().notes().getFirst().startsWith("Read was the sheet “Papers”"));
    }

    @Test
    void aBombIsRefused() {
        String bomb = "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>title</v></c></row>"
                + "<row><c t=\"str\"><v>x</v></c></row>".repeat(1_000_000) + "</sheetData></worksheet>";
        var refused = assertThrows(FeedException.class, () -> Readings.of(format(), zip(parts(bomb, TEXTS))));
        assertTrue(refused.getMessage().contains("it unpacks to more than papers would"), refused.getMessage());
    }

    @Test
    void aPathOutOfTheZipLeadsNowhere() throws Exception {
        Map<String, String> parts = parts(SHEET, TEXTS);
        parts.put("../../evil.xml", SHEET);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<R><Relationship Id=\"rId1\" Target=\"../../../etc/worksheets/passwd\"/></R>");
        assertThrows(FeedException.class, () -> Readings.of(format(), zip(parts)));
    }
}
