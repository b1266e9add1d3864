package org.lectern.feed.syndication;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the abstract in arXiv's RSS: {@code arXiv:2503.11731v1 Announce Type: new} and the word Abstract.
 *
 * @param id with its version
 */
record ArxivAnnouncement(String id, String announceType, String abstractText) {
    private static final Pattern HEAD =
            Pattern.compile("arXiv:(\\S{7,40})\\s+Announce Type:\\s*([\\w-]{1,40})\\s+(?:Abstract:\\s*)?");

    static Optional<ArxivAnnouncement> of(String description) {
        if (!description.startsWith("arXiv:")) {
            return Optional.empty();
        }
        Matcher head = HEAD.matcher(description);
        return head.lookingAt()
                ? Optional.of(new ArxivAnnouncement(head.group(1), head.group(2), description.substring(head.end())))
                : Optional.empty();
    }
}
