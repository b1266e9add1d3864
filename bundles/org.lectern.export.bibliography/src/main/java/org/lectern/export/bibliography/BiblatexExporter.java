package org.lectern.export.bibliography;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/** The same entries in the field names of BibLaTeX, which biber reads. */
@Component
@ExporterInfo(id = "biblatex", label = "BibLaTeX", extension = "bib")
public final class BiblatexExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        return Bibliography.carries();
    }

    @Override
    public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
        return Entry.cuts(paper);
    }

    @Override
    public boolean cutsExtra(Paper paper, Map<String, String> extra) {
        return Entry.cutsExtra(paper, extra, Dialect.BIBLATEX);
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        Bibliography.write(
                papers, target, progress, (reference, out) -> out.write(new Entry(reference, Dialect.BIBLATEX).text()));
    }
}
