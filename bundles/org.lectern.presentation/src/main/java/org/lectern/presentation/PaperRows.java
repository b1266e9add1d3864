package org.lectern.presentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.model.Answer;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.ReadingState;
import org.lectern.api.search.Highlighter;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StateStore;
import org.lectern.api.work.LecternException;

/** Makes lines of ids: paper, own state, labels and hits. Reads the disk. */
final class PaperRows {
    private final Services services;

    PaperRows(Services services) {
        this.services = services;
    }

    /** In the order of the ids; unknown ones are left out. */
    List<PaperRow> of(List<PaperId> ids, Session session, String query) throws LecternException {
        Map<PaperId, ReadingState> states = services.find(StateStore.class).isEmpty()
                ? Map.of()
                : services.require(StateStore.class).states(session.annotator(), ids);
        Map<PaperId, List<Answer>> answers = answers(ids, session);
        Optional<Highlighter> highlighter = query.isBlank() ? Optional.empty() : services.find(Highlighter.class);
        Optional<LabelSchema> schema = session.project().map(Project::schema);
        var rows = new ArrayList<PaperRow>();
        for (Paper paper : services.require(PaperStore.class).papers(ids)) {
            List<LabelTag> tags = schema.map(s -> LabelTag.of(
                            s,
                            answers.getOrDefault(paper.id(), List.of()),
                            session.annotator(),
                            paper.revision().id()))
                    .orElse(List.of());
            List<Highlighter.Range> hits =
                    highlighter.map(h -> h.highlights(query, paper.title())).orElse(List.of());
            rows.add(PaperRow.of(paper, tags, states.getOrDefault(paper.id(), ReadingState.UNTOUCHED), hits));
        }
        return rows;
    }

    private Map<PaperId, List<Answer>> answers(List<PaperId> ids, Session session) throws LecternException {
        var byPaper = new HashMap<PaperId, List<Answer>>();
        if (session.project().isPresent() && services.has(AnnotationStore.class)) {
            services.require(AnnotationStore.class)
                    .answersOn(session.projectName(), ids, session.viewer())
                    .forEach(answer -> byPaper.computeIfAbsent(answer.paper(), id -> new ArrayList<>())
                            .add(answer));
        }
        return byPaper;
    }
}
