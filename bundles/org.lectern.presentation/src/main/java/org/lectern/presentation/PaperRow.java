package org.lectern.presentation;

import java.util.List;
import java.util.OptionalInt;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.ReadingState;
import org.lectern.api.search.Highlighter;

/**
 * A line of the list of papers.
 *
 * @param byline organisation and number of authors, as far as they are known
 * @param date as far as it is known; may be empty
 * @param pages how many pages it was seen on
 * @param talk comments at each sighting, oldest first; absent where a source gives none
 * @param titleHits what the query means in the title
 */
public record PaperRow(
        PaperId id,
        String title,
        String byline,
        String date,
        int pages,
        OptionalInt comments,
        List<OptionalInt> talk,
        List<LabelTag> labels,
        boolean read,
        boolean starred,
        List<Highlighter.Range> titleHits) {
    static PaperRow of(Paper paper, List<LabelTag> labels, ReadingState state, List<Highlighter.Range> hits) {
        return new PaperRow(
                paper.id(),
                paper.title(),
                Facts.byline(paper),
                paper.published().map(p -> p.date().toString()).orElse(""),
                paper.sightings().size(),
                paper.comments(),
                paper.sightings().stream().map(s -> s.comments()).toList(),
                labels,
                state.read(),
                state.starred(),
                hits);
    }
}
