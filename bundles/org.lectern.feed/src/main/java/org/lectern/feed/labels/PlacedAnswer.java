package org.lectern.feed.labels;

import java.util.List;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.RevisionId;

/**
 * An answer of a file with the paper it turned out to be about.
 *
 * @param quotes the text of each of the answer's spans, in their order
 */
record PlacedAnswer(PaperId paper, RevisionId revision, GivenAnswer answer, List<String> quotes) {
    PlacedAnswer {
        quotes = List.copyOf(quotes);
    }
}
