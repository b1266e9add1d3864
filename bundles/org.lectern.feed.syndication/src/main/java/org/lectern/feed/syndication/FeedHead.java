package org.lectern.feed.syndication;

import java.util.Optional;
import java.util.OptionalLong;
import org.lectern.api.feed.FeedDescription;

/** What a feed says about itself, while it is read. The first word on each thing counts. */
final class FeedHead {
    private String title = "";
    private String link = "";
    private String self = "";
    private String language = "";
    private String next = "";
    private String totalResults = "";

    void title(String text) {
        title = title.isEmpty() ? text : title;
    }

    void link(String rel, String href) {
        switch (rel) {
            case "alternate" -> link = link.isEmpty() ? href : link;
            case "self" -> self = self.isEmpty() ? href : self;
            case "next" -> next = next.isEmpty() ? href : next;
            default -> {
                // Hubs, licences and the like are of no use to a reader.
            }
        }
    }

    /** An element says it better than an inherited attribute. */
    void language(String code) {
        language = code.isBlank() ? language : code.strip();
    }

    void totalResults(String number) {
        totalResults = number.strip();
    }

    String link() {
        return link;
    }

    FeedDescription description() {
        return new FeedDescription(
                known(title),
                known(link.isEmpty() ? self : link),
                known(language),
                known(next),
                totalResults.matches("\\d{1,15}")
                        ? OptionalLong.of(Long.parseLong(totalResults))
                        : OptionalLong.empty());
    }

    private static Optional<String> known(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
