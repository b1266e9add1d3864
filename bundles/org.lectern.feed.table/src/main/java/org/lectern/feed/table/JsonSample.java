package org.lectern.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.lectern.api.feed.ColumnMapping;

/** The lines of a JSON Lines file, of which the first few are read ahead to see which fields there are. */
final class JsonSample {
    private static final int SAMPLE = 100;
    private static final int SAMPLE_BYTES = 1 << 20;

    /**
     * A line.
     *
     * @param bytes well-formed UTF-8
     * @param tooLong they are only its beginning
     */
    record Line(byte[] bytes, long number, boolean tooLong) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** Read from its bytes, which is several times as fast as from a text. */
        JsonNode json() throws IOException {
            // What begins with a zero would be taken for another encoding.
            for (int i = 0; i < Math.min(4, bytes.length); i++) {
                if (bytes[i] == 0) {
                    return JsonLines.JSON.readTree(text());
                }
            }
            return JsonLines.JSON.readTree(bytes);
        }
    }

    private final Lines lines;
    private final Queue<Line> ahead = new ArrayDeque<>();
    private IOException broken;

    JsonSample(Lines lines) {
        this.lines = lines;
        int read = 0;
        try {
            for (Optional<Line> line = read(); line.isPresent(); ) {
                ahead.add(line.get());
                read += line.get().bytes().length;
                line = ahead.size() < SAMPLE && read < SAMPLE_BYTES ? read() : Optional.empty();
            }
        } catch (IOException e) {
            // What stands before the damage comes first.
            broken = e;
        }
    }

    private Optional<Line> read() throws IOException {
        return lines.next().map(bytes -> new Line(bytes, lines.number(), lines.isTooLong()));
    }

    Optional<Line> next() throws IOException {
        if (ahead.isEmpty() && broken != null) {
            throw broken;
        }
        return ahead.isEmpty() ? read() : Optional.of(ahead.remove());
    }

    /** What the fields of the first lines mean. */
    Columns columns(ColumnMapping said) {
        var names = new LinkedHashSet<String>();
        var records = new ArrayList<ObjectNode>();
        for (Line line : ahead) {
            try {
                if (!line.tooLong() && line.json() instanceof ObjectNode object) {
                    records.add(object);
                    object.fieldNames().forEachRemaining(names::add);
                }
            } catch (IOException e) {
                // The reading names it.
            }
        }
        List<List<String>> samples = records.stream()
                .map(record ->
                        names.stream().map(name -> text(record.get(name))).toList())
                .toList();
        return new Columns(List.copyOf(names), samples, said);
    }

    private static String text(JsonNode value) {
        return value == null || value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }
}
