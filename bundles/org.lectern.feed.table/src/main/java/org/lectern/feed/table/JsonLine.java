package org.lectern.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A line of a JSON Lines file. Its bytes are there until the next line is read, or for good once they were asked for. */
final class JsonLine {
    private final Lines lines;
    private final long number;
    private final boolean tooLong;
    private final Optional<ObjectNode> plain;
    private byte[] bytes;

    /** @param lines at this line */
    JsonLine(Lines lines, PlainJson json) {
        this.lines = lines;
        this.number = lines.number();
        this.tooLong = lines.isTooLong();
        this.plain = json.object(lines);
    }

    long number() {
        return number;
    }

    /** Its bytes are only its beginning. */
    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        if (plain.isPresent()) {
            return false;
        }
        for (byte b : bytes()) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }

    /** Well-formed UTF-8. */
    byte[] bytes() {
        if (bytes == null) {
            bytes = lines.wellFormed();
        }
        return bytes;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Read from its bytes, which is several times as fast as from a text. */
    JsonNode json() throws IOException {
        return plain.isPresent() ? plain.get() : odd();
    }

    private JsonNode odd() throws IOException {
        byte[] all = bytes();
        // What begins with a zero would be taken for another encoding.
        for (int i = 0; i < Math.min(4, all.length); i++) {
            if (all[i] == 0) {
                return JsonLines.JSON.readTree(text());
            }
        }
        return JsonLines.JSON.readTree(all);
    }
}
