package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainJsonTest {
    private static final String[] TEXTS = {
        "",
        "title",
        "One line\nand the next",
        "\"quoted\" and \\ back / slash",
        "tab\tand return\r and \b\f",
        "naïve café – “quotes”",
        "emoji 😀 and 汉字",
        "\u0000\u001f\u007f\u0085",
        "a text of more than eight bytes, and so of several words",
        "replaced \uFFFD"
    };

    @Property
    void whatItReadsIsWhatJacksonReads(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        ObjectNode object = object(random, 0);
        var mapper = JsonMapper.builder()
                .configure(JsonWriteFeature.ESCAPE_NON_ASCII, random.nextBoolean())
                .build();
        assertSame(mapper.writeValueAsBytes(object));
    }

    @Property
    void ofDamagedLinesItReadsOnlyWhatJacksonReadsToo(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        byte[] line = new JsonMapper().writeValueAsBytes(object(random, 0));
        for (int i = random.nextInt(3); i >= 0; i--) {
            byte wrong = random.nextInt(3) == 0
                    ? (byte) random.nextInt(256)
                    : (byte) "{}[]:,\"\\ u0-1.eEntf\t\r".charAt(random.nextInt(21));
            line[random.nextInt(line.length)] = wrong == '\n' ? (byte) ' ' : wrong;
        }
        assertSame(line);
    }

    @Test
    void ordinaryLinesAreReadWithoutJackson() throws IOException {
        for (String line : List.of(
                "{}",
                " { \"a\" : [ ] , \"b\" : { } } ",
                "{\"title\":\"One\",\"n\":12,\"m\":-3.5e2,\"yes\":true,\"no\":false,\"none\":null}",
                "{\"a\":\"x\\ny\\\"z\\\\ \\/ \\u00e9 \\ud83d\\ude00 \\u6c49\",\"é\":[\"b\",[1,2],{\"c\":0}]}",
                "{\"a\":1,\"b\":2,\"a\":3}")) {
            assertEquals(
                    Optional.of(JsonLines.JSON.readTree(line)), plain(line.getBytes(StandardCharsets.UTF_8)), line);
        }
    }

    @Test
    void whatIsOddIsLeftToJackson() throws IOException {
        for (String line : List.of(
                "",
                "[1]",
                "{\"a\":1} x",
                "{\"a\":1}{}",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{\"a\" 1}",
                "{\"a\":[1,]}",
                "{\"a\":[,1]}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\ud83d\"}",
                "{\"a\":\"\\ude00\\ud83d\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"cut",
                "{\"a\":\"cut\\",
                "{\"a\":\"cut\\u00",
                "{\"a\":nul}",
                "{\"a\":\"a\rb\"}",
                "{\"a\":\"a\tb\"}",
                "{\"a\":" + "[".repeat(20) + "]".repeat(20) + "}",
                "\uFFFD{}",
                "{\"a\":\"\uFFFD\"}")) {
            assertEquals(Optional.empty(), plain(line.getBytes(StandardCharsets.UTF_8)), line);
        }
    }

    @Test
    void theLinesOfAStreamAreReadOneByOneWhateverPiecesItComesIn() throws IOException {
        var all = new StringBuilder();
        var expected = new ArrayList<JsonNode>();
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            ObjectNode object = object(random, 0).put("number", i).put("text", "x".repeat(random.nextInt(300)));
            expected.add(object);
            all.append(object).append(i % 3 == 0 ? "\r\n" : "\n");
        }
        var input = new ByteArrayInputStream(all.toString().getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1 + random.nextInt(5000)));
            }
        };
        var lines = new Lines(input);
        var json = new PlainJson();
        var read = new ArrayList<JsonNode>();
        while (lines.next()) {
            read.add(new JsonLine(lines, json).json());
        }
        assertEquals(expected, read);
    }

    private static void assertSame(byte[] line) throws IOException {
        Optional<ObjectNode> plain = plain(line);
        Optional<JsonNode> jackson;
        try {
            jackson = Optional.of(JsonLines.JSON.readTree(line));
        } catch (IOException e) {
            jackson = Optional.empty();
        }
        assertTrue(plain.isEmpty() || plain.equals(jackson), () -> new String(line, StandardCharsets.UTF_8));
    }

    private static Optional<ObjectNode> plain(byte[] line) throws IOException {
        var lines = new Lines(new ByteArrayInputStream(line));
        return lines.next() ? new PlainJson().object(lines) : Optional.empty();
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.set(TEXTS[random.nextInt(TEXTS.length)] + random.nextInt(3), value(random, depth));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 3 ? 7 : 9)) {
            case 0 -> make.nullNode();
            case 1 -> make.booleanNode(random.nextBoolean());
            case 2 -> make.numberNode(random.nextInt(2000) - 1000);
            case 3 -> make.numberNode(random.nextInt());
            case 4 -> make.numberNode(random.nextDouble() * 1e6);
            case 7 -> {
                ArrayNode array = make.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(random, depth + 1));
                }
                yield array;
            }
            case 8 -> object(random, depth + 1);
            default -> make.textNode(TEXTS[random.nextInt(TEXTS.length)] + TEXTS[random.nextInt(TEXTS.length)]);
        };
    }
}
