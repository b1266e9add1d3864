package org.lectern.api.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Span;

/** Halves of surrogate pairs, which JSON can escape but no file can hold: they become U+FFFD before anything compares texts. */
final class HalfCharacters {
    private HalfCharacters() {}

    static String replaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    static List<String> replaced(List<String> texts) {
        return texts.stream().map(HalfCharacters::replaced).toList();
    }

    static List<Identifier> inIdentifiers(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(one -> new Identifier(one.scheme(), replaced(one.value())))
                .toList();
    }

    static List<Link> inLinks(List<Link> links) {
        return links.stream()
                .map(link -> new Link(replaced(link.url()), replaced(link.kind())))
                .toList();
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
        var replaced = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> replaced.put(replaced(name), replaced(value)));
        return Map.copyOf(replaced);
    }
}
