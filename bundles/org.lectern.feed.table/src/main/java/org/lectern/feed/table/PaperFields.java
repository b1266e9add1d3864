package org.lectern.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.ColumnMapping.Meaning;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.Placeholder;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PaperText;

/**
 * Reads one record of a table, given what its fields mean. What has no place in an item stays in its extra fields, as
 * JSON.
 */
final class PaperFields {
    private static final List<String> TITLE = List.of("rawtitle", "title", "other title");
    private static final List<String> ABSTRACT = List.of("rawabstract", "abstract", "other abstract");
    private static final int STAND_IN = 100;

    /** By plain name; fields are taken out as they are used, so what remains is extra. */
    private final Map<String, Field> fields = new HashMap<>();

    private final boolean own;

    private record Field(String name, JsonNode value) {}

    /** @param columns says which field each name is; fields that are ignored are left out */
    PaperFields(ObjectNode record, Columns columns) {
        own = columns.isOwn();
        record.properties().forEach(entry -> {
            Columns.Use use = columns.use(entry.getKey());
            if (!entry.getValue().isNull() && use.meaning() != Meaning.IGNORED) {
                fields.put(
                        fields.containsKey(use.key()) ? "extra " + entry.getKey() : use.key(),
                        new Field(entry.getKey(), entry.getValue()));
            }
        });
    }

    /** Whether a record has what makes a paper. */
    static boolean holdsText(ObjectNode record) {
        var fields = new PaperFields(record, new Columns(List.of(), List.of(), ColumnMapping.GUESSED));
        return !fields.firstText(TITLE).isBlank() || !fields.firstText(ABSTRACT).isBlank();
    }

    /** To be asked before the fields are taken. */
    boolean hasTitle() {
        for (String name : TITLE) {
            Field field = fields.get(name);
            if (field != null
                    && field.value.isTextual()
                    && !field.value.textValue().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Empty where there is neither a title nor an abstract. */
    Optional<FeedItem> item(int position) {
        String title = firstText(TITLE);
        String abstractText = firstText(ABSTRACT);
        if (title.isBlank() && abstractText.isBlank()) {
            return Optional.empty();
        }
        var text = new PaperText(title.isBlank() ? beginning(abstractText) : title, abstractText);
        List<String> authors = take("authors")
                .or(() -> take("other authors"))
                .map(names -> own ? AuthorNames.ofOwn(names) : AuthorNames.of(names))
                .orElse(List.of());
        var addresses = new Addresses(this);
        return Optional.of(new FeedItem(
                OptionalInt.of(position),
                text,
                authors,
                number("authorcount"),
                organization(),
                PublishedDate.of(this),
                seen("comments", number("comments", "numcomments")),
                seen("upvotes", number("upvotes")),
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
                String text = field.value.textValue();
                found = found.isBlank() && !Placeholder.is(text) ? text : found;
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

    /** A sighting in our own export says it where no column does. */
    private OptionalInt seen(String name, OptionalInt column) {
        if (!own || column.isPresent()) {
            return column;
        }
        return fields.values().stream()
                .filter(field -> field.name.equals("sightings"))
                .findFirst()
                .map(sightings -> OwnTable.latest(sightings.value, name))
                .orElse(column);
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

    /** The columns of our own exports are all understood. What earlier sources said comes behind this one's fields. */
    private Map<String, String> extra() {
        var extra = new ExtraFields();
        for (Field field : fields.values()) {
            if (!own || !OwnTable.has(field.name) && !field.name.equals("extra")) {
                extra.put(field.name, field.value);
            }
        }
        if (own) {
            fields.values().stream()
                    .filter(field -> field.name.equals("extra"))
                    .forEach(field -> extra.putAll(field.value));
        }
        return extra.all();
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
