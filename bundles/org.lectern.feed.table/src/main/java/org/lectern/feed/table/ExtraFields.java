package org.lectern.feed.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Fields without a place of their own, as {@link org.lectern.api.feed.FeedItem} wants them: text, or a JSON list of texts. */
final class ExtraFields {
    private static final int LONGEST_PLAIN = 40;

    private final Map<String, String> fields = new HashMap<>();

    void put(String name, JsonNode value) {
        String text = value.isValueNode() ? value.asText("") : json(value);
        if (!text.isBlank()) {
            fields.putIfAbsent(
                    name.startsWith(OwnTable.EXTRA_PREFIX) && name.length() > OwnTable.EXTRA_PREFIX.length()
                            ? name.substring(OwnTable.EXTRA_PREFIX.length())
                            : name,
                    text);
        }
    }

    /** As Jackson writes it; it need not be asked for the short lists of plain words that categories and the like are. */
    private static String json(JsonNode value) {
        var list = new StringBuilder("[");
        for (JsonNode one : value) {
            if (!value.isArray() || !one.isTextual() || !isPlain(one.textValue())) {
                return value.toString();
            }
            list.append(list.length() == 1 ? "\"" : ",\"")
                    .append(one.textValue())
                    .append('"');
        }
        return value.isArray() ? list.append(']').toString() : value.toString();
    }

    private static boolean isPlain(String text) {
        if (text.length() > LONGEST_PLAIN) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
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
