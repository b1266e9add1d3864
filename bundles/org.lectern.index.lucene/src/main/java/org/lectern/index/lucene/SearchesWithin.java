package org.lectern.index.lucene;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.api.model.SavedSearch;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.SearchStore;
import org.lectern.api.store.StoreException;

/** Puts in place of {@code search:NAME} what the person's saved search says now. For one query. */
final class SearchesWithin {
    /** Searches that mean searches could be without end. */
    private static final int MOST = 50;

    private final SearchStore store;
    private final String person;
    private final String project;
    /** The searches that are being read, outermost first. */
    private final Deque<String> within = new ArrayDeque<>();

    private int read;

    /** @param project which the query means */
    SearchesWithin(SearchStore store, String person, String project) {
        this.store = store;
        this.person = person;
        this.project = project;
    }

    /** As {@link #written}, for a query that is to be kept under a name and must not mean itself. */
    Condition named(String name, Condition condition) throws SearchException, StoreException {
        within.addLast(name);
        try {
            return written(condition);
        } finally {
            within.removeLast();
        }
    }

    /** The same condition with no saved search in it. */
    Condition written(Condition condition) throws SearchException, StoreException {
        return switch (condition) {
            case Condition.And and -> new Condition.And(written(and.all()));
            case Condition.Or or -> new Condition.Or(written(or.any()));
            case Condition.Not not -> new Condition.Not(written(not.unwanted()));
            case Condition.Saved saved -> meant(saved);
            default -> condition;
        };
    }

    private List<Condition> written(List<Condition> conditions) throws SearchException, StoreException {
        var written = new ArrayList<Condition>();
        for (Condition condition : conditions) {
            written.add(written(condition));
        }
        return written;
    }

    private Condition meant(Condition.Saved named) throws SearchException, StoreException {
        SavedSearch search = found(named);
        if (within.contains(search.name())) {
            throw wrong(
                    named,
                    "The saved search " + search.name() + " means itself (column " + named.column() + ").",
                    "Save it again without search:" + search.name() + ".");
        }
        if (++read > MOST) {
            throw wrong(
                    named,
                    "The query means more than " + MOST + " saved searches (column " + named.column() + ").",
                    "Name fewer of them.");
        }
        Condition condition = named(search.name(), at(named.column(), parsed(named, search)));
        return search.project().equals(project) ? condition : new Condition.Within(search.project(), condition);
    }

    private static Condition parsed(Condition.Saved named, SavedSearch search) throws SearchException {
        try {
            return QueryParser.parse(search.query());
        } catch (SearchException e) {
            throw wrong(
                    named, "The saved search " + search.name() + " is not understood. " + e.getMessage(), e.advice());
        }
    }

    private SavedSearch found(Condition.Saved named) throws SearchException, StoreException {
        Optional<SavedSearch> found = store.search(person, named.name());
        if (found.isPresent()) {
            return found.get();
        }
        List<SavedSearch> all = store.searches(person);
        return all.stream()
                .filter(search -> search.name().equalsIgnoreCase(named.name()))
                .findFirst()
                .orElseThrow(() -> wrong(
                        named,
                        "There is no saved search " + named.name() + " (column " + named.column() + ").",
                        all.isEmpty()
                                ? "You have none yet: save one first."
                                : "Yours are "
                                        + all.stream().map(SavedSearch::name).collect(Collectors.joining(", ")) + "."));
    }

    private static SearchException wrong(Condition.Saved named, String problem, String advice) {
        return new SearchException(problem, "search:" + named.name(), advice, named.column());
    }

    /** What is wrong in the saved query is shown where it is named: its own columns mean nothing there. */
    private static Condition at(int column, Condition condition) {
        return switch (condition) {
            case Condition.And and ->
                new Condition.And(
                        and.all().stream().map(each -> at(column, each)).toList());
            case Condition.Or or ->
                new Condition.Or(or.any().stream().map(each -> at(column, each)).toList());
            case Condition.Not not -> new Condition.Not(at(column, not.unwanted()));
            case Condition.Label label -> new Condition.Label(label.name(), column);
            case Condition.Saved saved -> new Condition.Saved(saved.name(), column);
            default -> condition;
        };
    }
}
