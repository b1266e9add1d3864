package org.lectern.api.feed;

import java.io.IOException;
import java.util.List;
import org.lectern.api.model.PartialDate;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads one kind of file or page. Annotate the component with {@link FeedFormatInfo}. What comes in is hostile: an input
 * is read as a stream, never as a whole unless it is bounded, and nothing it names is fetched.
 */
@ConsumerType
public interface FeedFormat {
    /**
     * How sure this format is that the input is its own: 0 not at all, 100 certain. The surest format reads it. Looks at
     * nothing but the probe.
     */
    int recognise(Probe probe);

    /**
     * Reads the whole input and hands each item on as soon as it stands.
     *
     * @return what the page says about itself, and which parts of it could not be used
     * @throws FeedException where reading cannot go on; items handed on before are kept
     * @throws java.util.concurrent.CancellationException from the sink, where the user cancelled; let it through
     */
    PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException;

    /** Takes items in the order of the page. */
    @FunctionalInterface
    interface ItemSink {
        void accept(FeedItem item) throws FeedException;

        /** An item that comes with what annotators decided about it; {@code answers} in the order of the file. */
        default void accept(FeedItem item, List<GivenAnswer> answers) throws FeedException {
            accept(item);
        }

        /**
         * The account of the input, which grows while it is read. To be said before the first item: where reading fails,
         * it tells what was skipped before.
         */
        default void accounted(PageAccount account) {}

        /** How a table's columns were taken. To be said before the first item, and before a failure for want of columns. */
        default void laidOut(TableLayout layout) {}

        /**
         * The paper of an item before it, with the answers of others: it is not counted as one more. Its position is that
         * of the first.
         */
        default void again(FeedItem item, List<GivenAnswer> answers) throws FeedException {
            accept(item, answers);
        }

        /** Where in the input the next item stands, short and fit to show: {@code line 12}, {@code record 3}. */
        default void at(String place) {}

        /** The page's own date, as far as it is known. To be said before the first item. */
        default void dated(PartialDate pageDate) {}

        /** What a feed says about itself. Said once, after the last item, since it may stand anywhere in the feed. */
        default void described(FeedDescription feed) {}
    }
}
