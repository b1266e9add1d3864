package org.lectern.presentation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.lectern.api.model.PaperId;

/** The lines of the list of papers, read a page at a time as they come into sight. On the view's thread. */
final class PaperLines {
    private final Workers workers;
    private final Live<Session> session;
    private final PaperRows rows;
    private final Supplier<String> query;
    private final PaperPages pages = new PaperPages();
    private final List<PapersModel.RowListener> listeners = new CopyOnWriteArrayList<>();
    private Listing listing = (offset, limit) -> new Listing.Page(List.of(), 0, 0);
    /** Counts the lists that were shown: a page of an older one does not belong to this one. */
    private long version;

    /** @param query what the list shows, for the marks in its lines */
    PaperLines(Workers workers, Live<Session> session, PaperRows rows, Touched touched, Supplier<String> query) {
        this.workers = workers;
        this.session = session;
        this.rows = rows;
        this.query = query;
        touched.listen(this::refresh);
    }

    Runnable listen(PapersModel.RowListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Empty while it is being read. */
    Optional<PaperRow> at(long place) {
        pages.toRead(place).ifPresent(this::ask);
        return pages.row(place);
    }

    /** The line at this place where it is loaded. */
    Optional<PaperRow> loaded(long place) {
        return pages.row(place);
    }

    OptionalLong placeOf(PaperId paper) {
        return pages.placeOf(paper);
    }

    void locate(PaperId paper, long hint, LongConsumer found) {
        long mine = version;
        Listing in = listing;
        workers.search(
                () -> in.placeOf(paper, hint),
                place -> {
                    if (mine == version) {
                        place.ifPresent(found);
                    }
                },
                workers::fail);
    }

    /**
     * Shows another list, of which the first page is read.
     *
     * @param same its lines are the old ones, so that those stay until they are read anew
     */
    void show(Listing other, List<PaperRow> first, boolean same) {
        listing = other;
        version++;
        pages.restart(first, same);
    }

    void clear() {
        pages.clear();
    }

    private void ask(long page) {
        long mine = version;
        Session who = session.get();
        Listing from = listing;
        String asked = query.get();
        workers.search(
                () -> rows.of(from.page(page * PaperPages.PAGE, PaperPages.PAGE).ids(), who, asked),
                loaded -> {
                    if (mine == version) {
                        pages.put(page, loaded);
                        tell(page * PaperPages.PAGE, page * PaperPages.PAGE + loaded.size());
                    }
                },
                workers::fail);
    }

    /** Reads these papers' lines anew where they are loaded. */
    private void refresh(Set<PaperId> papers) {
        long mine = version;
        Session who = session.get();
        String asked = query.get();
        pages.with(papers).forEach((page, loaded) -> {
            List<PaperId> ids = loaded.stream().map(PaperRow::id).toList();
            workers.read(() -> rows.of(ids, who, asked), again -> {
                if (mine == version && again.size() == ids.size() && pages.replace(page, again)) {
                    tell(page * PaperPages.PAGE, page * PaperPages.PAGE + again.size());
                }
            });
        });
    }

    void tell(long from, long to) {
        listeners.forEach(listener -> listener.changed(from, to));
    }
}
