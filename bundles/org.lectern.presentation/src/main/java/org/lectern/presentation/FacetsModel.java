package org.lectern.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.api.search.Facets;
import org.lectern.api.search.Facets.Count;
import org.lectern.api.search.Facets.Facet;
import org.lectern.api.search.Query;
import org.lectern.api.search.SearchException;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.work.LecternException;

/**
 * What the papers of the list have in common, and the query narrowed or widened by it. Counts only when a view asks for
 * them, which it does while it can be seen.
 */
public final class FacetsModel {
    /** As many values of each facet as fit beside each other; what comes after is rare. */
    private static final int VALUES = 12;

    /** In this order they are shown. */
    private static final List<Facet> ORDER =
            List.of(Facet.LABEL, Facet.YEAR, Facet.SOURCE, Facet.ORGANIZATION, Facet.ANNOTATOR);

    /**
     * One value.
     *
     * @param on the query asks for it already
     */
    public record Line(Facet facet, String value, long papers, boolean on) {
        boolean isSameValue(Line other) {
            return facet == other.facet() && value.equals(other.value());
        }
    }

    /**
     * What is shown.
     *
     * @param lines by facet
     * @param stale the list is another one by now
     * @param countable false where the list is no query's: of papers like others
     */
    public record State(List<Line> lines, boolean stale, boolean countable) {}

    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final PapersModel papers;
    private final Live<State> state = new Live<>(new State(List.of(), true, true));
    private boolean counting;
    private Asked counted = new Asked("", "", Scope.ALL);
    private long generation;

    private record Asked(String query, String typed, Scope scope) {}

    public FacetsModel(Services services, Workers workers, Live<Session> session, PapersModel papers, Touched touched) {
        this.services = services;
        this.workers = workers;
        this.session = session;
        this.papers = papers;
        papers.state().listen(now -> {
            if (!asked().equals(counted)) {
                changed();
            }
        });
        touched.listen(touchedPapers -> changed());
    }

    public Live<State> state() {
        return state;
    }

    private Asked asked() {
        PapersModel.State now = papers.state().get();
        return new Asked(now.query(), papers.typed(), now.scope());
    }

    /** The counts may be others now. */
    public void changed() {
        generation++;
        state.update(s -> new State(s.lines(), true, s.countable()));
    }

    /** Counts in the background, unless that goes on or the counts are those of the list. On the view's thread. */
    public void count() {
        if (counting || !state.get().stale()) {
            return;
        }
        Asked asked = asked();
        long mine = generation;
        Session who = session.get();
        if (asked.scope() instanceof Scope.Similar || !services.has(Facets.class)) {
            counted = asked;
            state.set(new State(List.of(), false, false));
            return;
        }
        counting = true;
        List<Line> before = state.get().lines();
        String query = Clauses.with(asked.query(), asked.scope().clause(who));
        workers.count(
                () -> count(query, asked.typed(), who, before),
                lines -> {
                    counting = false;
                    counted = asked;
                    state.set(new State(lines, mine != generation, true));
                },
                failure -> {
                    counting = false;
                    counted = asked;
                    // The search field tells of a query that is not understood; the last counts stay.
                    state.update(s -> new State(s.lines(), false, s.countable()));
                    if (failure.cause()
                                    .filter(SearchException.class::isInstance)
                                    .isEmpty()
                            && failure.cause()
                                    .filter(MissingServiceException.class::isInstance)
                                    .isEmpty()) {
                        workers.fail(failure);
                    }
                });
    }

    private List<Line> count(String query, String typed, Session who, List<Line> before) throws LecternException {
        Map<Facet, List<Count>> facets = services.require(Facets.class)
                .find(new Query(query, who.projectName(), who.viewer(), SearchOrder.ADDED, 0, 1), VALUES)
                .facets();
        var lines = new ArrayList<Line>();
        for (Facet facet : ORDER) {
            for (Count count : facets.getOrDefault(facet, List.of())) {
                boolean on = Clauses.has(typed, clause(facet, count.value()));
                lines.add(new Line(facet, count.value(), count.papers(), on));
            }
            // What was asked for stays in sight, so that it can be taken back, though no paper has it.
            before.stream()
                    .filter(line -> line.facet() == facet && Clauses.has(typed, clause(facet, line.value())))
                    .map(line -> new Line(facet, line.value(), 0, true))
                    .filter(line -> lines.stream().noneMatch(line::isSameValue))
                    .forEach(lines::add);
        }
        return List.copyOf(lines);
    }

    /** Asks for this value too; or no longer, where the query does. */
    public void toggle(Line line) {
        papers.find(Clauses.toggled(papers.typed(), clause(line.facet(), line.value())));
    }

    /** How a query asks for the value. */
    static String clause(Facet facet, String value) {
        return switch (facet) {
            case YEAR -> "published:" + value;
            case SOURCE -> Clauses.of("source", value);
            case LABEL -> Clauses.of("label", value);
            case ORGANIZATION -> Clauses.of("organization", value);
            case ANNOTATOR -> Clauses.of("annotator", value);
        };
    }
}
