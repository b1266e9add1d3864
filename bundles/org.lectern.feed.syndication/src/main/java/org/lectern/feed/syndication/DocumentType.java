package org.lectern.feed.syndication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Follows a document type to its end. Nothing of it is given on; its plain entities are remembered. */
final class DocumentType {
    private static final int LONGEST = 64 * 1024;

    private final Entities entities;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int depth;
    private int quote;

    DocumentType(Entities entities) {
        this.entities = entities;
    }

    boolean isInQuotes() {
        return quote != 0;
    }

    /** @return whether it ended with this byte, or has grown too long to be one */
    boolean ends(byte b) {
        text.write(b);
        boolean ended = text.size() == LONGEST;
        if (quote != 0) {
            quote = b == quote ? 0 : quote;
        } else if (b == '"' || b == '\'') {
            quote = b;
        } else if (b == '<' || b == '[') {
            depth++;
        } else if (b == '>' || b == ']') {
            ended |= --depth == 0;
        }
        if (ended) {
            entities.declare(text.toString(StandardCharsets.UTF_8));
            text.reset();
            depth = 0;
            quote = 0;
        }
        return ended;
    }
}
