package org.lectern.feed.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.Probe;

/** Objects of JSON, one on each line, one in memory at a time. */
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

    static void read(InputStream in, Account account, Taker taker) throws FeedException, IOException {
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

    private static void take(ByteArrayOutputStream bytes, long number, boolean tooLong, Account account, Taker taker)
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
