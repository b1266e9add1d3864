package org.lectern.feed.syndication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what was mended in the bytes of a document before it could be read. */
final class Repairs {
    /** What was wrong, as a sentence with a number. */
    enum Kind {
        AMPERSAND("%d ampersands stood bare and were read as such."),
        ANGLE("%d angle brackets that begin no tag were read as text."),
        ENTITY("%d entities are of HTML or unknown; those of HTML were replaced by their characters."),
        EXPANSION("%d entities were left as they stand: the document's own entities grow too long."),
        ENCODING("%d bytes are not UTF-8 and were read as Windows-1252."),
        CONTROL("%d characters that XML forbids were read as \uFFFD."),
        LENGTH("%d texts or attributes of more than 1 MB were cut.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    void count(Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    /** Nothing had to be mended. */
    boolean none() {
        return counts.isEmpty();
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        counts.forEach((kind, count) -> sentences.add(kind.sentence.formatted(count)));
        return sentences;
    }
}
