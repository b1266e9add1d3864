package org.lectern.feed.labels;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Span;

/**
 * Answers that stand in a project's log already. What an annotator once answered is not appended again, even where they
 * changed their mind since: reading an old file does not take a later decision back.
 */
final class KnownAnswers {
    private record Said(String annotator, PaperId paper, List<String> labels, String note, List<Span> spans) {}

    private record SaidAt(Said said, Instant at) {}

    private final Set<Said> said = new HashSet<>();
    private final Set<SaidAt> dated = new HashSet<>();

    KnownAnswers(List<AnnotationEvent> events) {
        events.stream()
                .filter(event -> event.act() == AnnotationEvent.Act.LABEL)
                .forEach(this::add);
    }

    private void add(AnnotationEvent event) {
        var one = new Said(event.annotator(), event.paper(), event.labels(), event.note(), event.spans());
        said.add(one);
        dated.add(new SaidAt(one, event.at()));
    }

    /** Whether it was there before; if not, it is now. */
    boolean holds(
            String annotator, PaperId paper, List<String> labels, String note, List<Span> spans, Optional<Instant> at) {
        var one = new Said(annotator, paper, labels, note, spans);
        boolean isNew = at.isPresent() ? dated.add(new SaidAt(one, at.get())) : !said.contains(one);
        said.add(one);
        return !isNew;
    }
}
