package org.lectern.embedding.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the vectors of a text's pieces become one. */
enum Pooling {
    MEAN {
        @Override
        void pool(FloatBuffer pieces, int count, float[] into) {
            for (int piece = 0; piece < count; piece++) {
                for (int i = 0; i < into.length; i++) {
                    into[i] += pieces.get(piece * into.length + i) / count;
                }
            }
        }
    },
    /** The vector of the first piece, which stands for the text. */
    FIRST {
        @Override
        void pool(FloatBuffer pieces, int count, float[] into) {
            pieces.get(0, into);
        }
    },
    /** The last piece's: for models that read in one direction. */
    LAST {
        @Override
        void pool(FloatBuffer pieces, int count, float[] into) {
            pieces.get((count - 1) * into.length, into);
        }
    },
    MAX {
        @Override
        void pool(FloatBuffer pieces, int count, float[] into) {
            pieces.get(0, into);
            for (int piece = 1; piece < count; piece++) {
                for (int i = 0; i < into.length; i++) {
                    into[i] = Math.max(into[i], pieces.get(piece * into.length + i));
                }
            }
        }
    };

    private static final String PREFIX = "pooling_mode_";
    private static final Map<String, Pooling> NAMES = Map.of(
            "mean_tokens", MEAN,
            "cls_token", FIRST,
            "lasttoken", LAST,
            "max_tokens", MAX);

    /** @param count how many pieces; all of them are the text's own, since texts are embedded one by one */
    abstract void pool(FloatBuffer pieces, int count, float[] into);

    /** As {@code 1_Pooling/config.json} says; the mean where there is no such file. */
    static Pooling read(JsonNode file) throws IOException {
        List<String> wanted = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : file.properties()) {
            if (entry.getKey().startsWith(PREFIX) && entry.getValue().asBoolean(false)) {
                wanted.add(entry.getKey().substring(PREFIX.length()));
            }
        }
        if (wanted.isEmpty()) {
            return MEAN;
        }
        return Optional.ofNullable(wanted.size() == 1 ? NAMES.get(wanted.getFirst()) : null)
                .orElseThrow(() -> new IOException("1_Pooling/config.json asks for the pooling "
                        + String.join(" with ", wanted) + "; known here is one of "
                        + String.join(", ", NAMES.keySet().stream().sorted().toList())));
    }
}
