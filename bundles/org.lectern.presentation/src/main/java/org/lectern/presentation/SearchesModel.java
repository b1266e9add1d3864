package org.lectern.presentation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.lectern.api.model.SavedSearch;
import org.lectern.api.search.SavedSearches;
import org.lectern.api.search.SavedSearches.Counted;
import org.lectern.api.store.SearchStore;
import org.lectern.api.work.LecternException;

/**
 * The annotator's saved searches with how many papers each finds, and how many of them are new. Counted in the background
 * as the store changes, at most every few seconds; where none is saved nothing is counted.
 */
public final class SearchesModel {
    /** Between two counts: an import changes the store twice a second. */
    static final int PAUSE_MILLIS = 3000;

    /** Of a source that is a path or an address only the end tells them apart. */
    private static final Pattern PATH = Pattern.compile("source:\"[^\"]*/([^\"/]+)/?\"");

    private static final Pattern QUOTED_WORD = Pattern.compile("(?<=:)\"([\\p{L}\\p{N}_-]+)\"");

    /**
     * A saved search.
     *
     * @param papers how many it finds; empty until they are counted
     * @param fresh how many of them were added since the annotator last looked
     * @param problem why it cannot be answered; empty where it can
     */
    public record Line(SavedSearch search, OptionalLong papers, long fresh, String problem) {
        public String name() {
            return search.name();
        }
    }

    /**
     * What is shown.
     *
     * @param lines by name
     * @param deleted what was deleted last and can be had again
     */
    public record State(List<Line> lines, Optional<SavedSearch> deleted) {}

    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final PapersModel papers;
    private final Live<State> state = new Live<>(new State(List.of(), Optional.empty()));
    private Optional<String> selected = Optional.empty();
    private boolean counting;
    private boolean again;
    /** Counts the acts of the annotator: what was read before one of them is of no use. */
    private long generation;

    private String person = "";

    public SearchesModel(Services services, Workers workers, Live<Session> session, PapersModel papers) {
        this.services = services;
        this.workers = workers;
        this.session = session;
        this.papers = papers;
    }

    public Live<State> state() {
        return state;
    }

    /** The saved search that commands are about: the one selected in the tree. */
    public Optional<String> selected() {
        return selected.filter(name -> line(name).isPresent());
    }

    public void select(Optional<String> name) {
        selected = name;
    }

    public Optional<Line> line(String name) {
        return state.get().lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst();
    }

    /** Counts anew, now or when the last count is a while ago. On the view's thread. */
    public void reload() {
        Session who = session.get();
        if (!who.annotator().equals(person) || !services.has(SearchStore.class)) {
            person = who.annotator();
            state.set(new State(List.of(), Optional.empty()));
        }
        if (counting) {
            again = true;
        } else if (services.has(SearchStore.class)) {
            counting = true;
            long mine = generation;
            workers.count(
                    () -> names(who.annotator()),
                    found -> {
                        if (mine == generation) {
                            lines(found);
                            count(who.annotator(), found, mine);
                        }
                    },
                    // The list of papers tells of a store that cannot be read.
                    failure -> counted(0, mine));
        }
    }

    /** Those that are kept, with the counts that are known of them. */
    private List<Line> names(String annotator) throws LecternException {
        return services.require(SearchStore.class).searches(annotator).stream()
                .map(search -> line(search.name())
                        .filter(known -> known.search().query().equals(search.query()))
                        .map(known -> new Line(search, known.papers(), known.fresh(), known.problem()))
                        .orElse(new Line(search, OptionalLong.empty(), 0, "")))
                .toList();
    }

    private void lines(List<Line> found) {
        if (session.get().annotator().equals(person)) {
            state.update(s -> new State(List.copyOf(found), s.deleted()));
        }
    }

    private void count(String annotator, List<Line> found, long mine) {
        if (found.isEmpty() || !services.has(SavedSearches.class)) {
            counted(0, mine);
            return;
        }
        workers.count(
                () -> services.require(SavedSearches.class).counted(annotator).stream()
                        .map(SearchesModel::line)
                        .toList(),
                lines -> {
                    if (mine == generation) {
                        lines(lines);
                    }
                    counted(PAUSE_MILLIS, mine);
                },
                failure -> counted(PAUSE_MILLIS, mine));
    }

    private static Line line(Counted counted) {
        return new Line(counted.search(), OptionalLong.of(counted.papers()), counted.fresh(), counted.problem());
    }

    private void counted(int pause, long mine) {
        if (pause == 0) {
            next(mine);
        } else {
            workers.after(pause, () -> next(mine));
        }
    }

    private void next(long mine) {
        if (mine == generation) {
            counting = false;
            if (again) {
                again = false;
                reload();
            }
        }
    }

    /** After an act of the annotator's own the pause does not count. */
    private void reloadNow() {
        generation++;
        counting = false;
        again = false;
        reload();
    }

    /** How what the list shows could be called: what was typed, and what was selected in the tree. */
    public String proposedName() {
        String clause = papers.state().get().scope().clause(session.get());
        String query = papers.state().get().query().strip();
        String name = PATH.matcher((query + " " + clause).strip()).replaceAll("$1");
        return QUOTED_WORD.matcher(name).replaceAll("$1");
    }

    /** Whether a search of that name is kept already. */
    public boolean has(String name) {
        return line(name.strip()).isPresent();
    }

    /**
     * Keeps the query under the name, in place of what had that name.
     *
     * @param done called with the reason where it was not kept
     */
    public void save(String name, String query, Consumer<Optional<Failure>> done) {
        Session who = session.get();
        workers.search(
                () -> services.require(SavedSearches.class).save(who.annotator(), name, query, who.projectName()),
                kept -> {
                    reloadNow();
                    done.accept(Optional.empty());
                },
                failure -> done.accept(Optional.of(failure)));
    }

    /** Gives the search another name, unless one has it. {@code done} as in {@link #save}. */
    public void rename(String name, String other, Consumer<Optional<Failure>> done) {
        String wanted = other.strip();
        if (wanted.equals(name)) {
            done.accept(Optional.empty());
            return;
        }
        if (wanted.isEmpty() || has(wanted)) {
            String why = wanted.isEmpty() ? "searches.nameless" : "searches.taken";
            done.accept(Optional.of(
                    new Failure(Words.get(why, wanted), wanted, Words.get(why + ".advice"), Optional.empty())));
            return;
        }
        String annotator = session.get().annotator();
        workers.write(
                () -> {
                    SearchStore store = services.require(SearchStore.class);
                    Optional<SavedSearch> search = store.search(annotator, name);
                    if (search.isPresent()) {
                        store.write(annotator, named(search.get(), wanted));
                        store.remove(annotator, name);
                    }
                    return wanted;
                },
                renamed -> {
                    selected = Optional.of(renamed);
                    reloadNow();
                    done.accept(Optional.empty());
                },
                failure -> done.accept(Optional.of(failure)));
    }

    private static SavedSearch named(SavedSearch search, String name) {
        return new SavedSearch(name, search.query(), search.project(), search.newest(), search.lookedAt());
    }

    /** Deletes the search; {@link #restore} brings it back as it was. */
    public void delete(String name) {
        String annotator = session.get().annotator();
        workers.write(
                () -> {
                    SearchStore store = services.require(SearchStore.class);
                    Optional<SavedSearch> search = store.search(annotator, name);
                    store.remove(annotator, name);
                    return search;
                },
                gone -> {
                    gone.ifPresent(search -> state.update(s -> new State(
                            s.lines().stream()
                                    .filter(line -> !line.name().equals(name))
                                    .toList(),
                            gone)));
                    reloadNow();
                });
    }

    /** Brings back what was deleted last. */
    public void restore() {
        String annotator = session.get().annotator();
        state.get()
                .deleted()
                .ifPresent(search -> workers.write(
                        () -> {
                            services.require(SearchStore.class).write(annotator, search);
                            return search;
                        },
                        back -> {
                            state.update(s -> new State(s.lines(), Optional.empty()));
                            reloadNow();
                        }));
    }

    /** What was deleted is not offered any more. */
    public void forgetDeleted() {
        state.update(s -> new State(s.lines(), Optional.empty()));
    }

    /** Shows what the search finds, as if its query had been typed; where anything is new, that first. */
    public void show(String name) {
        line(name).ifPresent(line -> {
            papers.ask(line.search().query());
            if (line.fresh() > 0) {
                papers.sort(PaperSort.NEWEST);
            }
        });
    }

    /** Notes that the annotator has looked at what the search finds: nothing of it is new any more. */
    public void looked(String name) {
        String annotator = session.get().annotator();
        if (line(name).filter(line -> line.problem().isEmpty()).isPresent()) {
            workers.count(
                    () -> services.require(SavedSearches.class).look(annotator, name, 1),
                    look -> reloadNow(),
                    // The list shows the same failure.
                    failure -> {});
        }
    }
}
