package org.lectern.presentation;

import java.util.List;
import org.lectern.api.model.PaperId;

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

    /**
     * Papers that are about the same.
     *
     * @param papers as these taken together; empty where it is a text
     * @param text as this; empty where it is papers
     * @param title what is shown for them
     */
    record Similar(List<PaperId> papers, String text, String title) implements Scope {
        /** So many are looked for: further ones are hardly about the same. */
        static final int MOST = 100;

        public Similar {
            papers = List.copyOf(papers);
        }
    }

    /** How a query says the same; empty where it need not, and where it cannot. */
    default String clause(Session who) {
        return switch (this) {
            case All all -> "";
            case OfSource of -> Clauses.of("source", of.source());
            case Labelled labelled -> Clauses.of("label", labelled.label());
            case Starred starred -> "is:starred";
            case ToLabel toLabel -> "-" + Clauses.of("annotator", who.annotator());
            case Similar similar -> "";
        };
    }
}
