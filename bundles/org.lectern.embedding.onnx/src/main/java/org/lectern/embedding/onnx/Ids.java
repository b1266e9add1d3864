package org.lectern.embedding.onnx;

import java.util.Arrays;

/** The numbers of a text's pieces, at most so many; what comes after them is left out. */
final class Ids {
    private final int[] ids;
    private int size;

    Ids(int most) {
        ids = new int[most];
    }

    void add(int id) {
        if (!isFull()) {
            ids[size++] = id;
        }
    }

    int size() {
        return size;
    }

    /** Takes back what was added after there were so many. */
    void cutTo(int fewer) {
        size = fewer;
    }

    boolean isFull() {
        return size == ids.length;
    }

    int[] toArray() {
        return Arrays.copyOf(ids, size);
    }
}
