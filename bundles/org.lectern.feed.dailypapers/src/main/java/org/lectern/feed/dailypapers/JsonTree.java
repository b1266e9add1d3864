package org.lectern.feed.dailypapers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** One row of an answer as maps, lists, texts, numbers and truth values: small, since it is one paper. Null is left out. */
final class JsonTree {
    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(12_000_000)
                    .maxNestingDepth(100)
                    .maxNameLength(1000)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            // Names made up by the thousand stay out of the table that all parsers share.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private static final int MOST_VALUES = 50_000;
    private static final int MOST_CHARACTERS = 16_000_000;

    private final JsonParser json;
    private int values;
    private long characters;

    private JsonTree(JsonParser json) {
        this.json = json;
    }

    /** The value at which the parser stands, up to its end. */
    static Object read(JsonParser json) throws IOException {
        return new JsonTree(json).value();
    }

    private Object value() throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            throw new JsonEOFException(json, null, "the answer is cut off");
        }
        if (++values > MOST_VALUES || characters > MOST_CHARACTERS) {
            throw new JsonParseException(json, "a paper is larger than any could be");
        }
        return switch (token) {
            case START_OBJECT -> {
                var fields = new LinkedHashMap<String, Object>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    characters += name.length();
                    json.nextToken();
                    Object value = value();
                    if (value != null) {
                        fields.put(name, value);
                    }
                }
                ended(JsonToken.END_OBJECT);
                yield fields;
            }
            case START_ARRAY -> {
                var list = new ArrayList<Object>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    Object value = value();
                    if (value != null) {
                        list.add(value);
                    }
                }
                yield list;
            }
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                String text = json.getText();
                characters += text.length();
                yield token == JsonToken.VALUE_STRING ? wellFormed(text) : new Digits(text);
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private void ended(JsonToken end) throws IOException {
        if (json.currentToken() != end) {
            throw new JsonEOFException(json, json.currentToken(), "the answer is cut off");
        }
    }

    /** JSON can escape half a pair, which no file can hold. */
    private static String wellFormed(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A number as it is written: it may have more digits than any type of number holds. */
    record Digits(String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
