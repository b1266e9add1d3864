package org.lectern.embedding.onnx;

/** A model's vocabulary, and how words are put together from it. */
interface Pieces {
    /** Adds the numbers of the pieces of one word. */
    void add(String word, Ids to);
}
