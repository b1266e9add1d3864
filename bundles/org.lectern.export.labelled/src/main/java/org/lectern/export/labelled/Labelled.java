package org.lectern.export.labelled;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lectern.api.export.ExportField;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;

/** What the formats of this family can hold of a paper. */
final class Labelled {
    private Labelled() {}

    /** Of a format that keeps further fields beside the text: all but the places where the paper was seen. */
    static Set<ExportField> withFacts() {
        return EnumSet.complementOf(EnumSet.of(ExportField.SIGHTINGS));
    }

    /** Of a format that has a text and answers, and nothing else. */
    static Set<ExportField> textAndAnswers() {
        return EnumSet.of(
                ExportField.TITLE,
                ExportField.ABSTRACT,
                ExportField.LABELS,
                ExportField.ANNOTATORS,
                ExportField.FURTHER_ANSWERS,
                ExportField.NOTES,
                ExportField.SPANS);
    }

    /** The answer's labels as databases take them. */
    static List<String> labels(Answer answer) {
        return answer.labels().stream().map(Document::storable).toList();
    }

    /** Marks of no length, without a name, outside of the text, or in an older one, where it is not sure to be found again. */
    static Set<ExportField> cuts(Paper paper, List<Answer> answers) {
        if (answers.stream().allMatch(answer -> answer.spans().isEmpty())) {
            return Set.of();
        }
        var document = new Document(paper);
        return answers.stream().allMatch(document::holdsAll) ? Set.of() : Set.of(ExportField.SPANS);
    }
}
