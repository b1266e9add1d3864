package org.lectern.presentation;

/** Which papers a list shows, before any query. */
public sealed interface Scope {
    /** Every paper of the workspace. */
    Scope ALL = new All();

    /** Every paper of the workspace. */
    record All() implements Scope {}

    /** Papers seen in a source. */
    record OfSource(String source) implements Scope {}

    /** Papers with this label, by anybody whose labels may be seen. */
    record Labelled(String label) implements Scope {}

    /** Papers the annotator has starred. */
    record Starred() implements Scope {}

    /** Papers the annotator has not answered. */
    record ToLabel() implements Scope {}
}
