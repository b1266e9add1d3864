package org.lectern.export.labelled;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
 * What doccano imports, a file for each annotator as doccano itself writes them, and one of papers that nobody labelled.
 * A text stands once in a file, since doccano knows no annotator of a line and would show it twice. Places count UTF-16
 * units, as its window does; a program finds its way by the words that stand with each mark.
 */
@Component
@ExporterInfo(id = "doccano", label = "doccano")
public final class DoccanoExporter implements Exporter {
    private static final int MOST_ANNOTATORS = 500;

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
        try (var files = new Files(target)) {
            papers.each(progress, paper -> {
                write(paper, papers, files);
            });
        }
    }

    private static void write(Paper paper, ExportPapers papers, Files files) throws ExportException, IOException {
        var document = new Document(paper);
        ObjectNode facts = Facts.of(paper, papers.extra(paper.id()));
        List<Answer> answers = papers.answers(paper.id());
        if (answers.isEmpty()) {
            files.unlabelled.write(document, Optional.empty(), List.of(), facts);
        }
        for (Answer answer : answers) {
            files.of(answer.annotator()).write(document, Optional.of(answer), document.marks(answer, papers), facts);
        }
    }

    /** One open file for each annotator who came so far. */
    private static final class Files implements AutoCloseable {
        private final ExportTarget target;
        private final SafeName names = new SafeName();
        private final Map<String, Lines> byAnnotator = new HashMap<>();
        private final Lines unlabelled;

        Files(ExportTarget target) throws IOException {
            this.target = target;
            this.unlabelled = new Lines(JsonOut.values(target.file("unlabelled.jsonl")));
        }

        Lines of(String annotator) throws ExportException, IOException {
            Lines known = byAnnotator.get(annotator);
            if (known != null) {
                return known;
            }
            if (byAnnotator.size() == MOST_ANNOTATORS) {
                throw new ExportException(
                        "The doccano export has a file for each annotator, and the papers have more than "
                                + MOST_ANNOTATORS + ". Nothing was written.",
                        annotator,
                        "Choose papers with fewer annotators, or another format, such as jsonl.");
            }
            var opened = new Lines(JsonOut.values(target.file("annotators/" + names.of(annotator) + ".jsonl")));
            byAnnotator.put(annotator, opened);
            return opened;
        }

        @Override
        public void close() throws IOException {
            IOException failure = null;
            for (Lines lines : Stream.concat(Stream.of(unlabelled), byAnnotator.values().stream())
                    .toList()) {
                try {
                    lines.json.close();
                } catch (IOException e) {
                    failure = failure == null ? e : failure;
                }
            }
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** The lines of one file. */
    private static final class Lines {
        private final JsonGenerator json;
        private int written;

        Lines(JsonGenerator json) {
            this.json = json;
        }

        void write(Document document, Optional<Answer> answer, List<Mark> marks, ObjectNode facts) throws IOException {
            json.writeStartObject();
            json.writeNumberField("id", ++written);
            json.writeStringField("text", document.text());
            json.writeArrayFieldStart("label");
            for (String label : answer.map(Labelled::labels).orElse(List.of())) {
                json.writeString(label);
            }
            json.writeEndArray();
            marks(document, marks);
            if (answer.isPresent()) {
                said(answer.get());
            }
            json.writeStringField("title", document.title());
            for (var fact : facts.properties()) {
                json.writePOJOField(fact.getKey(), fact.getValue());
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }

        private void marks(Document document, List<Mark> marks) throws IOException {
            json.writeArrayFieldStart("entities");
            int number = 0;
            for (Mark mark : marks) {
                json.writeStartObject();
                json.writeNumberField("id", ++number);
                json.writeStringField("label", mark.label());
                json.writeNumberField("start_offset", document.utf16(mark.start()));
                json.writeNumberField("end_offset", document.utf16(mark.end()));
                json.writeStringField("text", document.words(mark));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("relations");
            json.writeEndArray();
        }

        private void said(Answer answer) throws IOException {
            json.writeArrayFieldStart("Comments");
            if (!answer.note().isEmpty()) {
                json.writeString(Document.storable(answer.note()));
            }
            json.writeEndArray();
            json.writeStringField("annotator", Document.storable(answer.annotator()));
            json.writeStringField("labelled_at", answer.at().toString());
        }
    }
}
