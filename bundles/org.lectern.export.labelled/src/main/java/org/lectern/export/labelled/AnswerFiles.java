package org.lectern.export.labelled;

import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;

/**
 * Where formats of one document per file put them: {@code annotators/ada/p-7f3c2a.tsv} for what somebody answered,
 * {@code unlabelled/p-7f3c2a.tsv} for a paper that nobody did. So an annotator's folder is a collection that a tool can
 * take as it is.
 */
final class AnswerFiles {
    private final SafeName annotators = new SafeName();

    /** Without an ending. */
    String of(Paper paper, Answer answer) {
        return "annotators/" + annotators.of(answer.annotator()) + "/"
                + SafeName.alone(paper.id().value());
    }

    /** Without an ending. */
    static String unlabelled(Paper paper) {
        return "unlabelled/" + SafeName.alone(paper.id().value());
    }
}
