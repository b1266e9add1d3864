package org.lectern.feed.labels;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Span;

/**
 * Answers that stand in a project's log already. What an annotator once answered is not appended again, even where they
 * changed their mind since: reading an old file does not take a later decision back. What was withdrawn with its import comes
 * back with the file.
 */
final class KnownAnswers {
    private record Said(String annotator, PaperId paper, List<String> labels, String note, List<Span> spans) {}

    private record SaidAt(Said said, Instant at) {}

    private final Set<Said> said = new HashSet<>();
    private final Set<SaidAt> dated = new HashSet<>();

    KnownAnswers(List<AnnotationEvent> events) {
        Set<String> withdrawn = events.stream()
                .filter(event -> event.act() == AnnotationEvent.Act.WITHDRAW)
                .flatMap(event -> event.of().stream())
                .collect(Collectors.toSet());
        events.stream()
                .filter(event -> event.act() == AnnotationEvent.Act.LABEL && !withdrawn.contains(event.id()))
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
