package org.lectern.api.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Span;

/** Halves of surrogate pairs, which JSON can escape but no file can hold: they become U+FFFD before anything compares texts. */
final class HalfCharacters {
    /**
     * The JDK knows the number of code points in advance only where all characters are of Latin-1, where each char is one.
     * That is asked for in no time, while abstracts are most of what comes in. Should it ever know more, all are looked through.
     */
    private static final boolean COUNTED_IS_LATIN = !isCounted("\uD800") && !isCounted("\u0100");

    private HalfCharacters() {}

    static String replaced(String text) {
        return anyIn(text) ? mended(text) : text;
    }

    private static boolean isCounted(String text) {
        return text.codePoints().spliterator().hasCharacteristics(Spliterator.SIZED);
    }

    /** All that comes in goes through here: an array is looked through several times as fast as a String. */
    private static boolean anyIn(String text) {
        if (COUNTED_IS_LATIN && isCounted(text)) {
            return false;
        }
        for (char c : text.toCharArray()) {
            if ((c & 0xF800) == Character.MIN_SURROGATE) {
                return true;
            }
        }
        return false;
    }

    private static String mended(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static List<String> replaced(List<String> texts) {
        for (String text : texts) {
            if (anyIn(text)) {
                return texts.stream().map(HalfCharacters::replaced).toList();
            }
        }
        return List.copyOf(texts);
    }

    static List<Identifier> inIdentifiers(List<Identifier> identifiers) {
        for (Identifier one : identifiers) {
            if (anyIn(one.value())) {
                return identifiers.stream()
                        .map(each -> new Identifier(each.scheme(), replaced(each.value())))
                        .toList();
            }
        }
        return List.copyOf(identifiers);
    }

    static List<Link> inLinks(List<Link> links) {
        for (Link one : links) {
            if (anyIn(one.url()) || anyIn(one.kind())) {
                return links.stream()
                        .map(each -> new Link(replaced(each.url()), replaced(each.kind())))
                        .toList();
            }
        }
        return List.copyOf(links);
    }

    static List<Span> inSpans(List<Span> spans) {
        return spans.stream()
                .map(span -> new Span(span.part(), span.start(), span.end(), replaced(span.label())))
                .toList();
    }

    static Organization in(Organization from) {
        return new Organization(replaced(from.name()), from.handle().map(HalfCharacters::replaced));
    }

    static Map<String, String> replaced(Map<String, String> fields) {
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (anyIn(field.getKey()) || anyIn(field.getValue())) {
                var replaced = new LinkedHashMap<String, String>();
                fields.forEach((name, value) -> replaced.put(replaced(name), replaced(value)));
                return Map.copyOf(replaced);
            }
        }
        return Map.copyOf(fields);
    }
}
