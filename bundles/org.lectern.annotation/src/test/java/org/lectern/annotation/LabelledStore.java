package org.lectern.annotation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.api.annotation.Annotation.NewAnswer;
import org.lectern.api.annotation.AnnotationException;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.store.sqlite.SqliteStoreProvider;
import org.lectern.testkit.Papers;

/** A real store with three papers, the default project and {@link #TOPICS}. It is always ten o'clock. */
final class LabelledStore implements AutoCloseable {
    static final String TOPICS = "topics";
    static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    static final List<PaperId> PAPERS = List.of(new PaperId("p-1"), new PaperId("p-2"), new PaperId("p-3"));

    final Store store;
    final EventAnnotation annotation;

    LabelledStore(Path folder) throws StoreException {
        store = new SqliteStoreProvider(List.of()).open(folder);
        store.papers().write(transaction -> {
            for (var paper : Papers.withAbstracts("One", "Two", "Three")) {
                transaction.write(Papers.dossier(paper));
            }
            return null;
        });
        var topics = Stream.of("vision", "text", "speech")
                .map(name -> new LabelDefinition(name, ""))
                .toList();
        store.projects().write(new Project(TOPICS, new LabelSchema(true, topics), true, false, Optional.of("olga")));
        annotation = new EventAnnotation(
                store.papers(), store.projects(), store.annotations(), Clock.fixed(TEN, ZoneOffset.UTC));
    }

    AnnotationEvent label(String project, String annotator, int paper, String... labels)
            throws AnnotationException, StoreException {
        return annotation.label(new NewAnswer(project, annotator, PAPERS.get(paper - 1), List.of(labels), "", false));
    }

    void write(Dossier dossier) throws StoreException {
        store.papers().write(transaction -> {
            transaction.write(dossier);
            return null;
        });
    }

    @Override
    public void close() {
        store.close();
    }
}
