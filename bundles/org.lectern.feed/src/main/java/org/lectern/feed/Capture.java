package org.lectern.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Joined;
import org.lectern.api.model.PartialDate;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.feed.labels.LabelIntake;

/**
 * Takes the items of one source as they are read and writes them in batches. Items are made ready outside the
 * transaction, and a transaction ends after a short while, so that labels get in between.
 */
final class Capture implements FeedFormat.ItemSink {
    private static final int BATCH = 256;
    private static final long TRANSACTION_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    /** Carries a store's failure through a format, which knows nothing of stores. */
    static final class StoreFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoreFailure(StoreException reason) {
            super(reason);
        }

        StoreException reason() {
            return (StoreException) getCause();
        }
    }

    /** @param again the paper was counted before */
    private record Waiting(Incoming incoming, List<GivenAnswer> answers, boolean again) {}

    private final PaperStore store;
    private final String source;
    private final ImportRun begun;
    private final Progress progress;
    private final LabelIntake labels;
    private final List<Waiting> waiting = new ArrayList<>(BATCH);
    private final Map<Merging.Outcome, Integer> counts = new EnumMap<>(Merging.Outcome.class);
    private Optional<PartialDate> pageDate = Optional.empty();
    private String place = "";
    private Optional<PageAccount> account = Optional.empty();
    private final Map<Joined, Integer> duplicates = new EnumMap<>(Joined.class);
    private Optional<Merging> merging = Optional.empty();

    /** @param begun the import, to be written with its first papers */
    Capture(PaperStore store, ImportRun begun, LabelIntake labels, Progress progress) {
        this.store = store;
        this.source = begun.source();
        this.begun = begun;
        this.labels = labels;
        this.progress = progress;
    }

    @Override
    public void dated(PartialDate date) {
        pageDate = Optional.of(date);
    }

    @Override
    public void accounted(PageAccount kept) {
        account = Optional.of(kept);
    }

    /** What was said of the input up to a failure. */
    PageReport page() {
        return account.map(PageAccount::report).orElse(PageReport.PLAIN);
    }

    @Override
    public void at(String where) {
        place = where;
    }

    @Override
    public void accept(FeedItem item) {
        take(item, List.of(), false);
    }

    @Override
    public void accept(FeedItem item, List<GivenAnswer> answers) {
        take(item, answers, false);
    }

    @Override
    public void again(FeedItem item, List<GivenAnswer> answers) {
        take(item, answers, true);
    }

    private void take(FeedItem item, List<GivenAnswer> answers, boolean again) {
        progress.step(item.text().title());
        waiting.add(new Waiting(Incoming.of(item, place), List.copyOf(answers), again));
        place = "";
        if (waiting.size() == BATCH) {
            writeWaiting();
        }
    }

    /** Writes what still waits. Also to be called where reading failed: what was read is kept. */
    void finish() throws StoreException {
        try {
            writeWaiting();
        } catch (StoreFailure e) {
            throw e.reason();
        }
    }

    private void writeWaiting() {
        if (merging.isEmpty() && !waiting.isEmpty()) {
            merging = Optional.of(new Merging(source, pageDate, begun.id()));
            begin();
        }
        int next = 0;
        while (next < waiting.size()) {
            next = writeSome(next);
        }
        waiting.clear();
    }

    private void begin() {
        try {
            store.write(transaction -> {
                transaction.write(begun);
                return null;
            });
        } catch (StoreException e) {
            throw new StoreFailure(e);
        }
    }

    /** One transaction. @return the first item that it did not take */
    private int writeSome(int from) {
        var outcomes = new ArrayList<Merging.Taken>();
        var places = new ArrayList<Merging.Placed>();
        try {
            store.write(transaction -> {
                outcomes.clear();
                places.clear();
                long end = System.nanoTime() + TRANSACTION_NANOS;
                int at = from;
                do {
                    outcomes.add(merging.orElseThrow().take(waiting.get(at++).incoming(), transaction));
                    places.add(merging.orElseThrow().placed());
                } while (at < waiting.size() && System.nanoTime() < end);
                return at;
            });
        } catch (StoreException e) {
            throw new StoreFailure(e);
        }
        for (int i = 0; i < outcomes.size(); i++) {
            Merging.Taken taken = outcomes.get(i);
            Waiting item = waiting.get(from + i);
            if (!item.again()) {
                counts.merge(taken.outcome(), 1, Integer::sum);
                taken.duplicate().ifPresent(reason -> duplicates.merge(reason, 1, Integer::sum));
            }
            label(places.get(i), item.incoming(), item.answers());
        }
        return from + outcomes.size();
    }

    private void label(Merging.Placed place, Incoming incoming, List<GivenAnswer> answers) {
        try {
            labels.take(place.paper(), place.revision(), incoming.raw(), answers);
        } catch (IOException e) {
            throw new StoreFailure(new StoreException(
                    "The labels of " + source + " could not be set aside on disk: " + ImportFiles.reason(e) + ".",
                    source,
                    "Make room in the folder for temporary files and import the file again.",
                    e));
        }
    }

    int count(Merging.Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Records that were taken for a paper which another record had named before, by the reason. */
    Map<Joined, Integer> duplicates() {
        return duplicates;
    }

    int papers() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    List<String> notes() {
        return merging.map(Merging::notes).orElse(List.of());
    }
}
