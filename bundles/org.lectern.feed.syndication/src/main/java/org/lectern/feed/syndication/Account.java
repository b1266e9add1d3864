package org.lectern.feed.syndication;

import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.model.PaperText;

/** What became of each entry. */
final class Account extends PageAccount {
    private int lost;

    void paper(long line, FeedItem item, Entry entry, boolean damaged) {
        lost += holdsLost(item.text()) ? 1 : 0;
        String title = item.text().title();
        if (!damaged && !entry.cut && !entry.title.isBlank()) {
            paper(line, item);
            return;
        }
        paper();
        incomplete(
                line,
                title,
                damaged
                        ? "damaged XML, read as far as it goes"
                        : entry.cut
                                ? "a text too long for a paper, cut"
                                : "text without title; its beginning stands in");
    }

    private static boolean holdsLost(PaperText text) {
        return text.title().indexOf('\uFFFD') >= 0 || text.abstractText().indexOf('\uFFFD') >= 0;
    }

    /** Says how many entries hold U+FFFD, where nobody counted the bytes that it stands for. */
    void noteLostCharacters() {
        if (lost > 0) {
            note("Entries with characters that could not be read, and stand as \uFFFD: " + lost + ".");
        }
    }
}
