package org.lectern.presentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.Hit;
import org.lectern.api.search.Query;
import org.lectern.api.search.Search;
import org.lectern.api.search.SearchAnswer;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.search.Similar;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StateStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.LecternException;

/** A list of papers that can be read a page at a time. Reads the disk. */
@FunctionalInterface
interface Listing {
    /** At most so many are read at once where all of them are wanted. */
    int CHUNK = 1000;

    /** Among so many a paper is looked for. */
    int SOUGHT = 100_000;

    /** One page, in the order of the listing. */
    Page page(long offset, int limit) throws LecternException;

    /**
     * Where the paper stands, 0 for the first; looks where it stood once, then from the beginning. Empty where it is not
     * among the first hundred thousand.
     */
    default OptionalLong placeOf(PaperId paper, long hint) throws LecternException {
        long near = Math.max(0, hint - CHUNK / 2);
        int at = page(near, CHUNK).ids().indexOf(paper);
        if (at >= 0) {
            return OptionalLong.of(near + at);
        }
        for (long from = 0; from < SOUGHT; from += CHUNK) {
            List<PaperId> ids = page(from, CHUNK).ids();
            at = ids.indexOf(paper);
            if (at >= 0) {
                return OptionalLong.of(from + at);
            }
            if (ids.size() < CHUNK) {
                break;
            }
        }
        return OptionalLong.empty();
    }

    /** @param behind changed papers that the search does not know yet */
    record Page(List<PaperId> ids, long total, long behind) {}

    /** The papers of the scope that match the query, in that order. */
    static Listing of(Services services, Session session, Scope scope, String query, PaperSort sort)
            throws LecternException {
        PaperStore papers = services.require(PaperStore.class);
        boolean searched = !query.isBlank();
        if (scope instanceof Scope.All) {
            Listing forward = searched || sort.order() == SearchOrder.TREND
                    ? search(services.require(Search.class), session, query, sort.order())
                    : (offset, limit) -> new Page(papers.list(sort.inStore(), offset, limit), papers.count(), 0);
            return sort.reversed() ? reversed(forward) : forward;
        }
        Set<PaperId> inScope = ids(services, session, scope);
        if (scope instanceof Scope.Similar && sort.order() == SearchOrder.MATCH) {
            if (searched) {
                inScope.retainAll(matching(services.require(Search.class), session, query, sort));
            }
            return fixed(sorted(papers, inScope, sort));
        }
        if (searched) {
            return among(inScope, services.require(Search.class), session, query, sort);
        }
        List<PaperId> sorted = sorted(papers, inScope, sort);
        return fixed(sorted);
    }

    private static Listing search(Search search, Session session, String query, SearchOrder order) {
        return (offset, limit) -> {
            SearchAnswer answer = search.find(
                    new Query(query, session.projectName(), session.viewer(), order, Math.toIntExact(offset), limit));
            return new Page(answer.hits().stream().map(Hit::paper).toList(), answer.total(), answer.behind());
        };
    }

    private static Listing fixed(List<PaperId> ids) {
        return (offset, limit) -> {
            int from = (int) Math.min(offset, ids.size());
            return new Page(ids.subList(from, Math.min(from + limit, ids.size())), ids.size(), 0);
        };
    }

    /** The store and the search know one direction of each order; the other one is read from the end. */
    private static Listing reversed(Listing forward) {
        return (offset, limit) -> {
            long total = forward.page(0, 1).total();
            long end = Math.max(0, total - offset);
            long start = Math.max(0, end - limit);
            if (start == end) {
                return new Page(List.of(), total, 0);
            }
            Page page = forward.page(start, (int) (end - start));
            return new Page(page.ids().reversed(), page.total(), page.behind());
        };
    }

    private static Listing among(Set<PaperId> scope, Search search, Session session, String query, PaperSort sort)
            throws LecternException {
        var ids = new ArrayList<>(matching(search, session, query, sort));
        ids.retainAll(scope);
        return fixed(sort.reversed() ? ids.reversed() : ids);
    }

    /** All that match, in the order of the search. */
    private static Set<PaperId> matching(Search search, Session session, String query, PaperSort sort)
            throws LecternException {
        var ids = new LinkedHashSet<PaperId>();
        for (int offset = 0; ; offset += CHUNK) {
            List<PaperId> page =
                    search.ids(new Query(query, session.projectName(), session.viewer(), sort.order(), offset, CHUNK));
            ids.addAll(page);
            if (page.size() < CHUNK) {
                return ids;
            }
        }
    }

    private static Set<PaperId> ids(Services services, Session session, Scope scope) throws LecternException {
        return switch (scope) {
            case Scope.OfSource of ->
                new LinkedHashSet<>(services.require(PaperStore.class).seenIn(of.source()));
            case Scope.Labelled labelled -> {
                var ids = new LinkedHashSet<PaperId>();
                for (Answer answer : answers(services, session)) {
                    if (answer.labels().contains(labelled.label())) {
                        ids.add(answer.paper());
                    }
                }
                yield ids;
            }
            case Scope.ToLabel toLabel -> {
                var answered = new HashSet<PaperId>();
                answers(services, session).stream()
                        .filter(answer -> answer.annotator().equals(session.annotator()))
                        .forEach(answer -> answered.add(answer.paper()));
                var ids = new LinkedHashSet<>(all(services.require(PaperStore.class)));
                ids.removeAll(answered);
                yield ids;
            }
            case Scope.Starred starred ->
                new LinkedHashSet<>(services.require(StateStore.class).starred(session.annotator()));
            case Scope.Similar like -> {
                Similar similar = services.require(Similar.class);
                List<Hit> hits = like.papers().isEmpty()
                        ? similar.toText(like.text(), Scope.Similar.MOST)
                        : similar.toAll(like.papers(), Scope.Similar.MOST);
                var ids = new LinkedHashSet<PaperId>();
                hits.forEach(hit -> ids.add(hit.paper()));
                yield ids;
            }
            case Scope.All all -> new LinkedHashSet<>(all(services.require(PaperStore.class)));
        };
    }

    private static List<Answer> answers(Services services, Session session) throws LecternException {
        return services.require(AnnotationStore.class).answers(session.projectName(), session.viewer());
    }

    private static List<PaperId> all(PaperStore papers) throws StoreException {
        var ids = new ArrayList<PaperId>();
        for (List<PaperId> page = papers.list(PaperOrder.ADDED, 0, CHUNK);
                !page.isEmpty();
                page = papers.list(PaperOrder.ADDED, ids.size(), CHUNK)) {
            ids.addAll(page);
        }
        return ids;
    }

    private static List<PaperId> sorted(PaperStore papers, Set<PaperId> ids, PaperSort sort) throws StoreException {
        var list = new ArrayList<>(ids);
        if (sort.order() != SearchOrder.MATCH && sort.order() != SearchOrder.ADDED) {
            Map<PaperId, Paper> read = new HashMap<>();
            for (int from = 0; from < list.size(); from += CHUNK) {
                papers.papers(list.subList(from, Math.min(from + CHUNK, list.size())))
                        .forEach(paper -> read.put(paper.id(), paper));
            }
            list.removeIf(id -> !read.containsKey(id));
            list.sort(Comparator.comparing(read::get, order(sort.order())));
        }
        return sort.reversed() ? list.reversed() : list;
    }

    private static Comparator<Paper> order(SearchOrder order) {
        return switch (order) {
            case TITLE -> Comparator.comparing(Paper::title, String.CASE_INSENSITIVE_ORDER);
            case DATE ->
                Comparator.comparing((Paper paper) ->
                                paper.published().map(p -> p.date().toString()).orElse(""))
                        .reversed();
            case COMMENTS ->
                Comparator.comparingInt((Paper paper) -> paper.comments().orElse(-1))
                        .reversed();
            case TREND ->
                Comparator.comparingInt((Paper paper) -> paper.trend().orElse(Integer.MIN_VALUE))
                        .reversed();
            case MATCH, ADDED -> (a, b) -> 0;
        };
    }
}
