package org.lectern.presentation;

import java.util.List;

/** What helps to find papers: completion, facets, saved searches, and where the index is. */
public final class FindModels {
    private final Live<Session> session;
    private final PapersModel papers;
    private final CompletionModel completion;
    private final FacetsModel facets;
    private final SearchesModel searches;
    private final IndexModel index;
    private final Live<PaperChoice> analysed = new Live<>(PaperChoice.listed(""));

    FindModels(Services services, Workers workers, Live<Session> session, PapersModel papers, Touched touched) {
        this.session = session;
        this.papers = papers;
        completion = new CompletionModel(services, workers, session);
        facets = new FacetsModel(services, workers, session, papers, touched);
        searches = new SearchesModel(services, workers, session, papers);
        index = new IndexModel(services, workers);
        papers.state().listen(state -> {
            if (state.behind() > 0) {
                index.look();
            }
        });
    }

    /** The store, or who works on it, is another one than before. */
    void reload() {
        facets.changed();
        searches.reload();
        index.look();
    }

    public CompletionModel completion() {
        return completion;
    }

    public FacetsModel facets() {
        return facets;
    }

    public SearchesModel searches() {
        return searches;
    }

    public IndexModel index() {
        return index;
    }

    /** Which papers the next analysis takes. */
    public Live<PaperChoice> analysed() {
        return analysed;
    }

    /** What the choice means now, as a query: the list and a saved search may be others than when it was made. */
    public String query(PaperChoice choice) {
        return switch (choice.kind()) {
            case ALL -> "";
            case LISTED -> papers.asked();
            case SAVED ->
                searches.line(choice.name()).map(line -> line.search().query()).orElse(choice.query());
        };
    }

    /** Which papers can be chosen now for an analysis, an export or the labelling. */
    public List<PaperChoice> choices() {
        return PaperChoice.of(papers.asked(), searches.state().get().lines(), session.get());
    }
}
