package org.lectern.workbench.api;

import java.util.List;
import org.lectern.api.model.Paper;
import org.osgi.annotation.versioning.ConsumerType;

/** Marks parts of the text of a paper. Register it as a service; the reader draws the marks of all layers. */
@ConsumerType
public interface HighlightLayer {
    String id();

    /** What the layer marks, in the user's language. */
    String title();

    /** The marks in the paper's cleaned title or abstract, in any order. On a background thread. */
    List<Mark> marks(Input input);

    /**
     * What is on show.
     *
     * @param text the cleaned title or abstract
     * @param query what is searched for; may be empty
     */
    record Input(Paper paper, Field field, String text, String query) {}

    /** Which text of a paper. */
    enum Field {
        TITLE,
        ABSTRACT
    }
}
