package org.lectern.feed.labelled;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.Probe;

/** Objects of JSON, one on each line or one after the other in a list; one in memory at a time. */
final class JsonLineFile {
    private static final int LONGEST = 8 << 20;

    /** Takes one object. */
    @FunctionalInterface
    interface Taker {
        void take(ObjectNode object, long line) throws FeedException;
    }

    private JsonLineFile() {}

    /** The first object of a probe; empty where its first line is none, or is longer than the probe. */
    static Optional<ObjectNode> first(Probe probe) {
        String head = probe.text().stripLeading();
        int end = head.indexOf('\n');
        if (!head.startsWith("{") || end < 0 && !probe.whole()) {
            return Optional.empty();
        }
        return Json.parse(end < 0 ? head : head.substring(0, end))
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast);
    }

    /** The first object of a list; empty where there is no list, or its first object is longer than the probe. */
    static Optional<ObjectNode> firstOfList(Probe probe) {
        if (!probe.text().stripLeading().startsWith("[")) {
            return Optional.empty();
        }
        try (JsonParser parser = Json.FACTORY.createParser(probe.text())) {
            parser.nextToken();
            return parser.nextToken() == JsonToken.START_OBJECT
                    ? Json.read(parser, LONGEST).map(ObjectNode.class::cast)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Objects on lines, or in a list. */
    static void read(FeedInput input, PageAccount account, Taker taker) throws FeedException, IOException {
        var in = new BufferedInputStream(input.bytes(), Probe.SIZE);
        in.mark(Probe.SIZE);
        boolean list = new String(in.readNBytes(1000), StandardCharsets.UTF_8)
                .replaceFirst("^\\uFEFF", "")
                .stripLeading()
                .startsWith("[");
        in.reset();
        if (list) {
            readList(input.name(), in, account, taker);
        } else {
            read(in, account, taker);
        }
    }

    private static void readList(String name, InputStream in, PageAccount account, Taker taker)
            throws FeedException, IOException {
        try (JsonParser parser = Json.FACTORY.createParser(new FeedInput(name, in, Optional.empty()).text())) {
            parser.nextToken();
            for (JsonToken token = parser.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                int line = parser.currentTokenLocation().getLineNr();
                Optional<JsonNode> value = Json.read(parser, LONGEST);
                if (value.isPresent() && value.get() instanceof ObjectNode object) {
                    taker.take(object, line);
                } else {
                    account.unused(
                            line,
                            value.map(JsonNode::toString).orElse(""),
                            value.isPresent() ? "not a JSON object" : "an object of more than " + LONGEST + " bytes");
                }
            }
            if (parser.nextToken() != null) {
                account.unused(parser.currentTokenLocation().getLineNr(), "", "something behind the end of the list");
            }
        } catch (JsonProcessingException e) {
            throw new FeedException(
                    "Could not read all of " + name + ": line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + " is not JSON. The "
                            + account.papers() + " papers before it were read.",
                    name,
                    "Export the texts again, and import the new file.",
                    e);
        }
    }

    private static void read(InputStream in, PageAccount account, Taker taker) throws FeedException, IOException {
        var line = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long number = 1;
        boolean tooLong = false;
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            int start = 0;
            for (int i = 0; i < n; i++) {
                if (buffer[i] == '\n') {
                    tooLong |= line.size() + i - start > LONGEST;
                    line.write(buffer, start, tooLong ? 0 : i - start);
                    take(line, number++, tooLong, account, taker);
                    line.reset();
                    tooLong = false;
                    start = i + 1;
                }
            }
            tooLong |= line.size() + n - start > LONGEST;
            line.write(buffer, start, tooLong ? 0 : n - start);
        }
        take(line, number, tooLong, account, taker);
    }

    private static void take(
            ByteArrayOutputStream bytes, long number, boolean tooLong, PageAccount account, Taker taker)
            throws FeedException {
        String line = bytes.toString(StandardCharsets.UTF_8);
        line = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (tooLong) {
            account.unused(number, line, "a line of more than " + LONGEST + " bytes");
        } else if (!line.isBlank()) {
            Optional<JsonNode> value = Json.parse(line);
            if (value.isPresent() && value.get() instanceof ObjectNode object) {
                taker.take(object, number);
            } else {
                account.unused(number, line, "not a JSON object");
            }
        }
    }
}
