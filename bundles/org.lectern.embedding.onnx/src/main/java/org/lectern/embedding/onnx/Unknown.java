package org.lectern.embedding.onnx;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What stands for letters that a vocabulary has not: a piece of its own, or one for each of their bytes.
 *
 * @param id of the piece; where there is none, such letters are left out
 * @param fused whether several in a row are one
 * @param bytes whether their bytes are looked for first, as {@code <0x0A>}
 */
record Unknown(OptionalInt id, boolean fused, boolean bytes, Map<String, Integer> vocabulary) {
    /**
     * Adds what stands for the letters.
     *
     * @param again whether what was added last was unknown too
     * @return whether what was added last now is unknown
     */
    boolean add(String letters, boolean again, Ids to) {
        if (bytes && addBytes(letters, to)) {
            return false;
        }
        if (id.isPresent() && !(fused && again)) {
            to.add(id.getAsInt());
        }
        return true;
    }

    private boolean addBytes(String letters, Ids to) {
        byte[] all = letters.getBytes(StandardCharsets.UTF_8);
        var ids = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            Integer known = vocabulary.get("<0x%02X>".formatted(all[i] & 0xFF));
            if (known == null) {
                return false;
            }
            ids[i] = known;
        }
        for (int known : ids) {
            to.add(known);
        }
        return true;
    }
}
