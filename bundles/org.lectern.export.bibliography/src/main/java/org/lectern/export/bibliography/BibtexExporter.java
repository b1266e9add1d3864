package org.lectern.export.bibliography;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/** BibTeX in UTF-8: one {@code @misc} per paper, since what was read off a page is not known to be an article. */
@Component
@ExporterInfo(id = "bibtex", label = "BibTeX", extension = "bib")
public final class BibtexExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        return EnumSet.complementOf(EnumSet.of(ExportField.AUTHOR_COUNT, ExportField.SIGHTINGS));
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws IOException {
        var keys = new CitationKeys();
        try (Stream<Paper> stream = papers.papers();
                var out = new BufferedWriter(new OutputStreamWriter(target.file(), StandardCharsets.UTF_8))) {
            for (Iterator<Paper> all = stream.iterator(); all.hasNext(); ) {
                Paper paper = all.next();
                progress.step(paper.title());
                var entry = new Entry(keys.of(paper), paper, papers.answers(paper.id()), papers.project());
                out.write(entry.text());
            }
        }
    }
}
