package org.lectern.feed.syndication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import org.lectern.api.feed.FeedException;

/**
 * Streams the entries of an RSS, RDF or Atom feed. Where the XML is damaged, the entry there is read with a parser that
 * forgives, and the strict one goes on behind it. Holds one entry at a time.
 */
final class XmlFeed {
    /** Bytes without an entry, or within one: beyond this it is skipped. */
    private static final long LONGEST_WAY = 16 << 20;
    /** Names of elements and attributes after which a new parser takes over at the next entry: it keeps all it has seen. */
    private static final int MANY_NAMES = 4000;
    /** Adding to as many names takes longer and longer; three thousand authors give a third of them. */
    private static final int TOO_MANY_NAMES = 20_000;

    /** Takes entries as they come. */
    interface Entries {
        /** @param damaged it was not well-formed */
        void accept(Entry entry, long line, boolean damaged) throws FeedException;

        /** A place that could not be read at all. */
        void lost(long line, String reason);
    }

    private final FeedBytes bytes;
    private final Entries entries;
    private final FeedWalk walk;
    private final EntrySearch search;
    /** Start tags of the elements around the entries, to open them again for another parser. */
    private final List<String> around = new ArrayList<>();

    private XmlParser parser;
    private String entryName = "";
    private long entryPlace;
    private long triedPlace = -1;
    private long line = 1;
    private boolean damaged;
    private boolean anyElement;
    private int faults;

    XmlFeed(FeedBytes bytes, FeedHead head, Entries entries) {
        this.bytes = bytes;
        this.entries = entries;
        this.walk = new FeedWalk(head, entry -> entries.accept(entry, line, damaged));
        this.search = new EntrySearch(bytes);
    }

    /** @return whether there was any element in it */
    boolean read() throws FeedException, IOException {
        boolean more = true;
        while (more) {
            try {
                more = readOn();
            } catch (Fault fault) {
                more = resume(fault);
            }
        }
        return anyElement;
    }

    /** To the end, to a fault, or to where another parser is to go on. @return whether there is more to read */
    private boolean readOn() throws FeedException, Fault, IOException {
        List<String> copies = copies();
        parser = new XmlParser(bytes, String.join("", copies), copies.size(), line);
        for (int event = parser.next(); event != XMLStreamConstants.END_DOCUMENT; event = parser.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (start(parser.tag())) {
                        return true;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> walk.end(parser.tag());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (walk.isReading()) {
                        parser.text(walk);
                    }
                }
                default -> {
                    // White space, and what was left out before.
                }
            }
            if (parser.readTo() - entryPlace > LONGEST_WAY) {
                throw new Fault("16 MB without an entry, or without an end of one", null);
            }
        }
        return false;
    }

    /** After a fault the customary prefixes are declared too: a common fault is that they are not. */
    private List<String> copies() {
        var copies = new ArrayList<>(around);
        if (faults > 0) {
            copies.addFirst(Vocabulary.CUSTOMARY.entrySet().stream()
                    .map(known -> " xmlns:" + known.getKey() + "=\"" + known.getValue() + "\"")
                    .sorted()
                    .collect(Collectors.joining("", "<feeds", ">")));
        }
        return copies;
    }

    /** @return whether another parser is to go on from here */
    private boolean start(Tag tag) throws Fault {
        if (walk.depth() >= FeedWalk.DEEPEST) {
            throw new Fault("more than " + FeedWalk.DEEPEST + " elements within each other", null);
        }
        anyElement = true;
        int names = parser.names();
        if (names > TOO_MANY_NAMES) {
            throw new Fault("more than " + TOO_MANY_NAMES + " elements and attributes in one entry", null);
        }
        if (!walk.inEntry()) {
            while (around.size() > walk.depth()) {
                around.removeLast();
            }
            if (walk.isEntry(tag)) {
                begin(tag);
                if (names > MANY_NAMES) {
                    bytes.goTo(entryPlace);
                    return true;
                }
            } else if (walk.depth() < 3 && around.size() == walk.depth()) {
                around.add("<" + tag.name() + parser.namespaces() + ">");
            }
        }
        walk.start(tag);
        return false;
    }

    private void begin(Tag tag) {
        entryPlace = parser.place();
        bytes.keepFrom(entryPlace);
        line = parser.line();
        damaged = false;
        entryName = tag.name();
    }

    private boolean resume(Fault fault) throws FeedException, IOException {
        faults++;
        if (walk.inEntry()) {
            walk.abandon();
            trim();
            return resumeInEntry(fault);
        }
        walk.abandon();
        trim();
        long at = parser == null ? 0 : Math.max(parser.place(), 0);
        long faultLine = parser == null ? line : parser.line();
        bytes.goTo(at);
        boolean found = search.next();
        if (found || faults == 1) {
            entries.lost(faultLine, fault.getMessage());
        }
        line = faultLine + search.lines();
        if (found && bytes.place() == triedPlace) {
            entryPlace = triedPlace;
            entryName = search.name();
            mend();
        }
        triedPlace = bytes.place();
        entryPlace = bytes.place();
        return found;
    }

    private boolean resumeInEntry(Fault fault) throws FeedException, IOException {
        if (bytes.isKept(entryPlace)) {
            bytes.goTo(entryPlace);
            mend();
            return true;
        }
        entries.lost(line, fault.getMessage());
        boolean found = search.next();
        line += search.lines();
        entryPlace = bytes.place();
        return found;
    }

    private void trim() {
        while (around.size() > walk.depth()) {
            around.removeLast();
        }
    }

    /** Reads the entry at which the bytes stand with the forgiving parser; afterwards they stand behind it. */
    private void mend() throws FeedException, IOException {
        byte[] entry = search.entry(entryName);
        if (entry.length >= EntrySearch.LONGEST) {
            entries.lost(line, "an entry of more than 1 MB that is not well-formed");
        } else {
            damaged = true;
            int depth = walk.depth();
            MendedEntry.walk(new String(entry, StandardCharsets.UTF_8), entryName, around, walk);
            if (walk.depth() != depth) {
                walk.abandon();
            }
        }
        line += search.lines();
        entryPlace = bytes.place();
    }
}
