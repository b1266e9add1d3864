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
 * WebAnno TSV 3.3, a document per file in a folder for each annotator, as INCEpTION imports it. The format has no place
 * for what is said of a whole document, so it carries marks, and neither labels nor notes.
 */
@Component
@ExporterInfo(id = "webanno-tsv", label = "WebAnno TSV 3.3")
public final class WebannoTsvExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        return EnumSet.of(
                ExportField.TITLE,
                ExportField.ABSTRACT,
                ExportField.ANNOTATORS,
                ExportField.FURTHER_ANSWERS,
                ExportField.SPANS);
    }

    /** A mark begins and ends with a token: what lies in blanks only has no place. */
    @Override
    public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
        Set<ExportField> cuts = Labelled.cuts(paper, answers);
        var document = new Document(paper);
        boolean trimmed = answers.stream()
                .flatMap(answer -> document.places(answer).stream())
                .map(document::words)
                .anyMatch(words ->
                        Segments.isBlank(words.charAt(0)) || Segments.isBlank(words.charAt(words.length() - 1)));
        return trimmed ? EnumSet.of(ExportField.SPANS) : cuts;
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        var files = new AnswerFiles();
        papers.each(progress, paper -> {
            var document = new Document(paper);
            List<Answer> answers = papers.answers(paper.id());
            for (Answer answer : answers) {
                write(files.of(paper, answer), document, document.marks(answer, papers), target);
            }
            if (answers.isEmpty()) {
                write(AnswerFiles.unlabelled(paper), document, List.of(), target);
            }
        });
        Readme.write(target, "WebAnno TSV 3.3", "tsv", "WebAnno TSV v3.3");
    }

    private static void write(String name, Document document, List<Mark> marks, ExportTarget target)
            throws IOException {
        try (Writer out = JsonOut.text(target.file(name + ".tsv"))) {
            new TsvDocument(document, marks).write(out);
        }
    }
}
