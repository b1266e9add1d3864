package org.lectern.export.bibliography;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Identifier.Scheme;
import org.lectern.api.model.Link;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PartialDate;

/** One item of CSL-JSON. */
final class CslItem {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> OWN = Set.of("id", "type", "keyword");

    private CslItem() {}

    static ObjectNode of(Reference reference) {
        Paper paper = reference.paper();
        Map<String, String> carried = reference.carried().fields("csl.");
        ObjectNode item = JSON.createObjectNode();
        item.put("id", wellFormed(reference.name("csl.id")));
        item.put("type", carried.getOrDefault("type", reference.carried().kind().csl()));
        item.put("title", wellFormed(paper.title()));
        if (!paper.authors().isEmpty()) {
            ArrayNode authors = item.putArray("author");
            paper.authors().forEach(name -> authors.add(author(wellFormed(name))));
        }
        reference.date().ifPresent(date -> issued(date, item));
        first("DOI", reference.identifiers(Scheme.DOI), item);
        first("PMID", reference.identifiers(Scheme.PUBMED), item);
        first("URL", paper.links().stream().map(Link::url).toList(), item);
        List<String> keywords = reference.keywords(
                carried.getOrDefault("keyword", ""), reference.labels().isEmpty() ? "\n" : "[\n,;]");
        if (!keywords.isEmpty()) {
            item.put("keyword", wellFormed(String.join(", ", keywords)));
        }
        if (!paper.abstractText().isBlank()) {
            item.put("abstract", wellFormed(paper.abstractText()));
        }
        carried.forEach((name, value) -> {
            if (!OWN.contains(name) && !item.has(name)) {
                item.set(name, value(value));
            }
        });
        ObjectNode custom = custom(paper);
        if (!custom.isEmpty()) {
            item.set("custom", custom);
        }
        return item;
    }

    /** Whether the item has a field of a source as it was given. */
    static boolean holds(ObjectNode item, String name, String value) {
        return OWN.contains(name) || value(value).equals(item.get(name));
    }

    private static ObjectNode author(String name) {
        PersonName person = PersonName.of(name);
        ObjectNode author = JSON.createObjectNode();
        if (person.isWhole()) {
            return author.put("literal", name);
        }
        author.put("family", person.family());
        person.given().ifPresent(given -> author.put("given", given));
        person.suffix().ifPresent(suffix -> author.put("suffix", suffix));
        return author;
    }

    /** A date without a year has no parts in this format, so it stands as text. */
    private static void issued(PartialDate date, ObjectNode item) {
        ObjectNode issued = item.putObject("issued");
        if (date.year().isEmpty()) {
            issued.put("raw", date.toString());
            return;
        }
        ArrayNode parts = issued.putArray("date-parts").addArray();
        date.year().ifPresent(parts::add);
        date.month().ifPresent(parts::add);
        date.day().ifPresent(parts::add);
    }

    private static void first(String field, List<String> values, ObjectNode item) {
        values.stream().findFirst().ifPresent(value -> item.put(field, wellFormed(value)));
    }

    /** What came as JSON goes as JSON; numbers stay text, as the schema allows. */
    private static JsonNode value(String text) {
        try {
            JsonNode node = text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : null;
            return node != null && node.toString().equals(text)
                    ? node
                    : JSON.getNodeFactory().textNode(wellFormed(text));
        } catch (JsonProcessingException e) {
            // It only looked like JSON.
            return JSON.getNodeFactory().textNode(wellFormed(text));
        }
    }

    private static ObjectNode custom(Paper paper) {
        ObjectNode custom = JSON.createObjectNode();
        List<Identifier> others = paper.identifiers().stream()
                .filter(id -> (id.scheme() != Scheme.DOI && id.scheme() != Scheme.PUBMED) || !isFirst(id, paper))
                .toList();
        if (!others.isEmpty()) {
            ArrayNode all = custom.putArray("identifiers");
            others.forEach(id -> all.add(wellFormed(id.toString())));
        }
        if (paper.links().size() > 1
                || paper.links().stream().anyMatch(link -> !link.kind().equals("page"))) {
            ArrayNode all = custom.putArray("links");
            paper.links()
                    .forEach(link ->
                            all.addObject().put("url", wellFormed(link.url())).put("kind", wellFormed(link.kind())));
        }
        paper.organization().ifPresent(from -> {
            ObjectNode organization = custom.putObject("organization").put("name", wellFormed(from.name()));
            from.handle().ifPresent(handle -> organization.put("handle", wellFormed(handle)));
        });
        return custom;
    }

    private static boolean isFirst(Identifier id, Paper paper) {
        return paper.identifiers().stream()
                .filter(other -> other.scheme() == id.scheme())
                .findFirst()
                .filter(id::equals)
                .isPresent();
    }

    /** Half a surrogate pair cannot be written as UTF-8. */
    private static String wellFormed(String text) {
        boolean half = text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        return half
                ? text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }
}
