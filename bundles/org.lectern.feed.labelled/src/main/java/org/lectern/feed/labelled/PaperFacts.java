package org.lectern.feed.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Identifier.Scheme;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;

/** A paper made of a text and of what stands beside it: identifiers, names, a date. The rest is extra, as JSON. */
final class PaperFacts {
    private static final Map<String, String> SCHEMES = Map.of(
            "doi", "doi:", "arxiv", "arxiv:", "arxiv_id", "arxiv:", "pmid", "pubmed:", "pubmed", "pubmed:", "url", "");

    private static final String ASIDE = "extra.";

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    /** @param objects in which facts may stand; of two with one name the first counts */
    PaperFacts(JsonNode... objects) {
        for (JsonNode object : objects) {
            if (object instanceof ObjectNode node) {
                node.properties().stream()
                        .filter(entry -> !entry.getValue().isNull())
                        .forEach(entry -> fields.putIfAbsent(entry.getKey(), entry.getValue()));
            }
        }
    }

    /** The first of these fields that holds text, taken out. */
    String text(String... names) {
        for (String name : names) {
            JsonNode value = fields.get(name);
            if (value != null && value.isTextual() && !value.textValue().isBlank()) {
                fields.remove(name);
                return value.textValue();
            }
        }
        return "";
    }

    FeedItem item(int position, PaperText text) {
        // The exporter's own number of the paper says nothing outside of its workspace.
        fields.remove("lectern_id");
        Set<Identifier> identifiers = new TreeSet<>();
        var links = new ArrayList<Link>();
        SCHEMES.forEach((name, scheme) -> taken(
                        name, value -> Identifier.parse(scheme + value).or(() -> Identifier.parse(value)))
                .forEach(found -> add(found, identifiers, links)));
        List.of("identifiers", "id")
                .forEach(name -> taken(name, Identifier::parse).forEach(found -> add(found, identifiers, links)));
        Optional<PublicationDate> published = Stream.of("published", "date", "year")
                .flatMap(name -> taken(name, PaperFacts::date).stream().limit(1))
                .findFirst()
                .map(date -> new PublicationDate(date, DateOrigin.PRINTED));
        List<String> authors = authors();
        OptionalInt authorCount = count();
        Optional<Organization> organization = organization();
        return new FeedItem(
                OptionalInt.of(position),
                text,
                authors,
                authorCount,
                organization,
                published,
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.copyOf(identifiers),
                kinds(links),
                extra());
    }

    /** What is at each address, where an exporter of ours has said it. */
    private List<Link> kinds(List<Link> links) {
        List<String> kinds = values(fields.get("url_kinds")).toList();
        if (kinds.isEmpty() || kinds.size() != links.size()) {
            return links;
        }
        fields.remove("url_kinds");
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> new Link(links.get(i).url(), kinds.get(i)))
                .toList();
    }

    /** What a field's values mean. A field of which each value means something is taken out; else it stays what it was. */
    private <T> List<T> taken(String name, Function<String, Optional<T>> meaning) {
        List<Optional<T>> found = values(fields.get(name)).map(meaning).toList();
        if (!found.isEmpty() && found.stream().allMatch(Optional::isPresent)) {
            fields.remove(name);
        }
        return found.stream().flatMap(Optional::stream).toList();
    }

    private static void add(Identifier found, Set<Identifier> identifiers, List<Link> links) {
        if (found.scheme() == Scheme.URL) {
            links.add(new Link(found.value(), "page"));
        } else {
            identifiers.add(found);
        }
    }

    private List<String> authors() {
        JsonNode authors = fields.remove("authors");
        if (authors == null) {
            return List.of();
        }
        Stream<String> names =
                authors.isTextual() ? Stream.of(authors.textValue().split(";")) : values(authors);
        return names.map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private OptionalInt count() {
        JsonNode count = fields.get("author_count");
        boolean usable = count != null && count.asText().matches("\\d{1,6}");
        if (usable) {
            fields.remove("author_count");
        }
        return usable ? OptionalInt.of(Integer.parseInt(count.asText())) : OptionalInt.empty();
    }

    private Optional<Organization> organization() {
        JsonNode from = fields.get("organization");
        JsonNode name = from != null && from.isObject() ? from.path("name") : from;
        if (name == null || !name.isTextual() || name.textValue().isBlank()) {
            return Optional.empty();
        }
        fields.remove("organization");
        String handle = from.path("handle").asText("");
        return Optional.of(
                new Organization(name.textValue(), Optional.of(handle).filter(word -> !word.isBlank())));
    }

    /** Texts as they are, the rest as JSON. A name that an exporter put aside, since it means something, is back. */
    private Map<String, String> extra() {
        var extra = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> extra.put(
                name.startsWith(ASIDE) && name.length() > ASIDE.length() ? name.substring(ASIDE.length()) : name,
                value.isTextual() ? value.textValue() : value.toString()));
        return extra;
    }

    private static Stream<String> values(JsonNode value) {
        if (value == null) {
            return Stream.empty();
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(entry -> entry.getValue().isValueNode())
                    .map(entry -> entry.getKey() + ":" + entry.getValue().asText());
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .filter(JsonNode::isValueNode)
                        .map(JsonNode::asText)
                : Stream.of(value.asText().strip());
    }

    private static Optional<PartialDate> date(String text) {
        try {
            String day = text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
            return Optional.of(PartialDate.parse(day));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
