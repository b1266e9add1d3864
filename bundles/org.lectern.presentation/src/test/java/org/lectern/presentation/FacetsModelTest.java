package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.annotation.EventAnnotation;
import org.lectern.api.annotation.Annotation;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Project;
import org.lectern.api.search.Facets;
import org.lectern.api.search.Facets.Facet;
import org.lectern.testkit.Dossiers;

class FacetsModelTest {
    @TempDir
    Path folder;

    private static final Dossier[] SEEN = {
        Dossiers.seen("1", "a.txt", 1), Dossiers.seen("2", "a.txt", 2), Dossiers.seen("3", "b.txt", 1)
    };

    private static List<String> lines(FacetsModel model, Facet facet) {
        return model.state().get().lines().stream()
                .filter(line -> line.facet() == facet)
                .map(line -> line.value() + " " + line.papers() + (line.on() ? " on" : ""))
                .toList();
    }

    @Test
    void countsWhatTheListHasInCommon() throws Exception {
        try (var workspace = new OpenWorkspace(folder, SEEN).start()) {
            FacetsModel facets = workspace.models.find().facets();
            facets.count();
            assertEquals(List.of("a.txt 2", "b.txt 1"), lines(facets, Facet.SOURCE));
        }
    }

    @Test
    void aValueNarrowsTheQueryAndTheSameOneWidensItAgain() throws Exception {
        try (var workspace = new OpenWorkspace(folder, SEEN).start()) {
            FacetsModel facets = workspace.models.find().facets();
            facets.count();
            facets.toggle(facets.state().get().lines().getFirst());
            assertEquals("source:\"a.txt\"", workspace.models.papers().typed());
            assertEquals(2, workspace.models.papers().state().get().total());
            facets.count();
            assertEquals(List.of("a.txt 2 on"), lines(facets, Facet.SOURCE));
            facets.toggle(facets.state().get().lines().getFirst());
            assertEquals("", workspace.models.papers().typed());
            assertEquals(3, workspace.models.papers().state().get().total());
        }
    }

    @Test
    void whatWasAskedForStaysThoughNoPaperHasIt() throws Exception {
        try (var workspace = new OpenWorkspace(folder, SEEN).start()) {
            FacetsModel facets = workspace.models.find().facets();
            facets.count();
            workspace.models.papers().find("source:\"a.txt\" nothing");
            facets.count();
            assertEquals(List.of("a.txt 0 on"), lines(facets, Facet.SOURCE));
        }
    }

    @Test
    void nothingIsCountedUntilAViewAsks() throws Exception {
        try (var workspace = new OpenWorkspace(folder, SEEN)) {
            var asked = new AtomicInteger();
            Facets real = workspace.services.require(Facets.class);
            workspace.services.put(Facets.class, (query, values) -> {
                asked.incrementAndGet();
                return real.find(query, values);
            });
            workspace.start();
            workspace.models.papers().find("paper");
            workspace.models.changed(1);
            assertEquals(0, asked.get());
            workspace.models.find().facets().count();
            workspace.models.find().facets().count();
            assertEquals(1, asked.get(), "counted twice though nothing has changed");
        }
    }

    @Test
    void countsAreOfTheScopeToo() throws Exception {
        try (var workspace = new OpenWorkspace(folder, SEEN).start()) {
            FacetsModel facets = workspace.models.find().facets();
            workspace.models.reading().star(List.of(OpenWorkspace.id(3)));
            workspace.models.papers().show(new Scope.Starred());
            facets.count();
            assertEquals(List.of("b.txt 1"), lines(facets, Facet.SOURCE));
        }
    }

    @Test
    void anAnnotatorOfABlindProjectSeesNoLabelsOfOthers() throws Exception {
        try (var workspace = new OpenWorkspace(folder, SEEN)) {
            var schema = new LabelSchema(false, List.of(new LabelDefinition("method", "")));
            workspace.store.projects().write(new Project(Project.DEFAULT, schema, true, false, Optional.of("bob")));
            var annotation = new EventAnnotation(
                    workspace.store.papers(), workspace.store.projects(), workspace.store.annotations());
            annotation.label(
                    new Annotation.NewAnswer(Project.DEFAULT, "bob", OpenWorkspace.id(1), List.of("method"), "", true));
            workspace.start();
            FacetsModel facets = workspace.models.find().facets();
            facets.count();
            assertEquals(List.of(), lines(facets, Facet.LABEL));
            assertEquals(List.of(), lines(facets, Facet.ANNOTATOR));
            workspace.models.labelling().answer(OpenWorkspace.id(2), List.of("method"), true);
            assertTrue(facets.state().get().stale());
            facets.count();
            assertEquals(List.of("method 1"), lines(facets, Facet.LABEL));
            assertEquals(List.of("ada 1"), lines(facets, Facet.ANNOTATOR));
        }
    }
}
