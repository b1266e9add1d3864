package org.lectern.feed.table;

import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageAccount;

/** What became of each row. */
final class Account extends PageAccount {
    void paper(long line, FeedItem item, boolean titled) {
        if (titled) {
            paper(line, item);
        } else {
            paper();
            incomplete(line, item.text().title(), "abstract without title; its beginning stands in");
        }
    }
}
