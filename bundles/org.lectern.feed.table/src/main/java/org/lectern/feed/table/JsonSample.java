package org.lectern.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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

    private final Lines lines;
    private final PlainJson plain = new PlainJson();
    private final Queue<JsonLine> ahead = new ArrayDeque<>();
    private IOException broken;

    JsonSample(Lines lines) {
        this.lines = lines;
        int read = 0;
        try {
            for (Optional<JsonLine> line = read(); line.isPresent(); ) {
                ahead.add(line.get());
                read += line.get().bytes().length;
                line = ahead.size() < SAMPLE && read < SAMPLE_BYTES ? read() : Optional.empty();
            }
        } catch (IOException e) {
            // What stands before the damage comes first.
            broken = e;
        }
    }

    private Optional<JsonLine> read() throws IOException {
        return lines.next() ? Optional.of(new JsonLine(lines, plain)) : Optional.empty();
    }

    Optional<JsonLine> next() throws IOException {
        if (ahead.isEmpty() && broken != null) {
            throw broken;
        }
        return ahead.isEmpty() ? read() : Optional.of(ahead.remove());
    }

    /** What the fields of the first lines mean. */
    Columns columns(ColumnMapping said) {
        var names = new LinkedHashSet<String>();
        var records = new ArrayList<ObjectNode>();
        for (JsonLine line : ahead) {
            try {
                if (!line.isTooLong() && line.json() instanceof ObjectNode object) {
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
