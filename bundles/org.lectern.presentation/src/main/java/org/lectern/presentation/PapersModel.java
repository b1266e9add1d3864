package org.lectern.presentation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.SearchException;

/**
 * The list of papers: its scope, query and order, and its lines, read a page at a time as they come into sight. Of a
 * list of any length only a few pages are kept.
 */
public final class PapersModel {
    /**
     * What the list shows.
     *
     * @param total how many papers it has
     * @param lines how many of them have a line: of a group that is closed only the first
     * @param all how many papers the workspace has
     * @param refusal why the query is not understood
     * @param behind changed papers that the search does not know yet
     */
    public record State(
            Scope scope,
            String query,
            PaperSort sort,
            long total,
            long lines,
            long all,
            boolean loading,
            Optional<Failure> refusal,
            long behind) {}

    /** Hears which lines are there now, or are other than before. */
    @FunctionalInterface
    public interface RowListener {
        void changed(long from, long to);
    }

    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final Live<Boolean> opening;
    private final PaperRows rows;
    private final Live<State> state =
            new Live<>(new State(Scope.ALL, "", PaperSort.NATURAL, 0, 0, 0, false, Optional.empty(), 0));
    private final PaperLines lines;
    private State shown = state.get();
    private final PaperQuestion question = new PaperQuestion();
    private final PaperFolding folding = new PaperFolding();
    /** Counts what was asked for: an answer to an older question is of no use. */
    private long generation;

    /** @param opening while it is so, what needs the workspace waits for it */
    PapersModel(Services services, Workers workers, Live<Session> session, Touched touched, Live<Boolean> opening) {
        this.services = services;
        this.workers = workers;
        this.session = session;
        this.opening = opening;
        this.rows = new PaperRows(services);
        this.lines = new PaperLines(
                workers, session, rows, touched, () -> state.get().query());
    }

    public Live<State> state() {
        return state;
    }

    public Runnable listenToRows(RowListener listener) {
        return lines.listen(listener);
    }

    /** The line at this place, 0 for the first; empty while it is being read. On the view's thread. */
    public Optional<PaperRow> row(long place) {
        return lines.at(place);
    }

    /** Where the paper stands among the lines that are loaded. */
    public OptionalLong placeOf(PaperId paper) {
        return lines.placeOf(paper);
    }

    /**
     * Looks for the paper's line, first near {@code hint}, in the background; {@code found} is called where it has one and
     * the list is still the same. On the view's thread.
     */
    public void locate(PaperId paper, long hint, LongConsumer found) {
        lines.locate(paper, hint, found);
    }

    /** Shows what matches, and the filters let through. An empty query shows the whole scope. */
    public void find(String query) {
        question.type(query);
        findAll();
    }

    /** Shows only what has this in that column; an empty text ends the filter. */
    public void filter(PaperFilter column, String words) {
        question.filter(column, words);
        findAll();
    }

    /** Shows what matches in the whole workspace; nothing else that was asked for counts any more. */
    public void ask(String query) {
        question.only(query);
        load(with(Scope.ALL, query, state.get().sort()));
    }

    /** Shows papers like those, most alike first. */
    public void alike(Scope.Similar wanted) {
        question.only("");
        load(with(wanted, "", PaperSort.NATURAL));
    }

    /** The paper's title, where its line is loaded. */
    public Optional<String> title(PaperId paper) {
        OptionalLong place = lines.placeOf(paper);
        return place.isEmpty()
                ? Optional.empty()
                : lines.loaded(place.getAsLong()).map(PaperRow::title);
    }

    /** What the list shows, as a query; empty for all papers. */
    public String asked() {
        State now = state.get();
        return Clauses.with(now.query(), now.scope().clause(session.get()));
    }

    /** Ends the query and all filters. */
    public void clear() {
        question.only("");
        findAll();
    }

    /** The query without the filters. */
    public String typed() {
        return question.typed();
    }

    /** What is typed in that column's filter. */
    public String filter(PaperFilter column) {
        return question.filter(column);
    }

    private void findAll() {
        String query = question.query();
        if (!query.equals(state.get().query())) {
            load(with(state.get().scope(), query, state.get().sort()));
        }
    }

    public void show(Scope scope) {
        load(with(scope, state.get().query(), state.get().sort()));
    }

    public void sort(PaperSort sort) {
        load(with(state.get().scope(), state.get().query(), sort));
    }

    /** Puts the papers into groups, each in the order of the list. */
    public void group(PaperGroups.By by) {
        if (folding.by(by)) {
            reload();
        }
    }

    /** Leaves of the group that begins at this place only one line, or shows its papers again. */
    public void toggleGroup(long place) {
        groupAt(place).ifPresent(group -> {
            folding.toggle(group);
            foldAgain();
        });
    }

    /** Closes or opens all groups. */
    public void closeGroups(boolean close) {
        folding.closeAll(close);
        foldAgain();
    }

    private void foldAgain() {
        folding.groups().ifPresent(now -> {
            long mine = ++generation;
            PaperGroups folded = now.folded(folding.closed());
            State wanted = state.get();
            Session who = session.get();
            Listing from = folded.listing(wanted.behind());
            workers.search(
                    () -> rows.of(from.page(0, PaperPages.PAGE).ids(), who, wanted.query()),
                    first -> {
                        if (mine == generation) {
                            fold(folded, from, first);
                        }
                    },
                    workers::fail);
        });
    }

    private void fold(PaperGroups folded, Listing from, List<PaperRow> first) {
        folding.groups(Optional.of(folded));
        lines.show(from, first, false);
        State now = state.get();
        state.set(new State(
                now.scope(),
                now.query(),
                now.sort(),
                now.total(),
                folded.lines(),
                now.all(),
                now.loading(),
                now.refusal(),
                now.behind()));
        lines.tell(0, folded.lines());
    }

    /** The group that the line at this place belongs to. */
    public Optional<PaperGroups.Group> groupOf(long place) {
        return folding.groups().flatMap(now -> now.of(place));
    }

    public PaperGroups.By grouping() {
        return folding.by();
    }

    /** The group that begins at this place. */
    public Optional<PaperGroups.Group> groupAt(long place) {
        return groupOf(place).filter(group -> group.from() == place);
    }

    /** Reads anew, with the lines on show staying until the new ones are there. */
    public void reload() {
        load(state.get());
    }

    private State with(Scope scope, String query, PaperSort sort) {
        State now = state.get();
        return new State(scope, query, sort, now.total(), now.lines(), now.all(), true, Optional.empty(), now.behind());
    }

    private void load(State wanted) {
        long mine = ++generation;
        state.set(wanted);
        Session who = session.get();
        PaperGroups.By by = folding.by();
        Set<String> closed = folding.closed();
        workers.search(
                () -> FirstPage.read(services, rows, who, wanted, by, closed),
                first -> {
                    if (mine == generation) {
                        show(wanted, first);
                    }
                },
                failure -> {
                    if (mine == generation) {
                        refuse(wanted, failure);
                    }
                });
    }

    private void show(State wanted, FirstPage first) {
        State now = state.get();
        boolean same = now.lines() == first.page().total()
                && sameList(shown, wanted)
                && folding.groups()
                        .map(PaperGroups::groups)
                        .equals(first.groups().map(PaperGroups::groups));
        folding.groups(first.groups());
        shown = wanted;
        lines.show(first.listing(), first.rows(), same);
        Listing.Page page = first.page();
        state.set(new State(
                wanted.scope(),
                wanted.query(),
                wanted.sort(),
                first.groups().map(PaperGroups::papers).orElse(page.total()),
                page.total(),
                first.all(),
                false,
                Optional.empty(),
                page.behind()));
        lines.tell(0, page.total());
    }

    private static boolean sameList(State a, State b) {
        return a.scope().equals(b.scope())
                && a.query().equals(b.query())
                && a.sort().equals(b.sort());
    }

    private void refuse(State wanted, Failure failure) {
        boolean query =
                failure.cause().filter(SearchException.class::isInstance).isPresent();
        boolean closed = failure.cause()
                .filter(MissingServiceException.class::isInstance)
                .isPresent();
        boolean waits = closed && opening.get();
        State now = state.get();
        state.set(new State(
                wanted.scope(),
                wanted.query(),
                wanted.sort(),
                closed ? 0 : now.total(),
                closed ? 0 : now.lines(),
                closed ? 0 : now.all(),
                waits,
                query || closed && !waits && !wanted.query().isBlank() ? Optional.of(failure) : Optional.empty(),
                now.behind()));
        if (closed) {
            lines.clear();
            lines.tell(0, 0);
        } else if (!query) {
            workers.fail(failure);
        }
    }
}
