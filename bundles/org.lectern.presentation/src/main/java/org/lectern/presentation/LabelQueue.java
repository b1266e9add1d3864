package org.lectern.presentation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;

/**
 * The next papers to label: those the annotator has not answered, in the order in which they were added, deferred ones
 * last. Reads the disk.
 */
record LabelQueue(List<Paper> next, Set<PaperId> answered, long total) {
    /** How many papers are kept ready, so that the next one is there at once. */
    static final int READY = 30;

    private static final int CHUNK = 500;

    static LabelQueue read(Services services, Session who, List<PaperId> deferred) throws LecternException {
        PaperStore papers = services.require(PaperStore.class);
        var answered = new HashSet<PaperId>();
        services.require(AnnotationStore.class).answers(who.projectName(), who.viewer()).stream()
                .filter(answer -> answer.annotator().equals(who.annotator()))
                .map(Answer::paper)
                .forEach(answered::add);
        var ids = new ArrayList<PaperId>();
        long offset = 0;
        for (List<PaperId> page = papers.list(PaperOrder.ADDED, 0, CHUNK);
                !page.isEmpty() && ids.size() < READY;
                page = papers.list(PaperOrder.ADDED, offset, CHUNK)) {
            offset += page.size();
            page.stream()
                    .filter(id -> !answered.contains(id) && !deferred.contains(id))
                    .limit(READY - ids.size())
                    .forEach(ids::add);
        }
        deferred.stream()
                .filter(id -> !answered.contains(id))
                .limit(Math.max(0, READY - ids.size()))
                .forEach(ids::add);
        return new LabelQueue(papers.papers(ids), answered, papers.count());
    }
}
