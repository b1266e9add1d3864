package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.FeedFormat;
import org.lectern.testkit.BadInputContract;

/** Single bad values in tables that are sound otherwise. */
class BadTablesTest {
    @Nested
    class InCsv implements BadInputContract {
        @Override
        public FeedFormat format() {
            return new CsvTable();
        }

        @Override
        public String sampleName() {
            return "papers.csv";
        }

        @Override
        public byte[] holding(String title, String date) {
            return ("title,abstract,published\n\"" + title.replace("\"", "\"\"") + "\",We count sheep.,\"" + date
                            + "\"\n\"" + STILL_HERE + "\",We count again.,\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @Nested
    class InJsonLines implements BadInputContract {
        @Override
        public FeedFormat format() {
            return new JsonLines();
        }

        @Override
        public String sampleName() {
            return "papers.jsonl";
        }

        @Override
        public byte[] holding(String title, String date) {
            return ("{\"title\": \"" + quoted(title) + "\", \"published\": \"" + quoted(date)
                            + "\", \"abstract\": \"We count sheep.\"}\n{\"title\": \"" + STILL_HERE
                            + "\", \"abstract\": \"We count again.\"}\n")
                    .getBytes(StandardCharsets.UTF_8);
        }

        private static String quoted(String text) {
            return new String(JsonStringEncoder.getInstance().quoteAsString(text));
        }
    }

    @Nested
    class InXlsx implements BadInputContract {
        @TempDir
        private Path folder;

        @Override
        public FeedFormat format() {
            return new XlsxTable();
        }

        @Override
        public String sampleName() {
            return "papers.xlsx";
        }

        @Override
        public boolean isText() {
            return false;
        }

        @Override
        public byte[] holding(String title, String date) {
            return holding("", title.replace("&", "&amp;").replace("<", "&lt;").replace("\0", "_x0000_"), date);
        }

        private byte[] holding(String type, String title, String date) {
            String sheet = "<worksheet><sheetData>" + row("title", "abstract", "published")
                    + "<row><c t=\"s\"><v>0</v></c><c t=\"str\"><v>We count sheep.</v></c><c t=\"str\"><v>" + date
                    + "</v></c></row>" + row(STILL_HERE, "We count again.", "") + "</sheetData></worksheet>";
            return XlsxTableTest.zip(XlsxTableTest.parts(sheet, type + "<sst><si><t>" + title + "</t></si></sst>"));
        }

        private static String row(String... cells) {
            return "<row><c t=\"str\"><v>" + String.join("</v></c><c t=\"str\"><v>", cells) + "</v></c></row>";
        }

        @Test
        void billionLaughsAreNotLaughed() throws IOException {
            Outcome outcome = read(holding(
                    "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
                    "Sheep &c; at Dawn",
                    "2024-10-27"));
            assertFalse(outcome.toString().contains("haha"), outcome::toString);
        }

        @Test
        void partsThatLeadOutOfTheZipAreWrittenNowhere() throws IOException {
            Map<String, String> parts = XlsxTableTest.parts(
                    "<worksheet><sheetData>" + row("title", "abstract") + row(STILL_HERE, "We count.")
                            + "</sheetData></worksheet>",
                    "<sst/>");
            Path inside = Files.createDirectory(folder.resolve("inside"));
            for (String way :
                    List.of("../evil.xml", "/" + folder + "/evil.xml", "xl/../../../evil.xml", "..\\evil.xml")) {
                parts.put(way, "<worksheet/>");
            }
            Files.write(inside.resolve("papers.xlsx"), XlsxTableTest.zip(parts));
            assertEquals(List.of(STILL_HERE), read(XlsxTableTest.zip(parts)).titles());
            assertFalse(Files.exists(folder.resolve("evil.xml")));
        }
    }
}
