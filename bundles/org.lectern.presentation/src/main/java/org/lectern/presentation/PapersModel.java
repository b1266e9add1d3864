package org.lectern.presentation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;

/**
 * The list of papers: its scope, query and order, and its lines, read a page at a time as they come into sight. Of a
 * list of any length only a few pages are kept.
 */
public final class PapersModel {
    /** Lines that are read together. */
    public static final int PAGE = 100;

    private static final int PAGES_KEPT = 40;

    /**
     * What the list shows.
     *
     * @param total how many papers it has
     * @param all how many papers the workspace has
     * @param refusal why the query is not understood
     * @param behind changed papers that the search does not know yet
     */
    public record State(
            Scope scope,
            String query,
            PaperSort sort,
            long total,
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
    private final PaperRows rows;
    private final Live<State> state =
            new Live<>(new State(Scope.ALL, "", PaperSort.NATURAL, 0, 0, false, Optional.empty(), 0));
    private final Map<Long, List<PaperRow>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<PaperRow>> eldest) {
            return size() > PAGES_KEPT;
        }
    };
    private final Set<Long> asked = new HashSet<>();
    private final Set<Long> stale = new HashSet<>();
    private final List<RowListener> rowListeners = new CopyOnWriteArrayList<>();
    private Listing listing = (offset, limit) -> new Listing.Page(List.of(), 0, 0);
    private State shown = state.get();
    private final Map<PaperFilter, String> filters = new EnumMap<>(PaperFilter.class);
    private String typed = "";
    private PaperGroups.By grouping = PaperGroups.By.NOTHING;
    private List<PaperGroups.Group> groups = List.of();
    private long generation;

    public PapersModel(Services services, Workers workers, Live<Session> session, Touched touched) {
        this.services = services;
        this.workers = workers;
        this.session = session;
        this.rows = new PaperRows(services);
        touched.listen(this::refresh);
    }

    public Live<State> state() {
        return state;
    }

    public Runnable listenToRows(RowListener listener) {
        rowListeners.add(listener);
        return () -> rowListeners.remove(listener);
    }

    /** The line at this place, 0 for the first; empty while it is being read. On the view's thread. */
    public Optional<PaperRow> row(long place) {
        long page = place / PAGE;
        List<PaperRow> loaded = pages.get(page);
        if (loaded == null || stale.remove(page)) {
            ask(page);
            loaded = pages.get(page);
        }
        int within = (int) (place % PAGE);
        return loaded == null || within >= loaded.size() ? Optional.empty() : Optional.of(loaded.get(within));
    }

    /** Where the paper stands among the lines that are loaded. */
    public OptionalLong placeOf(PaperId paper) {
        for (var page : pages.entrySet()) {
            for (int i = 0; i < page.getValue().size(); i++) {
                if (page.getValue().get(i).id().equals(paper)) {
                    return OptionalLong.of(page.getKey() * PAGE + i);
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Shows what matches, and the filters let through. An empty query shows the whole scope. */
    public void find(String query) {
        typed = query;
        findAll();
    }

    /** Shows only what has this in that column; an empty text ends the filter. */
    public void filter(PaperFilter column, String words) {
        if (words.isBlank()) {
            filters.remove(column);
        } else {
            filters.put(column, words.strip());
        }
        findAll();
    }

    /** Ends the query and all filters. */
    public void clear() {
        filters.clear();
        find("");
    }

    /** The query without the filters. */
    public String typed() {
        return typed;
    }

    /** What is typed in that column's filter. */
    public String filter(PaperFilter column) {
        return filters.getOrDefault(column, "");
    }

    private void findAll() {
        String query = PaperFilter.query(typed, filters);
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
        if (by != grouping) {
            grouping = by;
            reload();
        }
    }

    public PaperGroups.By grouping() {
        return grouping;
    }

    /** The group that begins at this place. */
    public Optional<PaperGroups.Group> groupAt(long place) {
        return groups.stream().filter(group -> group.from() == place).findFirst();
    }

    /** Reads anew, with the lines on show staying until the new ones are there. */
    public void reload() {
        load(state.get());
    }

    private State with(Scope scope, String query, PaperSort sort) {
        State now = state.get();
        return new State(scope, query, sort, now.total(), now.all(), true, Optional.empty(), now.behind());
    }

    private void load(State wanted) {
        long mine = ++generation;
        state.set(wanted);
        Session who = session.get();
        PaperGroups.By by = grouping;
        workers.search(
                () -> first(wanted, who, by),
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

    private record First(
            Listing listing, Listing.Page page, List<PaperRow> rows, long all, List<PaperGroups.Group> groups) {}

    private First first(State wanted, Session who, PaperGroups.By by) throws LecternException {
        Listing opened = Listing.of(services, who, wanted.scope(), wanted.query(), wanted.sort());
        List<PaperGroups.Group> groups = List.of();
        if (by != PaperGroups.By.NOTHING) {
            PaperGroups grouped = PaperGroups.of(services, who, opened, by);
            groups = grouped.groups();
            opened = grouped.listing(opened.page(0, 1).behind());
        }
        Listing.Page page = opened.page(0, PAGE);
        long all = services.require(PaperStore.class).count();
        return new First(opened, page, rows.of(page.ids(), who, wanted.query()), all, groups);
    }

    private void show(State wanted, First first) {
        listing = first.listing();
        State now = state.get();
        boolean same = now.total() == first.page().total() && sameList(shown, wanted) && groups.equals(first.groups());
        groups = first.groups();
        if (!same) {
            pages.clear();
        }
        shown = wanted;
        asked.clear();
        stale.clear();
        stale.addAll(pages.keySet());
        stale.remove(0L);
        pages.put(0L, first.rows());
        Listing.Page page = first.page();
        state.set(new State(
                wanted.scope(),
                wanted.query(),
                wanted.sort(),
                page.total(),
                first.all(),
                false,
                Optional.empty(),
                page.behind()));
        tell(0, page.total());
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
        State now = state.get();
        state.set(new State(
                wanted.scope(),
                wanted.query(),
                wanted.sort(),
                closed ? 0 : now.total(),
                closed ? 0 : now.all(),
                false,
                query || closed && !wanted.query().isBlank() ? Optional.of(failure) : Optional.empty(),
                now.behind()));
        if (closed) {
            pages.clear();
            tell(0, 0);
        } else if (!query) {
            workers.fail(failure);
        }
    }

    private void ask(long page) {
        if (!asked.add(page)) {
            return;
        }
        long mine = generation;
        State wanted = state.get();
        Session who = session.get();
        Listing from = listing;
        workers.search(
                () -> rows.of(from.page(page * PAGE, PAGE).ids(), who, wanted.query()),
                loaded -> {
                    if (mine == generation) {
                        asked.remove(page);
                        pages.put(page, loaded);
                        tell(page * PAGE, page * PAGE + loaded.size());
                    }
                },
                workers::fail);
    }

    /** Reads these papers' lines anew where they are loaded. */
    private void refresh(Set<PaperId> papers) {
        long mine = generation;
        State wanted = state.get();
        Session who = session.get();
        Map.copyOf(pages).forEach((page, loaded) -> {
            if (loaded.stream().anyMatch(row -> papers.contains(row.id()))) {
                List<PaperId> ids = loaded.stream().map(PaperRow::id).toList();
                workers.read(() -> rows.of(ids, who, wanted.query()), again -> {
                    if (mine == generation && again.size() == ids.size()) {
                        replace(page, again);
                    }
                });
            }
        });
    }

    private void replace(long page, List<PaperRow> again) {
        if (pages.containsKey(page)) {
            pages.replace(page, new ArrayList<>(again));
            tell(page * PAGE, page * PAGE + again.size());
        }
    }

    private void tell(long from, long to) {
        rowListeners.forEach(listener -> listener.changed(from, to));
    }
}
