package org.lectern.presentation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.Query;
import org.lectern.api.search.Search;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;

/**
 * The next papers to label: those of the source that the annotator has not answered, in the order in which they were added,
 * deferred ones last. Reads the disk.
 *
 * @param members the papers of the source; empty for all of the workspace
 * @param answered those of the source that the annotator has answered
 * @param total how many the source has
 */
record LabelQueue(List<Paper> next, Optional<Set<PaperId>> members, Set<PaperId> answered, long total) {
    /** How many papers are kept ready, so that the next one is there at once. */
    static final int READY = 30;

    private static final int CHUNK = 500;
    /** A search gives all its papers at once, because each page would be searched for anew. */
    private static final int ALL_AT_ONCE = 200_000;

    /**
     * @param query that all papers of the source match; empty for all of the workspace
     * @param unwritten papers with an answer that the store does not know yet
     */
    static LabelQueue read(Services services, Session who, List<PaperId> deferred, Set<PaperId> unwritten, String query)
            throws LecternException {
        PaperStore papers = services.require(PaperStore.class);
        var answered = new HashSet<>(unwritten);
        services.require(AnnotationStore.class).answers(who.projectName(), who.viewer()).stream()
                .filter(answer -> answer.annotator().equals(who.annotator()))
                .map(Answer::paper)
                .forEach(answered::add);
        Optional<Set<PaperId>> members =
                query.isBlank() ? Optional.empty() : Optional.of(matching(services.require(Search.class), who, query));
        members.ifPresent(answered::retainAll);
        Predicate<PaperId> waits = id -> !answered.contains(id) && !deferred.contains(id);
        List<PaperId> ids = new ArrayList<>(
                members.isPresent()
                        ? members.get().stream().filter(waits).limit(READY).toList()
                        : first(papers, waits));
        deferred.stream()
                .filter(id -> !answered.contains(id)
                        && members.filter(of -> !of.contains(id)).isEmpty())
                .limit(Math.max(0, READY - ids.size()))
                .forEach(ids::add);
        long total = members.isPresent() ? members.get().size() : papers.count();
        return new LabelQueue(papers.papers(ids), members, answered, total);
    }

    private static Set<PaperId> matching(Search search, Session who, String query) throws LecternException {
        var ids = new LinkedHashSet<PaperId>();
        while (true) {
            List<PaperId> page = search.ids(
                    new Query(query, who.projectName(), who.viewer(), SearchOrder.ADDED, ids.size(), ALL_AT_ONCE));
            ids.addAll(page);
            if (page.size() < ALL_AT_ONCE) {
                return ids;
            }
        }
    }

    private static List<PaperId> first(PaperStore papers, Predicate<PaperId> waits) throws LecternException {
        var ids = new ArrayList<PaperId>();
        long offset = 0;
        for (List<PaperId> page = papers.list(PaperOrder.ADDED, 0, CHUNK);
                !page.isEmpty() && ids.size() < READY;
                page = papers.list(PaperOrder.ADDED, offset, CHUNK)) {
            offset += page.size();
            page.stream().filter(waits).limit(READY - ids.size()).forEach(ids::add);
        }
        return ids;
    }
}
