package org.lectern.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PaperText;

/**
 * Reads one record of a table by the names of its fields, as other tools and our own exports write them. A name counts
 * without case, blanks, hyphens and underscores. What has no place in an item stays in its extra fields, as JSON.
 */
final class PaperFields {
    private static final List<String> TITLE = List.of("rawtitle", "title", "primarytitle", "papertitle");
    private static final List<String> ABSTRACT =
            List.of("rawabstract", "abstract", "abstracttext", "abstractnote", "notesabstract", "summary", "text");
    private static final List<String> AUTHORS = List.of("authors", "author", "authornames", "firstauthors", "creators");
    private static final int STAND_IN = 100;

    /** By plain name; fields are taken out as they are used, so what remains is extra. */
    private final Map<String, Field> fields = new HashMap<>();

    private record Field(String name, JsonNode value) {}

    PaperFields(ObjectNode record) {
        record.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                // Two names that differ only in case: the second stays as it is, among the extra fields.
                String name = plain(entry.getKey());
                fields.put(
                        fields.containsKey(name) ? "again " + entry.getKey() : name,
                        new Field(entry.getKey(), entry.getValue()));
            }
        });
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    /** Whether a record has what makes a paper. */
    static boolean holdsText(ObjectNode record) {
        var fields = new PaperFields(record);
        return !fields.firstText(TITLE).isBlank() || !fields.firstText(ABSTRACT).isBlank();
    }

    static boolean hasTitle(ObjectNode record) {
        return !new PaperFields(record).firstText(TITLE).isBlank();
    }

    /** Whether a column of that name could hold a title or an abstract. */
    static boolean isTextColumn(String name) {
        return TITLE.contains(plain(name)) || ABSTRACT.contains(plain(name));
    }

    /** Empty where there is neither a title nor an abstract. */
    Optional<FeedItem> item(int position) {
        String title = firstText(TITLE);
        String abstractText = firstText(ABSTRACT);
        if (title.isBlank() && abstractText.isBlank()) {
            return Optional.empty();
        }
        var text = new PaperText(title.isBlank() ? beginning(abstractText) : title, abstractText);
        List<String> authors = AUTHORS.stream()
                .flatMap(name -> take(name).stream())
                .findFirst()
                .map(AuthorNames::of)
                .orElse(List.of());
        var addresses = new Addresses(this);
        return Optional.of(new FeedItem(
                OptionalInt.of(position),
                text,
                authors,
                number("authorcount"),
                organization(),
                PublishedDate.of(this),
                number("comments", "numcomments"),
                number("upvotes"),
                addresses.identifiers(),
                addresses.links(),
                extra()));
    }

    /** The value of that field. */
    Optional<JsonNode> value(String plainName) {
        return Optional.ofNullable(fields.get(plainName)).map(Field::value);
    }

    /** The field has found its place, and is no longer extra. */
    void used(String plainName) {
        fields.remove(plainName);
    }

    /** The value of that field, which has found its place. */
    Optional<JsonNode> take(String plainName) {
        return Optional.ofNullable(fields.remove(plainName)).map(Field::value);
    }

    /** The first of these fields that has text. All are taken: our own exports carry a cleaned text beside the raw one. */
    private String firstText(List<String> names) {
        String found = "";
        for (String name : names) {
            Field field = fields.get(name);
            if (field != null && field.value.isTextual() && (found.isBlank() || names.indexOf(name) <= 1)) {
                fields.remove(name);
                found = found.isBlank() ? field.value.textValue() : found;
            }
        }
        return found;
    }

    private OptionalInt number(String... names) {
        for (String name : names) {
            Field field = fields.get(name);
            if (field != null && field.value.asText().matches("\\d{1,9}")) {
                fields.remove(name);
                return OptionalInt.of(Integer.parseInt(field.value.asText()));
            }
        }
        return OptionalInt.empty();
    }

    private Optional<Organization> organization() {
        JsonNode value = fields.containsKey("organization") ? fields.get("organization").value : null;
        if (value == null) {
            return Optional.empty();
        }
        String name = value.isTextual() ? value.textValue() : value.path("name").asText("");
        if (name.isBlank()) {
            return Optional.empty();
        }
        fields.remove("organization");
        Optional<String> handle = take("organizationhandle")
                .or(() -> Optional.of(value.path("handle")))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
        return Optional.of(new Organization(name, handle));
    }

    private Map<String, String> extra() {
        var extra = new HashMap<String, String>();
        fields.values().forEach(field -> extra.put(field.name, field.value.toString()));
        return extra;
    }

    private static String beginning(String text) {
        String line = text.strip();
        if (line.length() <= STAND_IN) {
            return line;
        }
        int blank = line.lastIndexOf(' ', STAND_IN);
        return line.substring(0, blank > 0 ? blank : line.offsetByCodePoints(0, STAND_IN / 2)) + " …";
    }
}
