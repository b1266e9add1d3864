package org.lectern.export.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ListedPapers;

/** What Arrow reads of our files, which shares no code with the library that wrote them. Skipped where it is not installed. */
class RealProgramsTest {
    private static final String READ = """
            import json, sys, pyarrow.parquet as parquet
            rows = parquet.read_table(sys.argv[1]).to_pylist()
            for row in rows:
                row["extra"] = dict(row["extra"])
            json.dump(rows, sys.stdout)
            """;

    @TempDir
    Path folder;

    @Test
    void arrowReadsEveryField() throws Exception {
        requireArrow();
        assertEquals(List.of(new JsonMapper().readTree(ParquetExporterTest.FULL)), arrow(ParquetExporterTest.full()));
    }

    @Test
    void arrowReadsEveryTitle() throws Exception {
        requireArrow();
        assertEquals(
                ExportSamples.nasty().stream()
                        .map(paper -> ParquetExporterTest.wellFormed(paper.title()))
                        .toList(),
                arrow(new ListedPapers(ExportSamples.nasty(), List.of())).stream()
                        .map(row -> row.path("title").textValue())
                        .toList());
    }

    private void requireArrow() throws Exception {
        Assumptions.assumeTrue(
                run("import pyarrow.parquet").waitFor() == 0,
                "skipped: Python has no pyarrow here; pip install pyarrow brings it");
    }

    private List<JsonNode> arrow(ListedPapers papers) throws Exception {
        Path file = Files.write(folder.resolve("papers.parquet"), ParquetExporterTest.written(papers));
        Process process = run(READ, file.toString());
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Python did not end");
        }
        String said = Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), said);
        var rows = new ArrayList<JsonNode>();
        new JsonMapper().readTree(said).forEach(row -> rows.add(withoutNulls(row)));
        return rows;
    }

    private Process run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("python3", "-c"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.to(new File(folder.toFile(), "failed")))
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
        } catch (IOException e) {
            return Assumptions.<Process>abort("skipped: there is no python3 here");
        }
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(RealProgramsTest::withoutNulls);
        return node;
    }
}
