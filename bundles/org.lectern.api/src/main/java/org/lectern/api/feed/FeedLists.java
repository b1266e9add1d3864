package org.lectern.api.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads lists of feeds as feed readers exchange them, in OPML. Fetches nothing. */
@ProviderType
public interface FeedLists {
    /**
     * Reads a list; one that is cut off or damaged gives the feeds before the damage.
     *
     * @param name of the file, for messages
     * @throws FeedException where it is no list of feeds at all
     */
    FeedList read(String name, InputStream bytes) throws FeedException, IOException;

    /**
     * A list.
     *
     * @param feeds in the order of the list
     * @param notes sentences for the user about what could not be read
     */
    record FeedList(List<Outline> feeds, List<String> notes) {
        public FeedList {
            feeds = List.copyOf(feeds);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A feed of a list.
     *
     * @param title as the list names it
     * @param xmlUrl where the feed is: http or https
     * @param htmlUrl the page it belongs to, as the list has it
     * @param folders the headings around it, outermost first
     */
    record Outline(
            String title, String xmlUrl, Optional<String> htmlUrl, List<String> categories, List<String> folders) {
        public Outline {
            Objects.requireNonNull(title);
            Objects.requireNonNull(xmlUrl);
            Objects.requireNonNull(htmlUrl);
            categories = List.copyOf(categories);
            folders = List.copyOf(folders);
        }
    }
}
