package org.lectern.feed.syndication;

import java.util.ArrayList;
import java.util.List;
import org.lectern.api.feed.FeedException;

/**
 * Follows the elements of a feed and fills in entries. Whoever parses tells it of start tags, texts and end tags; it does
 * not mind where they come from.
 */
final class FeedWalk {
    /** Deeper than this no feed means anything. */
    static final int DEEPEST = 256;

    /** Takes entries when they are complete. */
    interface Entries {
        void accept(Entry entry) throws FeedException;
    }

    /** Where the walk stands. */
    private enum Place {
        OUTSIDE,
        FEED,
        ENTRY,
        SKIPPED
    }

    /** An open element. */
    private record Open(Place place, String language, String base) {}

    private static final Open NOTHING = new Open(Place.OUTSIDE, "", "");

    private final Vocabulary vocabulary = new Vocabulary();
    private final FeedHead head;
    private final Entries entries;
    private final List<Open> open = new ArrayList<>();
    private Entry entry;
    private FieldReader reading;
    /** Elements that are open within the one that is read. */
    private int within;

    FeedWalk(FeedHead head, Entries entries) {
        this.head = head;
        this.entries = entries;
    }

    int depth() {
        return open.size() + within;
    }

    /** Whether anybody wants the text that comes now. */
    boolean isReading() {
        return reading != null;
    }

    boolean inEntry() {
        return entry != null;
    }

    boolean isEntry(Tag tag) {
        return vocabulary.isEntry(tag);
    }

    /** What is open and no feed will not be completed; the walk goes on behind it. */
    void abandon() {
        entry = null;
        reading = null;
        within = 0;
        while (!open.isEmpty() && (open.getLast().place == Place.SKIPPED || open.getLast().place == Place.ENTRY)) {
            open.removeLast();
        }
    }

    void start(Tag tag) {
        if (reading != null && entry == null && vocabulary.isEntry(tag)) {
            giveUpReading();
        }
        if (reading != null) {
            reading.open(tag);
            within++;
            return;
        }
        if (open.isEmpty()) {
            vocabulary.root(tag.uri());
        }
        Open parent = open.isEmpty() ? NOTHING : open.getLast();
        String language = tag.attribute("xml", "lang");
        String base = tag.attribute("xml", "base");
        var here = new Open(
                place(tag, parent.place),
                language == null ? parent.language : language.strip().replace('_', '-'),
                base == null ? parent.base : Addresses.resolve(parent.base, base));
        open.add(here);
        if (here.place == Place.ENTRY && parent.place != Place.ENTRY) {
            entry = new Entry();
            String about = tag.attribute("rdf", "about");
            entry.id = about == null ? "" : about.strip();
            entry.permalink = true;
        } else if (here.place == Place.FEED) {
            head.language(here.language);
        } else if (parent.place == Place.ENTRY || parent.place == Place.FEED) {
            read(tag, here, parent.place);
        }
    }

    /** The title of a feed holds no entries: its end tag is missing. */
    private void giveUpReading() {
        reading = null;
        for (; within > 0; within--) {
            open.add(new Open(Place.SKIPPED, "", ""));
        }
    }

    private Place place(Tag tag, Place parent) {
        // Wherever it stands, as long as it stands in no other one.
        if (entry == null && vocabulary.isEntry(tag)) {
            return Place.ENTRY;
        }
        if (parent == Place.ENTRY || parent == Place.SKIPPED || parent == Place.FEED) {
            return Place.SKIPPED;
        }
        return vocabulary.isFeed(tag) ? Place.FEED : Place.OUTSIDE;
    }

    private void read(Tag tag, Open here, Place of) {
        Field field = vocabulary.field(tag.uri(), tag.local());
        if (field.shape() == Field.Shape.SKIPPED) {
            return;
        }
        var reader = new FieldReader(field, tag, here.language, here.base);
        if (of == Place.FEED && !reader.isOfFeed()) {
            return;
        }
        reading = reader;
    }

    void text(char[] characters, int from, int length) {
        if (reading != null) {
            reading.text(characters, from, length);
        }
    }

    void end(Tag tag) throws FeedException {
        if (within > 0) {
            within--;
            reading.close(tag);
        } else if (!open.isEmpty()) {
            Open closed = open.removeLast();
            if (reading != null) {
                finishField();
            } else if (closed.place == Place.ENTRY) {
                Entry finished = entry;
                entry = null;
                entries.accept(finished);
            }
        }
    }

    private void finishField() {
        FieldReader finished = reading;
        reading = null;
        if (entry == null) {
            finished.into(head);
        } else {
            finished.into(entry);
        }
    }
}
