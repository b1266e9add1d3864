package org.lectern.index.lucene;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.SavedSearch;
import org.lectern.api.search.Query;
import org.lectern.api.search.SavedSearches;
import org.lectern.api.search.SearchException;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.SearchStore;
import org.lectern.api.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers saved searches. New is what was added after the paper that was the newest when the person last looked. */
@Component
public final class KeptSearches implements SavedSearches {
    private final LuceneSearch search;
    private final SearchStore store;
    private final PaperStore papers;
    private final ProjectStore projects;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public KeptSearches(
            @Reference LuceneSearch search,
            @Reference SearchStore store,
            @Reference PaperStore papers,
            @Reference ProjectStore projects) {
        this.search = search;
        this.store = store;
        this.papers = papers;
        this.projects = projects;
    }

    @Override
    public Counted save(String person, String name, String query, String project)
            throws SearchException, StoreException {
        if (name.isBlank()) {
            throw new SearchException("A saved search needs a name. Nothing was kept.", name, "Give it a name.");
        }
        var saved = new SavedSearch(name.strip(), query, project, newest(), now());
        new SearchesWithin(store, person, project).named(saved.name(), QueryParser.parse(query));
        long total = news(person, saved, 1).answer().total();
        store.write(person, saved);
        return new Counted(saved, total, 0, "");
    }

    private Instant now() {
        return clock.instant();
    }

    private Optional<PaperId> newest() throws StoreException {
        long count = papers.count();
        return count == 0
                ? Optional.empty()
                : papers.list(PaperOrder.ADDED, count - 1, 1).stream().findFirst();
    }

    @Override
    public List<Counted> counted(String person) throws StoreException {
        var all = new ArrayList<Counted>();
        for (SavedSearch saved : store.searches(person)) {
            try {
                LuceneSearch.News news = news(person, saved, 1);
                all.add(new Counted(saved, news.answer().total(), news.fresh(), ""));
            } catch (SearchException e) {
                // A label or project it names is gone: the others are still to be seen.
                all.add(new Counted(saved, 0, 0, e.getMessage()));
            }
        }
        return List.copyOf(all);
    }

    @Override
    public Look look(String person, String name, int limit) throws SearchException, StoreException {
        SavedSearch saved = store.search(person, name)
                .orElseThrow(() -> new SearchException(
                        "There is no saved search " + name + ".",
                        name,
                        "Name one of those that are kept, or save it first."));
        // Read before the answer: what is added in between is shown now and new once more, but never missed.
        Optional<PaperId> newest = newest();
        LuceneSearch.News news = news(person, saved, limit);
        store.write(person, new SavedSearch(saved.name(), saved.query(), saved.project(), newest, now()));
        return new Look(saved, news.answer(), news.fresh());
    }

    private LuceneSearch.News news(String person, SavedSearch saved, int limit) throws SearchException, StoreException {
        Project project = projects.project(saved.project())
                .orElseThrow(() -> new SearchException(
                        "There is no project " + saved.project() + ", which the search " + saved.name() + " means.",
                        saved.name(),
                        "Save the search again for another project."));
        var query = new Query(saved.query(), saved.project(), project.viewer(person), SearchOrder.ADDED, 0, limit);
        return search.news(query, saved.newest());
    }

    @Override
    public boolean remove(String person, String name) throws StoreException {
        return store.remove(person, name);
    }
}
