package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class InflectionsTest {
    @Test
    void aWordHasTheFormsThatMeetInItsStem() {
        assertTrue(Inflections.of("training").containsAll(List.of("train", "trains", "trained", "trainings")));
        assertEquals("training", Inflections.of("training").iterator().next());
        assertTrue(Inflections.of("studies").containsAll(List.of("study", "studied", "studying")));
        assertTrue(Inflections.of("tune").containsAll(List.of("tuning", "tuned", "tunes")));
        assertTrue(Inflections.of("planning").containsAll(List.of("plan", "plans", "planned")));
        assertTrue(Inflections.of("loss").contains("losses"));
    }

    @Test
    void everyFormThatIsReducedToAStemIsFoundAgain() {
        for (String form : List.of(
                "models",
                "boxes",
                "batches",
                "embeddings",
                "embedding",
                "generated",
                "scaling",
                "applies",
                "solving",
                "passes",
                "analyses",
                "controlled",
                "labelled",
                "sizing",
                "enabled",
                "ties")) {
            assertTrue(Inflections.of(Stem.of(form)).contains(form), () -> form + " of " + Stem.of(form));
        }
    }
}
