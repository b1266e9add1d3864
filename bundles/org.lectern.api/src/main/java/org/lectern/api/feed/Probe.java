package org.lectern.api.feed;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What a format sees before it is chosen.
 *
 * @param name of the file, or the last part of the address
 * @param head the first bytes, 64 KiB at most
 * @param whole the head is all there is
 */
public record Probe(String name, byte[] head, boolean whole) {
    /** How many bytes are read for a probe. */
    public static final int SIZE = 64 * 1024;

    public Probe {
        Objects.requireNonNull(name);
        head = head.clone();
    }

    @Override
    public byte[] head() {
        return head.clone();
    }

    /** The head as UTF-8, without a byte order mark; malformed bytes become U+FFFD. */
    public String text() {
        String text = new String(head, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
