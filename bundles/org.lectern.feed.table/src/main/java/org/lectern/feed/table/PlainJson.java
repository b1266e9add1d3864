package org.lectern.feed.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads an object as lines of JSON nearly always have it, from bytes that stand among others, with less than a third of what
 * Jackson needs for a tree of one line. What it answers is what {@link JsonLines#JSON} would; where it is not sure (an odd
 * line, a wrong byte, deep nesting, half a character) it answers nothing, and the caller asks Jackson. Not for several threads.
 */
final class PlainJson {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NAME = 1000;

    private final PlainText text = new PlainText();
    private final KnownTexts names = new KnownTexts();
    private byte[] bytes;
    private int at;
    private int end;

    /** The object that the line at which these lines stand holds; empty where it is not plain, or no object. */
    Optional<ObjectNode> object(Lines lines) {
        if (!lines.isPlain()) {
            return Optional.empty();
        }
        bytes = lines.buffer();
        at = lines.from();
        end = lines.to();
        text.open(bytes, end, lines.isAscii());
        ObjectNode object = next() == '{' ? object(1) : null;
        return object == null || next() >= 0 ? Optional.empty() : Optional.of(object);
    }

    /** The first byte that is no blank, which is passed; -1 at the end. A line end inside a line is not plain. */
    private int next() {
        while (at < end) {
            byte b = bytes[at++];
            if (b != ' ' && b != '\t') {
                return b & 0xff;
            }
        }
        return -1;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        int sign = next();
        if (sign == '}') {
            return object;
        }
        while (sign == '"') {
            String name = name();
            JsonNode value = name == null || next() != ':' ? null : value(next(), depth);
            if (value == null) {
                return null;
            }
            object.set(name, value);
            sign = next();
            if (sign == '}') {
                return object;
            }
            sign = sign == ',' ? next() : -1;
        }
        return null;
    }

    private ArrayNode array(int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        int sign = next();
        if (sign == ']') {
            return array;
        }
        while (sign >= 0) {
            JsonNode value = value(sign, depth);
            if (value == null) {
                return null;
            }
            array.add(value);
            sign = next();
            if (sign == ']') {
                return array;
            }
            sign = sign == ',' ? next() : -1;
        }
        return null;
    }

    /** @param sign its first byte, already passed */
    private JsonNode value(int sign, int depth) {
        return switch (sign) {
            case '"' -> {
                String value = text();
                yield value == null ? null : TextNode.valueOf(value);
            }
            case '{' -> depth < DEEPEST ? object(depth + 1) : null;
            case '[' -> depth < DEEPEST ? array(depth + 1) : null;
            case 'n' -> word("ull") ? NullNode.instance : null;
            case 't' -> word("rue") ? BooleanNode.TRUE : null;
            case 'f' -> word("alse") ? BooleanNode.FALSE : null;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> null;
        };
    }

    private String text() {
        String value = text.read(at);
        at = text.end();
        return value;
    }

    private String name() {
        int start = at;
        String known = names.startingAt(bytes, at, end);
        if (known != null) {
            at += known.length() + 1;
            return known;
        }
        String name = text();
        if (name == null || name.length() > LONGEST_NAME) {
            return null;
        }
        names.keep(name, bytes, start, at - 1);
        return name;
    }

    private boolean word(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if (at >= end || bytes[at] != rest.charAt(i)) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** Short whole numbers are read here, all else that could be one by Jackson. */
    private JsonNode number() {
        int start = at - 1;
        int value = bytes[start] - '0';
        boolean whole = value >= 0;
        while (at < end && isOfNumber(bytes[at])) {
            whole &= value > 0 && bytes[at] >= '0' && bytes[at] <= '9' && at - start < 9;
            value = value * 10 + bytes[at] - '0';
            at++;
        }
        if (whole) {
            return IntNode.valueOf(value);
        }
        try {
            return JsonLines.JSON.readTree(bytes, start, at - start);
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
        }
    }

    private static boolean isOfNumber(byte b) {
        return b >= '0' && b <= '9' || b == '.' || b == '-' || b == '+' || b == 'e' || b == 'E';
    }
}
