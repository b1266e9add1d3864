package org.lectern.export.bibliography;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.export.ScreeningAnswer;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/** RIS with the decision on each paper in a note, where ASReview looks for it. Other labels have no place. */
@Component
@ExporterInfo(id = "asreview-ris", label = "ASReview RIS", extension = "ris")
public final class AsreviewRisExporter implements Exporter {
    private static final RisExporter RIS = new RisExporter();

    @Override
    public Set<ExportField> carries() {
        Set<ExportField> carried = RIS.carries();
        carried.remove(ExportField.FURTHER_ANSWERS);
        carried.addAll(EnumSet.of(ExportField.ANNOTATORS, ExportField.NOTES));
        return carried;
    }

    /** Whose answer is written is the viewer's business, so an answer that says neither yes nor no counts anyhow. */
    @Override
    public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
        Set<ExportField> cut = EnumSet.noneOf(ExportField.class);
        cut.addAll(RIS.cuts(paper, answers));
        if (!answers.stream().map(ScreeningAnswer::new).allMatch(ScreeningAnswer::isWhole)) {
            cut.add(ExportField.LABELS);
        }
        return cut;
    }

    @Override
    public boolean cutsExtra(Paper paper, Map<String, String> extra) {
        return RIS.cutsExtra(paper, extra) || AsreviewNotes.replaces(extra.getOrDefault("ris.N1", ""));
    }

    @Override
    public boolean isWordless(String label) {
        return ScreeningAnswer.isWordless(label);
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        Bibliography.write(papers, target, progress, (reference, out) -> {
            var notes = new AsreviewNotes(ScreeningAnswer.of(
                    papers.answers(reference.paper().id()), papers.viewer().name()));
            out.write(new RisRecord(reference.withoutLabels(), notes::around).text());
        });
    }
}
