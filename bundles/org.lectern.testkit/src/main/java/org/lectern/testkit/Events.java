package org.lectern.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.AnnotationEvent.Act;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Span;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** Annotation events for tests of stores, and the shortest way to append them. */
public final class Events {
    private static final Instant AT = Instant.parse("2026-11-20T21:16:00.123456789Z");

    private Events() {}

    /** Labels in the default project. */
    public static AnnotationEvent label(Store store, String annotator, String paper, String... labels)
            throws StoreException {
        return labelIn(store, Project.DEFAULT, annotator, paper, labels);
    }

    public static AnnotationEvent labelIn(Store store, String project, String annotator, String paper, String... labels)
            throws StoreException {
        return store.annotations()
                .append(
                        project,
                        annotator,
                        (id, own) -> event(id, project, annotator, paper, Act.LABEL, List.of(labels), "", null));
    }

    /** The same label on each of these papers in the default project, brought by an import. */
    public static List<AnnotationEvent> bring(
            Store store, String importId, String annotator, String label, String... papers) throws StoreException {
        return store.annotations()
                .appendAll(
                        Project.DEFAULT,
                        annotator,
                        importId,
                        Stream.of(papers)
                                .map(paper -> (AnnotationStore.Decision) (id, own) -> event(
                                        id, Project.DEFAULT, annotator, paper, Act.LABEL, List.of(label), "", null))
                                .toList());
    }

    /** Withdraws the answer in the default project. */
    public static AnnotationEvent withdraw(Store store, String annotator, String paper) throws StoreException {
        return store.annotations()
                .append(
                        Project.DEFAULT,
                        annotator,
                        (id, own) -> event(id, Project.DEFAULT, annotator, paper, Act.CLEAR, List.of(), "", null));
    }

    /** Takes an event of the default project back, so that these labels hold again. */
    public static AnnotationEvent undo(Store store, String annotator, String paper, String of, String... labels)
            throws StoreException {
        return store.annotations()
                .append(
                        Project.DEFAULT,
                        annotator,
                        (id, own) -> event(id, Project.DEFAULT, annotator, paper, Act.UNDO, List.of(labels), "", of));
    }

    /** An event of the default project with a remark and two marks in the text, to be appended. */
    public static AnnotationEvent noted(String id, String annotator, String paper, String note) {
        AnnotationEvent plain = event(id, Project.DEFAULT, annotator, paper, Act.LABEL, List.of("maybe"), note, null);
        return new AnnotationEvent(
                plain.id(),
                plain.paper(),
                plain.project(),
                plain.annotator(),
                plain.act(),
                plain.labels(),
                plain.withdrawn(),
                plain.note(),
                plain.at(),
                plain.revision(),
                List.of(
                        new Span(Span.Part.ABSTRACT, 4, 11, "method \uD83D\uDE80"),
                        new Span(Span.Part.TITLE, 0, 3, "task")),
                plain.popularityVisible(),
                plain.of());
    }

    /** A project that nobody owns, with the labels of the default one. */
    public static Project project(String name, boolean blind) {
        var labels = List.of(
                new LabelDefinition("relevant", ""),
                new LabelDefinition("maybe", ""),
                new LabelDefinition("irrelevant", ""));
        return new Project(name, new LabelSchema(false, labels), blind, false, Optional.empty());
    }

    private static AnnotationEvent event(
            String id,
            String project,
            String annotator,
            String paper,
            Act act,
            List<String> labels,
            String note,
            String of) {
        return new AnnotationEvent(
                id,
                new PaperId(paper),
                project,
                annotator,
                act,
                labels,
                act == Act.CLEAR,
                note,
                AT,
                RevisionId.of(2),
                true,
                Optional.ofNullable(of));
    }
}
