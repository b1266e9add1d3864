package org.lectern.feed.labels;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Revision;
import org.lectern.api.model.Span;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.StoreException;

/** Appends a file's answers to a project's log, those left out that stand there already. */
final class AnswerWriting {
    private static final int BATCH = 128;

    private final Destination destination;
    private final LabelIntake.Stores stores;
    private final String importId;
    private final KnownAnswers knownAnswers;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final List<AnnotationStore.Decision> waiting = new ArrayList<>();
    private String waitingFor = "";
    private long added;
    private long known;
    private long refused;
    private long spans;
    private long lostSpans;

    AnswerWriting(Destination destination, LabelIntake.Stores stores, String importId) {
        this.importId = importId;
        this.destination = destination;
        this.stores = stores;
        this.knownAnswers = new KnownAnswers(destination.events());
    }

    void take(PlacedAnswer placed) throws StoreException {
        LabelSchema schema = destination.project().schema();
        List<Optional<String>> named = placed.answer().labels().stream()
                .map(label -> Destination.named(schema, label))
                .toList();
        List<String> given = named.stream().flatMap(Optional::stream).toList();
        if (given.size() < named.size()) {
            refused++;
            return;
        }
        List<String> labels = schema.names().stream().filter(given::contains).toList();
        List<Span> marks = marks(placed);
        lostSpans += placed.answer().spans().size() - marks.size();
        if (knownAnswers.holds(
                placed.answer().annotator(),
                placed.paper(),
                labels,
                placed.answer().note(),
                marks,
                placed.answer().at().map(at -> at.truncatedTo(ChronoUnit.MILLIS)))) {
            known++;
            return;
        }
        append(placed, labels, marks);
    }

    private List<Span> marks(PlacedAnswer placed) throws StoreException {
        if (placed.answer().spans().isEmpty()) {
            return List.of();
        }
        Optional<Revision> text = stores.papers().dossier(placed.paper()).stream()
                .flatMap(dossier -> dossier.revisions().stream())
                .filter(revision -> revision.id().equals(placed.revision()))
                .findFirst();
        var found = new ArrayList<Span>();
        for (int i = 0; text.isPresent() && i < placed.answer().spans().size(); i++) {
            Anchors.in(
                            text.get().raw(),
                            placed.answer().spans().get(i),
                            placed.quotes().get(i))
                    .ifPresent(found::add);
        }
        return found;
    }

    private void append(PlacedAnswer placed, List<String> labels, List<Span> marks) throws StoreException {
        String annotator = placed.answer().annotator();
        if (waiting.size() == BATCH || !annotator.equals(waitingFor)) {
            finish();
            waitingFor = annotator;
        }
        spans += marks.size();
        waiting.add((id, own) -> new AnnotationEvent(
                id,
                placed.paper(),
                destination.project().name(),
                annotator,
                AnnotationEvent.Act.LABEL,
                labels,
                false,
                placed.answer().note(),
                placed.answer().at().orElse(now).truncatedTo(ChronoUnit.MILLIS),
                placed.revision(),
                marks,
                false,
                Optional.empty()));
    }

    /** Appends what waits. */
    void finish() throws StoreException {
        if (!waiting.isEmpty()) {
            added += stores.log()
                    .appendAll(destination.project().name(), waitingFor, importId, List.copyOf(waiting))
                    .size();
            waiting.clear();
        }
    }

    long added() {
        return added;
    }

    long known() {
        return known;
    }

    long refused() {
        return refused;
    }

    long spans() {
        return spans;
    }

    long lostSpans() {
        return lostSpans;
    }
}
