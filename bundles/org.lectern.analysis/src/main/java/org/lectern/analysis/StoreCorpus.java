package org.lectern.analysis;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.api.analysis.Corpus;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;

/**
 * A fixed list of papers. A short one is held in memory; of a long one the texts are read as they are streamed, so that
 * no corpus is too large for the heap, and whoever runs the analysis says which papers changed meanwhile.
 */
final class StoreCorpus implements Corpus {
    /** So many papers are held; some 30 MB. */
    static final int HELD = 10_000;

    private static final int AT_ONCE = 500;

    private final PaperStore store;
    private final List<PaperId> ids;
    private final List<Paper> held;
    private final List<Answer> answers;
    private final Map<String, String> settings;
    private final Origin origin;
    private volatile StoreException unread;

    /**
     * @param change the number of the last change before the papers were gathered
     * @param behind how many changed papers the search had not seen
     */
    record Origin(long change, long behind) {}

    private StoreCorpus(
            PaperStore store,
            List<PaperId> ids,
            List<Paper> held,
            List<Answer> answers,
            Map<String, String> settings,
            Origin origin) {
        this.store = store;
        this.ids = ids;
        this.held = held;
        this.answers = answers;
        this.settings = settings;
        this.origin = origin;
    }

    static StoreCorpus of(
            PaperStore store, List<PaperId> ids, List<Answer> answers, Map<String, String> settings, Origin origin)
            throws StoreException {
        List<Paper> held = ids.size() <= HELD ? store.papers(ids) : List.of();
        return new StoreCorpus(store, ids, held, answers, settings, origin);
    }

    boolean isHeld() {
        return ids.size() <= HELD;
    }

    List<PaperId> ids() {
        return ids;
    }

    Origin origin() {
        return origin;
    }

    @Override
    public Stream<Paper> papers() {
        if (isHeld()) {
            return held.stream();
        }
        return IntStream.range(0, (ids.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(i -> ids.subList(i * AT_ONCE, Math.min(ids.size(), (i + 1) * AT_ONCE)))
                .flatMap(this::read);
    }

    private Stream<Paper> read(List<PaperId> some) {
        try {
            return store.papers(some).stream();
        } catch (StoreException e) {
            unread = e;
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Where the store failed under the analysis, the analysis is not to blame. */
    void throwIfUnread() throws StoreException {
        if (unread != null) {
            throw unread;
        }
    }

    @Override
    public long size() {
        return isHeld() ? held.size() : ids.size();
    }

    @Override
    public List<Answer> answers() {
        return answers;
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }
}
