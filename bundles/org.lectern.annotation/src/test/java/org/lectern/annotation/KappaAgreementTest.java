package org.lectern.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lectern.annotation.LabelledStore.TOPICS;
import static org.lectern.api.model.Project.DEFAULT;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.annotation.Agreement.Pair;
import org.lectern.api.annotation.Agreement.Summary;
import org.lectern.api.annotation.AnnotationException;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.StoreException;

class KappaAgreementTest {
    private static final Viewer OWNER = new Viewer("olga", Viewer.Role.OWNER);

    @TempDir
    private Path folder;

    private LabelledStore labelled;
    private KappaAgreement agreement;

    @BeforeEach
    void open() throws StoreException {
        labelled = new LabelledStore(folder);
        agreement = new KappaAgreement(labelled.store.projects(), labelled.store.annotations());
    }

    @AfterEach
    void close() {
        labelled.close();
    }

    /** ada and ben: one of two alike; by chance 1/2 × 1 for relevant and 1/2 × 0 for irrelevant, which is as much. */
    @Test
    void everyPairIsComparedOnThePapersBothAnswered() throws Exception {
        labelled.label(DEFAULT, "ada", 1, "relevant");
        labelled.label(DEFAULT, "ada", 2, "irrelevant");
        labelled.label(DEFAULT, "ada", 3, "maybe");
        labelled.label(DEFAULT, "ben", 1, "relevant");
        labelled.label(DEFAULT, "ben", 2, "relevant");
        labelled.label(DEFAULT, "cid", 2, "irrelevant");
        labelled.label(DEFAULT, "dora", 3, "maybe");
        labelled.annotation.clear(DEFAULT, "dora", LabelledStore.PAPERS.get(2));
        assertEquals(
                new Summary(
                        DEFAULT,
                        2,
                        List.of(
                                new Pair("ada", "ben", 2, 0.5, OptionalDouble.of(0.0)),
                                new Pair("ada", "cid", 1, 1.0, OptionalDouble.empty()),
                                new Pair("ben", "cid", 1, 0.0, OptionalDouble.of(0.0)))),
                agreement.of(DEFAULT, OWNER));
    }

    @Test
    void aSetOfLabelsIsOneCategory() throws Exception {
        labelled.label(TOPICS, "ada", 1, "text", "vision");
        labelled.label(TOPICS, "ben", 1, "vision", "text");
        labelled.label(TOPICS, "ada", 2, "text");
        labelled.label(TOPICS, "ben", 2, "text", "speech");
        assertEquals(
                List.of(new Pair("ada", "ben", 2, 0.5, OptionalDouble.of(1.0 / 3))),
                agreement.of(TOPICS, OWNER).pairs());
    }

    @Test
    void anAnnotatorOfABlindProjectComparesNobody() throws Exception {
        labelled.label(TOPICS, "ada", 1, "text");
        labelled.label(TOPICS, "ben", 1, "text");
        assertEquals(new Summary(TOPICS, 0, List.of()), agreement.of(TOPICS, new Viewer("ada", Viewer.Role.ANNOTATOR)));
    }

    @Test
    void anUnknownProjectIsNamed() {
        var refused = assertThrows(AnnotationException.class, () -> agreement.of("none", OWNER));
        assertEquals("There is no project called none.", refused.getMessage());
    }
}
