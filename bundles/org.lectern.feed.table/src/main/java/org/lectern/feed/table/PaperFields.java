package org.lectern.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.ColumnMapping.Meaning;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.Placeholder;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PaperText;

/**
 * Reads one record of a table, given what its fields mean. What has no place in an item stays in its extra fields, as
 * JSON.
 */
final class PaperFields {
    private static final List<Key> TITLE = List.of(Key.RAW_TITLE, Key.TITLE, Key.OTHER_TITLE);
    private static final List<Key> ABSTRACT = List.of(Key.RAW_ABSTRACT, Key.ABSTRACT, Key.OTHER_ABSTRACT);
    private static final int STAND_IN = 100;
    private static final int KEYS = Key.values().length;

    /** By the ordinals of their keys; fields are taken out as they are used, so what remains is extra. */
    private final Field[] fields = new Field[KEYS];

    /** The bits of those that are there. */
    private long there;

    private final List<Field> others = new ArrayList<>();
    private final ObjectNode record;
    private final Columns columns;
    private boolean decided;
    private final boolean own;

    private record Field(String name, JsonNode value) {}

    /** @param columns says which field each name is; fields that are ignored are left out */
    PaperFields(ObjectNode record, Columns columns) {
        this.record = record;
        this.columns = columns;
        own = columns.isOwn();
        for (Map.Entry<String, JsonNode> entry : record.properties()) {
            Columns.Use use = columns.use(entry.getKey());
            decided |= Decisions.isGiven(use, entry.getValue());
            if (!entry.getValue().isNull() && use.meaning() != Meaning.IGNORED) {
                add(use.key(), new Field(entry.getKey(), entry.getValue()));
            }
        }
    }

    /** The first of a key is found by it. */
    private void add(Optional<Key> key, Field field) {
        if (key.isPresent() && !has(key.get().bit())) {
            fields[key.get().ordinal()] = field;
            there |= key.get().bit();
        } else {
            others.add(field);
        }
    }

    /** What annotators decided. */
    List<GivenAnswer> answers() {
        return own || decided ? new Decisions(record, columns).answers() : List.of();
    }

    /** Whether any of these is there. */
    boolean has(long keys) {
        return (there & keys) != 0;
    }

    /** Whether a record has what makes a paper. */
    static boolean holdsText(ObjectNode record) {
        var fields = new PaperFields(record, new Columns(List.of(), List.of(), ColumnMapping.GUESSED));
        return !fields.firstText(TITLE).isBlank() || !fields.firstText(ABSTRACT).isBlank();
    }

    /** To be asked before the fields are taken. */
    boolean hasTitle() {
        for (Key key : TITLE) {
            Field field = field(key);
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
        List<String> authors = take(Key.AUTHORS)
                .or(() -> take(Key.OTHER_AUTHORS))
                .map(names -> own ? AuthorNames.ofOwn(names) : AuthorNames.of(names))
                .orElse(List.of());
        var addresses = new Addresses(this);
        return Optional.of(new FeedItem(
                OptionalInt.of(position),
                text,
                authors,
                number(Key.AUTHOR_COUNT),
                organization(),
                PublishedDate.of(this),
                seen("comments", number(Key.COMMENTS, Key.NUM_COMMENTS)),
                seen("upvotes", number(Key.UPVOTES)),
                addresses.identifiers(),
                addresses.links(),
                extra()));
    }

    /** Null where it is not there. */
    private Field field(Key key) {
        return fields[key.ordinal()];
    }

    /** The value of that field. */
    Optional<JsonNode> value(Key key) {
        return has(key.bit()) ? Optional.of(field(key).value) : Optional.empty();
    }

    /** The field has found its place, and is no longer extra. */
    void used(Key key) {
        fields[key.ordinal()] = null;
        there &= ~key.bit();
    }

    /** The value of that field, which has found its place. */
    Optional<JsonNode> take(Key key) {
        Optional<JsonNode> value = value(key);
        used(key);
        return value;
    }

    /** The first of these fields that has text. All are taken: our own exports carry a cleaned text beside the raw one. */
    private String firstText(List<Key> keys) {
        String found = "";
        for (int i = 0; i < keys.size(); i++) {
            Field field = field(keys.get(i));
            if (field != null && field.value.isTextual() && (found.isBlank() || i <= 1)) {
                used(keys.get(i));
                String text = field.value.textValue();
                found = found.isBlank() && !Placeholder.is(text) ? text : found;
            }
        }
        return found;
    }

    private OptionalInt number(Key... keys) {
        for (Key key : keys) {
            Field field = field(key);
            if (field != null && field.value.asText().matches("\\d{1,9}")) {
                used(key);
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
        return others.stream()
                .filter(field -> field.name.equals("sightings"))
                .findFirst()
                .map(sightings -> OwnTable.latest(sightings.value, name))
                .orElse(column);
    }

    private Optional<Organization> organization() {
        if (!has(Key.ORGANIZATION.bit())) {
            return Optional.empty();
        }
        JsonNode value = field(Key.ORGANIZATION).value;
        String name = value.isTextual() ? value.textValue() : value.path("name").asText("");
        if (name.isBlank()) {
            return Optional.empty();
        }
        used(Key.ORGANIZATION);
        Optional<String> handle = take(Key.ORGANIZATION_HANDLE)
                .or(() -> Optional.of(value.path("handle")))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
        return Optional.of(new Organization(name, handle));
    }

    /** The columns of our own exports are all understood. What earlier sources said comes behind this one's fields. */
    private Map<String, String> extra() {
        var extra = new ExtraFields();
        others.forEach(field -> extra(field, extra));
        for (long left = there; left != 0; left &= left - 1) {
            extra(fields[Long.numberOfTrailingZeros(left)], extra);
        }
        if (own) {
            others.stream().filter(field -> field.name.equals("extra")).forEach(field -> extra.putAll(field.value));
        }
        return extra.all();
    }

    private void extra(Field field, ExtraFields extra) {
        if (!own || !OwnTable.has(field.name) && !field.name.equals("extra")) {
            extra.put(field.name, field.value);
        }
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
