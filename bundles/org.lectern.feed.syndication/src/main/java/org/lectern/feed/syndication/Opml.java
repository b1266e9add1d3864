package org.lectern.feed.syndication;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedLists.FeedList;
import org.lectern.api.feed.FeedLists.Outline;

/** One list of feeds in OPML that is read. */
final class Opml {
    private static final int MOST = 10_000;
    /** Elements and attributes, of which a feed has half a dozen. */
    private static final int MOST_NAMES = 100_000;

    private final List<Outline> feeds = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    /** Names of the outlines that are open; a feed may itself hold others. */
    private final Deque<String> open = new ArrayDeque<>();

    private boolean isList;

    private Opml() {}

    /** @throws FeedException where it is no OPML at all */
    static FeedList read(String name, InputStream bytes) throws FeedException, IOException {
        return new Opml().list(name, bytes);
    }

    private FeedList list(String name, InputStream bytes) throws FeedException, IOException {
        var repairs = new Repairs();
        try {
            var parser = new XmlParser(new FeedBytes(TextEncoding.open(bytes).utf8(), repairs), "", 0, 1);
            for (int event = parser.next(); event != XMLStreamConstants.END_DOCUMENT; event = parser.next()) {
                boolean tooLong = false;
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(parser.tag());
                    tooLong = parser.names() > MOST_NAMES;
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && parser.tag().local().equalsIgnoreCase("outline")) {
                    open.pollLast();
                }
                if (tooLong || feeds.size() == MOST || open.size() == FeedWalk.DEEPEST) {
                    notes.add("Only the first " + feeds.size() + " feeds were read: the list is too long or too deep.");
                    break;
                }
            }
        } catch (Fault e) {
            notes.add("The list is damaged (" + e.getMessage() + "); the feeds before the damage were read.");
        }
        if (!isList) {
            throw new FeedException(
                    "Could not read " + name + ": it is no list of feeds in OPML.",
                    name,
                    "Export the list again from the feed reader, as OPML.");
        }
        notes.addAll(repairs.sentences());
        return new FeedList(List.copyOf(feeds), List.copyOf(notes));
    }

    private void start(Tag tag) {
        if (tag.local().equalsIgnoreCase("opml")) {
            isList = true;
        } else if (isList && tag.local().equalsIgnoreCase("outline")) {
            String text = first(tag, "text", "title", "");
            String address = first(tag, "xmlUrl", "xmlurl", first(tag, "xmlURL", "feedUrl", ""));
            if (Addresses.isOfWeb(address)) {
                String page = first(tag, "htmlUrl", "htmlurl", "");
                feeds.add(new Outline(
                        text.isBlank() ? address : text,
                        address,
                        page.isBlank() ? Optional.empty() : Optional.of(page),
                        categories(first(tag, "category", "categories", "")),
                        open.stream().filter(folder -> !folder.isBlank()).toList()));
            } else if (!address.isBlank()) {
                notes.add("“" + text + "” has no address of the web: " + address);
            }
            open.addLast(text);
        }
    }

    private static List<String> categories(String list) {
        return List.of(list.split(",")).stream()
                .map(String::strip)
                .filter(category -> !category.isEmpty())
                .toList();
    }

    private static String first(Tag tag, String name, String otherwise, String last) {
        String value = tag.attribute(name);
        String other = value == null ? tag.attribute(otherwise) : value;
        return (other == null ? last : other).strip();
    }
}
