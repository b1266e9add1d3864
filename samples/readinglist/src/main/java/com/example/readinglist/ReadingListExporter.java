package com.example.readinglist;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/** Papers to tick off, in Markdown: a line with the title, and the abstract on the line below it. */
@Component
@ExporterInfo(id = "reading-list", label = "Reading list", extension = "md")
public final class ReadingListExporter implements Exporter {
    static final String HEADING = "# Reading list";
    static final String PAPER = "- [ ] ";

    @Override
    public Set<ExportField> carries() {
        return EnumSet.of(ExportField.TITLE, ExportField.ABSTRACT);
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        try (var out = new BufferedWriter(new OutputStreamWriter(target.file(), StandardCharsets.UTF_8))) {
            out.write(HEADING + "\n");
            papers.each(progress, paper -> {
                out.write("\n" + PAPER + oneLine(paper.title()) + "\n");
                if (!paper.abstractText().isBlank()) {
                    out.write("  " + oneLine(paper.abstractText()) + "\n");
                }
            });
        }
    }

    /** Titles come from outside: a line break in one would begin a paper that is none. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+|[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
