package org.lectern.api.feed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.api.model.Span;

/**
 * What an annotator decided about a paper in another tool, as its file says it.
 *
 * @param annotator as the file names them; empty where it names nobody
 * @param labels in the order of the file; empty where the answer holds only spans, or was "none of them"
 * @param note the annotator's remark; may be empty
 * @param at when it was decided, where the file says so
 * @param spans in the item's raw title and abstract
 */
public record GivenAnswer(String annotator, List<String> labels, String note, Optional<Instant> at, List<Span> spans) {
    public GivenAnswer {
        annotator = HalfCharacters.replaced(annotator.strip());
        labels = labels.stream()
                .map(label -> HalfCharacters.replaced(label.strip()))
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        note = HalfCharacters.replaced(note);
        Objects.requireNonNull(at);
        spans = HalfCharacters.inSpans(spans);
    }

    /** An answer about the whole paper, by nobody named. */
    public static GivenAnswer of(String... labels) {
        return new GivenAnswer("", List.of(labels), "", Optional.empty(), List.of());
    }
}
