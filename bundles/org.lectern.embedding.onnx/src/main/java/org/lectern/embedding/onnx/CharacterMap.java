package org.lectern.embedding.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters that SentencePiece replaces by others: a double-array trie (Darts) over UTF-8, and the replacements, each
 * with a NUL at its end.
 */
final class CharacterMap implements UnaryOperator<String> {
    /** A letter with all its marks, an emoji with its parts. */
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    /** Longer clusters are looked up character by character. */
    private static final int LONGEST_CLUSTER = 6;

    private static final int HAS_LEAF = 1 << 8;
    private static final int WIDE_OFFSET = 1 << 9;
    private static final int LABEL = 1 << 31 | 0xFF;

    private final int[] trie;
    private final byte[] replacements;

    private CharacterMap(int[] trie, byte[] replacements) {
        this.trie = trie;
        this.replacements = replacements;
    }

    static UnaryOperator<String> read(JsonNode base64) throws IOException {
        if (base64.isNull() || base64.asText("").isEmpty()) {
            return UnaryOperator.identity();
        }
        ByteBuffer bytes = ByteBuffer.wrap(base64.binaryValue()).order(ByteOrder.LITTLE_ENDIAN);
        int size = bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt();
        if (size < Integer.BYTES || size > bytes.remaining()) {
            throw new IOException("its map of characters is damaged");
        }
        var trie = new int[size / Integer.BYTES];
        bytes.slice(bytes.position(), size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(trie);
        var replacements = new byte[bytes.remaining() - size];
        bytes.get(bytes.position() + size, replacements);
        return new CharacterMap(trie, replacements);
    }

    @Override
    public String apply(String text) {
        var mapped = new StringBuilder(text.length());
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            String cluster = clusters.group();
            byte[] bytes = cluster.getBytes(StandardCharsets.UTF_8);
            String whole = bytes.length < LONGEST_CLUSTER ? replacement(bytes) : null;
            if (whole != null) {
                mapped.append(whole);
            } else {
                cluster.codePoints().forEach(c -> appendMapped(c, mapped));
            }
        }
        return mapped.toString();
    }

    private void appendMapped(int character, StringBuilder mapped) {
        String replacement = replacement(Character.toString(character).getBytes(StandardCharsets.UTF_8));
        mapped.append(replacement == null ? Character.toString(character) : replacement);
    }

    /** Of the shortest beginning that has one, as SentencePiece's readers do; null where there is none. */
    private String replacement(byte[] bytes) {
        int node = offset(trie[0]);
        for (byte letter : bytes) {
            int label = letter & 0xFF;
            node ^= label;
            if (label == 0 || node < 0 || node >= trie.length || (trie[node] & LABEL) != label) {
                return null;
            }
            int unit = trie[node];
            node ^= offset(unit);
            if ((unit & HAS_LEAF) != 0) {
                return node < 0 || node >= trie.length ? null : replacementAt(trie[node] & Integer.MAX_VALUE);
            }
        }
        return null;
    }

    private static int offset(int unit) {
        return unit >>> 10 << ((unit & WIDE_OFFSET) >>> 6);
    }

    private String replacementAt(int start) {
        if (start >= replacements.length) {
            return null;
        }
        int end = start;
        while (end < replacements.length && replacements[end] != 0) {
            end++;
        }
        return new String(replacements, start, end - start, StandardCharsets.UTF_8);
    }
}
