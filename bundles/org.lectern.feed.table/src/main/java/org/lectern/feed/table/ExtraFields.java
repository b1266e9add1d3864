package org.lectern.feed.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Fields without a place of their own, as {@link org.lectern.api.feed.FeedItem} wants them: text, or a JSON list of texts. */
final class ExtraFields {
    private final Map<String, String> fields = new HashMap<>();

    void put(String name, JsonNode value) {
        String text = value.isValueNode() ? value.asText("") : value.toString();
        if (!text.isBlank()) {
            fields.putIfAbsent(
                    name.startsWith(OwnTable.EXTRA_PREFIX) && name.length() > OwnTable.EXTRA_PREFIX.length()
                            ? name.substring(OwnTable.EXTRA_PREFIX.length())
                            : name,
                    text);
        }
    }

    /** The fields that stand together in our own exports: an object, or its text in a cell. */
    void putAll(JsonNode value) {
        JsonNode object = value;
        if (value.isTextual()) {
            try {
                object = JsonLines.JSON.readTree(value.textValue());
            } catch (JsonProcessingException e) {
                // Somebody edited the cell; what they wrote is kept.
                put("extra", value);
                return;
            }
        }
        if (object instanceof ObjectNode) {
            object.properties()
                    .forEach(field -> fields.putIfAbsent(
                            field.getKey(),
                            field.getValue().isValueNode()
                                    ? field.getValue().asText("")
                                    : field.getValue().toString()));
        } else {
            put("extra", value);
        }
    }

    Map<String, String> all() {
        return fields;
    }
}
