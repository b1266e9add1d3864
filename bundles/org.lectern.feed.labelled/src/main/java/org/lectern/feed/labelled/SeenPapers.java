package org.lectern.feed.labelled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.model.PaperText;

/**
 * Counts a paper once, though each annotator has a file with it. Remembers so many texts that it stays below 32 MB; one that
 * comes again behind them is counted again, and its answers are taken either way.
 */
final class SeenPapers {
    private static final int MOST = 300_000;

    /** @param file that had it first */
    private record First(int position, String file) {}

    private final Map<Long, First> papers = new HashMap<>();

    /**
     * Hands a paper on. Within one file each record is a paper of its own.
     *
     * @param file in which it stands, such as an annotator's
     * @param place of the record in it
     * @param item at a position
     */
    void hand(
            String file,
            long place,
            PaperText text,
            IntFunction<FeedItem> item,
            List<GivenAnswer> answers,
            PageAccount account,
            FeedFormat.ItemSink sink)
            throws FeedException {
        long key = key(text);
        First first = papers.get(key);
        if (first != null && !first.file.equals(file)) {
            sink.again(item.apply(first.position), answers);
            return;
        }
        FeedItem fresh = item.apply(account.papers() + 1);
        account.paper(place, fresh);
        if (first == null && papers.size() < MOST) {
            papers.put(key, new First(account.papers(), file));
        }
        sink.accept(fresh, answers);
    }

    /** Of two texts with one key the second would only be left out of the count. */
    private static long key(PaperText text) {
        long key = 1125899906842597L;
        for (String part : new String[] {text.title(), text.abstractText()}) {
            for (int i = 0; i < part.length(); i++) {
                key = 31 * key + part.charAt(i);
            }
            key = 31 * key - 1;
        }
        return key;
    }
}
