package org.lectern.export.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;

/** The programs that others read our files with. Skipped where they are not installed. */
class RealProgramsTest {
    @TempDir
    Path folder;

    @Test
    void bibtexTakesEveryEntryWithoutAWord() throws Exception {
        require("bibtex", "texlive-binaries");
        write("papers.bib", new BibtexExporter());
        Files.writeString(folder.resolve("papers.aux"), "\\citation{*}\n\\bibdata{papers}\n\\bibstyle{every}\n");
        try (var style = RealProgramsTest.class.getResourceAsStream("every.bst")) {
            Files.copy(style, folder.resolve("every.bst"));
        }
        String said = run("bibtex", "papers");
        assertEquals(
                List.of(),
                complaints(said + Files.readString(folder.resolve("papers.blg"), StandardCharsets.ISO_8859_1)));
        long entries = Files.readString(folder.resolve("papers.bbl"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("ENTRY "))
                .count();
        assertEquals(papers().size(), entries);
    }

    @Test
    void biberTakesEveryEntry() throws Exception {
        require("biber", "biber");
        write("papers.bib", new BiblatexExporter());
        String said = run("biber", "--tool", "--output-file", "out.bib", "papers.bib");
        assertEquals(List.of(), complaints(said));
        long entries = Files.readString(folder.resolve("out.bib"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("@"))
                .count();
        assertEquals(papers().size(), entries);
    }

    private static void require(String program, String debianPackage) {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
        Assumptions.assumeTrue(there, "skipped: there is no " + program + " here; Debian has it in " + debianPackage);
    }

    private static List<Paper> papers() {
        var papers = new ArrayList<>(ExportSamples.nasty());
        papers.add(ExportSamples.full());
        return papers;
    }

    private void write(String name, Exporter exporter) throws Exception {
        var target = new MemoryTarget();
        exporter.write(new ListedPapers(papers(), ExportSamples.answers(papers())), target, Progress.NONE);
        Files.writeString(folder.resolve(name), target.text());
    }

    private String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("BSTINPUTS", ".");
        builder.environment().put("BIBINPUTS", ".");
        builder.redirectOutput(folder.resolve("said").toFile());
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command[0] + " did not end");
        }
        String said = Files.readString(folder.resolve("said"), StandardCharsets.ISO_8859_1);
        assertEquals(0, process.exitValue(), said);
        return said;
    }

    private static List<String> complaints(String said) {
        return said.lines()
                .filter(line -> line.startsWith("Warning--") || line.contains("---line") || line.contains("ERROR"))
                .toList();
    }
}
