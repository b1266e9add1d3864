package org.lectern.feed.syndication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Looks for entries in bytes that no parser can read. */
final class EntrySearch {
    /** An entry that is longer is skipped rather than mended. */
    static final int LONGEST = 1 << 20;

    private final FeedBytes bytes;
    private final StringBuilder name = new StringBuilder();
    private long lines;

    EntrySearch(FeedBytes bytes) {
        this.bytes = bytes;
    }

    /** The name of the element that was found last, with its prefix. */
    String name() {
        return name.toString();
    }

    /** Line ends that were passed by the last search. */
    long lines() {
        return lines;
    }

    /**
     * Reads from the start tag of an entry to its end tag, or to the tag of another entry where it has none.
     * Afterwards the bytes stand behind it.
     *
     * @param name of the element, with its prefix
     * @return the bytes; those beyond the longest are passed over
     */
    byte[] entry(String name) throws IOException {
        var entry = new ByteArrayOutputStream();
        var seen = new PassedTags(name);
        lines = 0;
        for (int b = bytes.read(); b >= 0; b = bytes.read()) {
            lines += b == '\n' ? 1 : 0;
            if (entry.size() < LONGEST) {
                entry.write(b);
            }
            boolean passed = seen.next(b);
            if (passed && seen.isEnd()) {
                passEnd(b, entry);
                break;
            }
            // The first start tag is its own.
            if (passed && entry.size() > seen.length() + 1) {
                bytes.goTo(bytes.place() - seen.length() - 1);
                lines -= b == '\n' ? 1 : 0;
                return Arrays.copyOf(entry.toByteArray(), Math.max(0, entry.size() - seen.length() - 1));
            }
        }
        return entry.toByteArray();
    }

    private void passEnd(int last, ByteArrayOutputStream entry) throws IOException {
        int b = last;
        while (b >= 0 && b != '>') {
            b = bytes.read();
            lines += b == '\n' ? 1 : 0;
        }
        if (last != '>') {
            entry.write('>');
        }
    }

    /** Goes to the start tag of the next entry, whatever its prefix. @return whether there is one */
    boolean next() throws IOException {
        lines = 0;
        name.setLength(0);
        boolean inTag = false;
        for (int b = bytes.read(); b >= 0; b = bytes.read()) {
            if (inTag && isEntry(name) && (b == '>' || b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '/')) {
                bytes.goTo(bytes.place() - name.length() - 2);
                return true;
            }
            lines += b == '\n' ? 1 : 0;
            if (b == '<') {
                inTag = true;
                name.setLength(0);
                bytes.keepFrom(bytes.place() - 1);
            } else if (inTag && XmlCharacters.isName(b) && name.length() < 40) {
                name.append((char) b);
            } else {
                inTag = false;
            }
        }
        return false;
    }

    private static boolean isEntry(StringBuilder name) {
        String local = name.substring(name.indexOf(":") + 1);
        return local.equals("item") || local.equals("entry");
    }
}
