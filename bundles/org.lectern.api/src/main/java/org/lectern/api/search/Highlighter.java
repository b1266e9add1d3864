package org.lectern.api.search;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Marks in a text what a query means by it. Fast, and reads nothing: may be called on any thread. */
@ProviderType
public interface Highlighter {
    /** The parts of {@code text} that a word or phrase of the query matches, in rising order, not overlapping. */
    List<Range> highlights(String query, String text);

    /** A part of a Java string, in UTF-16 units, end exclusive. */
    record Range(int start, int end) {}
}
