package org.lectern.export.labelled;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

/** UIMA CAS JSON 0.4.0, a CAS for each annotator of each paper, in a folder for each annotator. */
@Component
@ExporterInfo(id = "uima-cas-json", label = "UIMA CAS JSON")
public final class CasJsonExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        return Labelled.withFacts();
    }

    @Override
    public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
        return Labelled.cuts(paper, answers);
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        var files = new AnswerFiles();
        papers.each(progress, paper -> {
            List<Answer> answers = papers.answers(paper.id());
            for (Answer answer : answers) {
                write(files.of(paper, answer), paper, Optional.of(answer), papers, target);
            }
            if (answers.isEmpty()) {
                write(AnswerFiles.unlabelled(paper), paper, Optional.empty(), papers, target);
            }
        });
        Readme.write(target, "UIMA CAS JSON 0.4.0", "json", "UIMA CAS JSON 0.4.0");
    }

    private static void write(
            String name, Paper paper, Optional<Answer> answer, ExportPapers papers, ExportTarget target)
            throws IOException {
        var document = new Document(paper);
        List<Mark> marks = answer.map(given -> document.marks(given, papers)).orElse(List.of());
        try (JsonGenerator json = JsonOut.values(target.file(name + ".json"))) {
            new CasJson(json, document).write(paper, answer, marks, papers.extra(paper.id()));
        }
    }
}
