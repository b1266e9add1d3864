package org.lectern.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.Exports;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Revision;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.LecternException;

/** The selected papers, one page in memory at a time, with the labels of that page. */
final class PagedPapers implements ExportPapers {
    private static final int PAGE = 500;

    /** Names of extra fields come from outside, so there may be any number of them. */
    private static final int NAMES_COUNTED = 10_000;

    private final Selection selection;
    private final long size;
    private final AnnotationStore annotations;
    private final Project project;
    private final Viewer viewer;
    private final String query;
    private volatile Map<PaperId, List<Answer>> answersOfPage = Map.of();
    private volatile ExtraOfPage extraOfPage = new ExtraOfPage(Map.of(), Map.of());
    private volatile LecternException failure;
    private LossCount counting;

    PagedPapers(Selection selection, long size, AnnotationStore annotations, Project project, Exports.Request request) {
        this.selection = selection;
        this.size = size;
        this.annotations = annotations;
        this.project = project;
        this.viewer = request.viewer();
        this.query = request.chosen().isEmpty() ? request.query().strip() : "";
    }

    @Override
    public String query() {
        return query;
    }

    /** Counts along with the next stream, so that the papers need not be read once more. */
    void countInto(LossCount losses) {
        counting = losses;
    }

    /** Counts in a pass of its own. */
    void countEach(LossCount losses) {
        losses.start();
        new Pages(losses).forEachRemaining(paper -> {});
    }

    @Override
    public Viewer viewer() {
        return viewer;
    }

    @Override
    public Stream<Paper> papers() {
        LossCount losses = counting;
        counting = null;
        var pages = new Pages(losses);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public List<Answer> answers(PaperId paper) {
        List<Answer> known = answersOfPage.get(paper);
        return known != null ? known : reading(() -> annotations.answersOn(project.name(), List.of(paper), viewer));
    }

    @Override
    public Map<String, String> extra(PaperId paper) {
        Map<PaperId, List<Answer>> page = answersOfPage;
        if (!page.containsKey(paper)) {
            return reading(() -> selection.extras(List.of(paper))).getOrDefault(paper, Map.of());
        }
        ExtraOfPage known = extraOfPage;
        if (known.page != page) {
            known = new ExtraOfPage(page, reading(() -> selection.extras(page.keySet())));
            extraOfPage = known;
        }
        return known.byPaper.getOrDefault(paper, Map.of());
    }

    @Override
    public List<String> extraNames(int limit) {
        var papersWith = new HashMap<String, Long>();
        for (long offset = 0; offset < size; offset += PAGE) {
            long from = offset;
            Map<PaperId, Map<String, String>> extras =
                    reading(() -> selection.extras(selection.page(from, (int) Math.min(PAGE, size - from))));
            for (Map<String, String> extra : extras.values()) {
                extra.keySet().stream()
                        .filter(name -> papersWith.size() < NAMES_COUNTED || papersWith.containsKey(name))
                        .forEach(name -> papersWith.merge(name, 1L, Long::sum));
            }
        }
        return papersWith.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<Revision> revisions(PaperId paper) {
        return reading(() -> selection.revisions(paper));
    }

    @Override
    public Project project() {
        return project;
    }

    /** Throws what reading has thrown, as it was before it went through the exporter. */
    void rethrowFailure() throws SearchException, StoreException {
        switch (failure) {
            case SearchException e -> throw e;
            case StoreException e -> throw e;
            case null, default -> {}
        }
    }

    /** Reading has failed, whatever the exporter made of it. */
    boolean hasFailed() {
        return failure != null;
    }

    private <T> T reading(Reading<T> work) {
        try {
            return work.read();
        } catch (StoreException | SearchException e) {
            failure = e;
            throw new Unreadable(e);
        }
    }

    private List<Paper> page(long offset, int limit) {
        return reading(() -> {
            List<PaperId> ids = selection.page(offset, limit);
            Map<PaperId, List<Answer>> answers = annotations.answersOn(project.name(), ids, viewer).stream()
                    .collect(Collectors.groupingBy(Answer::paper));
            List<Paper> read = selection.read(ids);
            answersOfPage = read.stream()
                    .collect(Collectors.toMap(
                            Paper::id, paper -> answers.getOrDefault(paper.id(), List.of()), (one, same) -> one));
            return read;
        });
    }

    /** Read when the first of the page is asked for: a page costs little more than one paper, and many formats ask never. */
    private record ExtraOfPage(Map<PaperId, List<Answer>> page, Map<PaperId, Map<String, String>> byPaper) {}

    /** A failure of store or search on its way through an exporter, whose methods cannot declare it. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(LecternException cause) {
            super(cause);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws StoreException, SearchException;
    }

    /** Papers that are added while it runs come after the last one counted, and are left to the next export. */
    private final class Pages implements Iterator<Paper> {
        private final LossCount losses;
        private Iterator<Paper> page = List.<Paper>of().iterator();
        private long offset;

        Pages(LossCount losses) {
            this.losses = losses;
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && offset < size) {
                int limit = (int) Math.min(PAGE, size - offset);
                List<Paper> next = page(offset, limit);
                offset = next.isEmpty() ? size : offset + limit;
                page = next.iterator();
            }
            if (!page.hasNext() && losses != null) {
                losses.end();
            }
            return page.hasNext();
        }

        @Override
        public Paper next() {
            if (!hasNext()) {
                throw new NoSuchElementException("All " + size + " papers were read");
            }
            Paper paper = page.next();
            if (losses != null) {
                losses.add(paper, answers(paper.id()), PagedPapers.this);
            }
            return paper;
        }
    }
}
