package org.lectern.export.labelled;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
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

/**
 * What Prodigy reads: {@code annotations.jsonl} for {@code prodigy db-in}, a task for each answer, and
 * {@code unlabelled.jsonl} as a source of tasks. They are two files because {@code db-in} takes a task without an answer
 * for an accepted one.
 */
@Component
@ExporterInfo(id = "prodigy", label = "Prodigy")
public final class ProdigyExporter implements Exporter {
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
        try (JsonGenerator answered = JsonOut.values(target.file("annotations.jsonl"));
                JsonGenerator open = JsonOut.values(target.file("unlabelled.jsonl"))) {
            var annotations = new ProdigyTask(answered, papers);
            var tasks = new ProdigyTask(open, papers);
            papers.each(progress, paper -> {
                List<Answer> answers = papers.answers(paper.id());
                for (Answer answer : answers) {
                    annotations.write(paper, answer);
                }
                if (answers.isEmpty()) {
                    tasks.write(paper);
                }
            });
        }
    }
}
