package org.lectern.feed.labelled;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** Values of JSON with a limit on what is kept in memory. */
final class Json {
    static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final long most;
    private long kept;

    private Json(JsonParser parser, long most) {
        this.parser = parser;
        this.most = most;
    }

    /**
     * The value at which the parser stands.
     *
     * @param most characters and values, as a bound on memory; of a larger value the rest is passed over
     * @return empty where it is larger
     */
    static Optional<JsonNode> read(JsonParser parser, long most) throws IOException {
        var reading = new Json(parser, most);
        JsonNode node = reading.value(parser.currentToken());
        return reading.kept > most ? Optional.empty() : Optional.of(node);
    }

    /** A whole text that is one value; empty where it is none. */
    static Optional<JsonNode> parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            Optional<JsonNode> value = read(parser, Long.MAX_VALUE);
            return parser.nextToken() == null ? value : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A place in a text; -1 where there is none, or none that any text has. */
    static int place(JsonNode value) {
        String digits = value.asText("").replaceFirst("\\.0$", "");
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    private JsonNode value(JsonToken token) throws IOException {
        kept += 8;
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> {
                kept += parser.getTextLength();
                yield NODES.textNode(kept > most ? "" : parser.getText());
            }
            case VALUE_NUMBER_INT -> number();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode number() throws IOException {
        String digits = parser.getText();
        return digits.length() < 18 ? NODES.numberNode(Long.parseLong(digits)) : NODES.textNode(digits);
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = name();
            kept += name.length();
            JsonNode value = value(parser.nextToken());
            if (kept <= most) {
                object.set(name, value);
            }
        }
        return object;
    }

    private String name() throws IOException {
        String name = parser.currentName();
        if (name == null) {
            throw new JsonParseException(parser, "a name was expected");
        }
        return name;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            JsonNode value = value(ended(token));
            if (kept <= most) {
                array.add(value);
            }
        }
        return array;
    }

    private JsonToken ended(JsonToken token) throws JsonProcessingException {
        if (token == null) {
            throw new JsonParseException(parser, "the end is missing");
        }
        return token;
    }
}
