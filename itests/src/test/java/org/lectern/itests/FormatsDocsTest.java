package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.export.ExportField;

/** docs/formats.md says of each format what its exporter says that it carries. */
class FormatsDocsTest {
    private static final Path DOCS = Path.of(System.getProperty("lectern.docs"), "formats.md");
    private static final String BEGIN = "<!-- what each format holds: begin -->\n";
    private static final String END = "<!-- what each format holds: end -->\n";

    /** What users ask for by these names. Reports and lists of plug-ins come on top. */
    private static final Set<String> NAMES = Set.of(
            "bibtex",
            "biblatex",
            "ris",
            "csl-json",
            "csv",
            "tsv",
            "xlsx",
            "jsonl",
            "parquet",
            "asreview",
            "asreview-ris",
            "label-studio",
            "doccano",
            "prodigy",
            "brat",
            "webanno-tsv",
            "uima-cas-json",
            "web-annotation",
            "opml",
            "atom");

    @TempDir
    private Path folder;

    @Test
    void theManualSaysWhatEachFormatHolds() throws Exception {
        Lectern lectern = new Lectern(folder.resolve("workspace"), Files.createDirectory(folder.resolve("home")));
        JsonNode formats = lectern.run("export", "--formats", "--json").json();
        Set<String> ids = StreamSupport.stream(formats.spliterator(), false)
                .map(format -> format.get("format").asText())
                .collect(Collectors.toSet());
        assertTrue(ids.containsAll(NAMES), () -> "formats: " + ids);
        String manual = Files.readString(DOCS);
        int begin = manual.indexOf(BEGIN) + BEGIN.length();
        int end = manual.indexOf(END);
        if (Boolean.getBoolean("lectern.docs.update")) {
            Files.writeString(DOCS, manual.substring(0, begin) + table(formats) + manual.substring(end));
        } else {
            assertEquals(
                    table(formats),
                    manual.substring(begin, end),
                    "docs/formats.md is behind: write it anew with"
                            + " mvn -pl itests -Dtest=FormatsDocsTest -Dlectern.docs.update=true test");
        }
    }

    private static String table(JsonNode formats) {
        var lines = new ArrayList<String>();
        lines.add("| `--format` | file | not in it |");
        lines.add("|---|---|---|");
        for (JsonNode format : formats) {
            String id = format.get("format").asText();
            lines.add("| `%s` | %s | %s |"
                    .formatted(
                            id,
                            format.get("folder").asBoolean()
                                    ? "a folder"
                                    : "`." + format.get("extension").asText() + "`",
                            missing(format)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String missing(JsonNode format) {
        List<String> carried = StreamSupport.stream(format.get("carries").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        String missing = Arrays.stream(ExportField.values())
                .map(ExportField::word)
                .filter(word -> !carried.contains(word))
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "–" : missing;
    }
}
