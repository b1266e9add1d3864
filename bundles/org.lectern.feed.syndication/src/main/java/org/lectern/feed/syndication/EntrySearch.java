package org.lectern.feed.syndication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

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
     * Reads from the start tag of an entry to its end tag, or to the start tag of the next entry where it has none.
     * Afterwards the bytes stand behind it.
     *
     * @param name of the element, with its prefix
     * @return the bytes; those beyond the longest are passed over
     */
    byte[] entry(String name) throws IOException {
        byte[] end = ("</" + name).getBytes(StandardCharsets.UTF_8);
        byte[] start = ("<" + name).getBytes(StandardCharsets.UTF_8);
        var entry = new ByteArrayOutputStream();
        var seen = new Matched(end, start);
        lines = 0;
        for (int b = bytes.read(); b >= 0; b = bytes.read()) {
            lines += b == '\n' ? 1 : 0;
            if (entry.size() < LONGEST) {
                entry.write(b);
            }
            int found = seen.next(b);
            if (found == 0 && passEnd(b, entry)) {
                break;
            }
            if (found == 1 && bytes.place() > start.length + 1L && entry.size() > start.length + 1) {
                bytes.goTo(bytes.place() - start.length - 1);
                return shortened(entry, start.length + 1);
            }
        }
        return entry.toByteArray();
    }

    private boolean passEnd(int last, ByteArrayOutputStream entry) throws IOException {
        int b = last;
        while (b >= 0 && b != '>') {
            b = bytes.read();
            lines += b == '\n' ? 1 : 0;
        }
        if (last != '>') {
            entry.write('>');
        }
        return true;
    }

    private static byte[] shortened(ByteArrayOutputStream entry, int by) {
        byte[] all = entry.toByteArray();
        return java.util.Arrays.copyOf(all, Math.max(0, all.length - by));
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

    /** Follows which of two texts was just passed, each followed by the end of a name. */
    private static final class Matched {
        private final byte[][] texts;
        private final int[] at = new int[2];

        Matched(byte[]... texts) {
            this.texts = texts;
        }

        /** @return the number of the text that was passed with this byte; -1 for none */
        int next(int b) {
            int found = -1;
            for (int i = 0; i < texts.length; i++) {
                if (at[i] == texts[i].length) {
                    found = XmlCharacters.isName(b) ? found : i;
                    at[i] = 0;
                }
                at[i] = b == texts[i][at[i]] ? at[i] + 1 : b == '<' ? 1 : 0;
            }
            return found;
        }
    }
}
