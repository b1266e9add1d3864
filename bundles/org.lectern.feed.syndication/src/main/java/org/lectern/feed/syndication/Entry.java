package org.lectern.feed.syndication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an entry of a feed says, as plain text, while it is read. Lists are bounded; what goes beyond them is left out. */
final class Entry {
    static final int LONGEST_TITLE = 20_000;
    static final int LONGEST_TEXT = 1_000_000;
    static final int LONGEST_FIELD = 10_000;

    private static final int MOST_AUTHORS = 20_000;
    private static final int MOST = 1000;
    private static final int MOST_OTHERS = 64;

    /**
     * A link.
     *
     * @param rel alternate where the feed says nothing
     */
    record EntryLink(String href, String rel, String type, String title, String language, String length) {}

    String title = "";
    String summary = "";
    String content = "";
    String rawTitle = "";
    String rawAbstract = "";
    /** Of the text that the entry has: of its content, else its summary, else its title. */
    String language = "";

    String id = "";
    /** An RSS guid is an address unless it says that it is none. */
    boolean permalink;

    /** The id is a guid of RSS; where it is an address, it may stand for the link. */
    boolean guid;

    String published = "";
    String updated = "";
    String created = "";
    String date = "";
    String authorCount = "";
    String comments = "";
    String organization = "";
    String handle = "";
    boolean cut;

    private final List<String> authors = new ArrayList<>();
    private final List<String> identifiers = new ArrayList<>();
    private final List<EntryLink> links = new ArrayList<>();
    private final Set<String> categories = new LinkedHashSet<>();
    private final Map<String, String> others = new LinkedHashMap<>();

    void author(String name) {
        if (!name.isBlank() && authors.size() < MOST_AUTHORS) {
            authors.add(name);
        }
    }

    void identifier(String text) {
        if (!text.isBlank() && identifiers.size() < MOST) {
            identifiers.add(text);
        }
    }

    void link(EntryLink link) {
        if (!link.href.isBlank() && links.size() < MOST) {
            links.add(link);
        }
    }

    void category(String term) {
        if (!term.isBlank() && categories.size() < MOST) {
            categories.add(term);
        }
    }

    /** A field that papers have no place for. The first of a name is kept. */
    void other(String name, String value) {
        if (!value.isBlank() && others.size() < MOST_OTHERS) {
            others.putIfAbsent(name, value);
        }
    }

    List<String> authors() {
        return authors;
    }

    List<String> identifiers() {
        return identifiers;
    }

    List<EntryLink> links() {
        return links;
    }

    Set<String> categories() {
        return categories;
    }

    Map<String, String> others() {
        return others;
    }
}
