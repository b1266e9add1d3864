package org.lectern.export.labelled;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
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
 * A brat collection: a text and its standoff for each paper, in a folder for each annotator, and the configuration that
 * brat looks for above them. brat has no labels of a whole text: each title bears a mark of the type
 * {@value BratNames#PAPER}, whose attributes they are.
 */
@Component
@ExporterInfo(id = "brat", label = "brat collection")
public final class BratExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        return Labelled.textAndAnswers();
    }

    @Override
    public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
        Set<ExportField> cuts = Labelled.cuts(paper, answers);
        var document = new Document(paper);
        boolean blank = answers.stream()
                .flatMap(answer -> document.places(answer).stream())
                .map(document::words)
                .anyMatch(BratStandoff::losesBlanks);
        return blank ? EnumSet.of(ExportField.SPANS) : cuts;
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        var names = new BratNames(papers.project());
        var files = new AnswerFiles();
        papers.each(progress, paper -> {
            var standoff = new BratStandoff(new Document(paper), names);
            List<Answer> answers = papers.answers(paper.id());
            for (Answer answer : answers) {
                write(files.of(paper, answer), standoff, standoff.of(answer, papers), target);
            }
            if (answers.isEmpty()) {
                write(AnswerFiles.unlabelled(paper), standoff, standoff.title(), target);
            }
        });
        write("annotation.conf", names.annotationConf(), target);
        write("visual.conf", names.visualConf(), target);
    }

    private static void write(String name, BratStandoff standoff, String lines, ExportTarget target)
            throws IOException {
        write(name + ".txt", standoff.text(), target);
        write(name + ".ann", lines, target);
    }

    private static void write(String name, String content, ExportTarget target) throws IOException {
        try (Writer out = JsonOut.text(target.file(name))) {
            out.write(content);
        }
    }
}
