package org.lectern.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.Link;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.feed.cleaning.Cleaned;
import org.lectern.feed.cleaning.LinkFinder;
import org.lectern.feed.cleaning.TextCleaner;

/**
 * An item made ready to be matched: all that costs time and needs no store is done before the transaction.
 *
 * @param hash of the text, as {@link Revision#hash()}
 * @param links those the source names, then those found in the abstract
 * @param place where in the input it stands
 */
record Incoming(FeedItem item, String hash, String titleKey, Cleaned cleaned, List<Link> links, String place) {

    static Incoming of(FeedItem item, String place) {
        Cleaned cleaned = TextCleaner.clean(item.text());
        return new Incoming(
                item,
                Sha256.of(TitleKey.hashed(item.text())),
                TitleKey.of(cleaned.text().title()),
                cleaned,
                links(item),
                place);
    }

    private static List<Link> links(FeedItem item) {
        var byUrl = new LinkedHashMap<String, Link>();
        var all = new ArrayList<>(item.links());
        all.addAll(LinkFinder.links(item.text().abstractText()));
        all.forEach(link -> byUrl.putIfAbsent(link.url(), link));
        return List.copyOf(byUrl.values());
    }

    PaperText raw() {
        return item.text();
    }

    Revision revision(RevisionId id) {
        return new Revision(id, hash, raw(), cleaned.text(), TextCleaner.VERSION, cleaned.steps());
    }
}
