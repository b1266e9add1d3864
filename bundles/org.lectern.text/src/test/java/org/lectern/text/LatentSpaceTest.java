package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class LatentSpaceTest {
    private static final List<String> SEA = List.of("wave", "ship", "harbour", "tide", "sail", "salt");
    private static final List<String> WOOD = List.of("oak", "moss", "fern", "owl", "leaf", "root");

    /** Texts of three words, of the sea or of the wood. */
    private static LatentSpaceLearner learner(int texts) {
        var random = new Random(5);
        var learner = new LatentSpaceLearner(8, 1000);
        for (int i = 0; i < texts; i++) {
            List<String> topic = i % 2 == 0 ? SEA : WOOD;
            var text = new ArrayList<String>();
            for (int w = 0; w < 3; w++) {
                text.add(topic.get(random.nextInt(topic.size())));
            }
            learner.add(text);
        }
        return learner;
    }

    private static double closeness(LatentSpace space, List<String> one, List<String> other) {
        float[] a = space.vector(one);
        float[] b = space.vector(other);
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return dot;
    }

    @Test
    void textsAboutTheSameLieCloseAlsoWhereTheyShareNoWord() {
        LatentSpace space = learner(200).learn(() -> false);

        assertEquals(8, space.dimensions());
        assertEquals(12, space.size());
        double same = closeness(space, List.of("wave", "ship"), List.of("tide", "salt"));
        double different = closeness(space, List.of("wave", "ship"), List.of("oak", "moss"));
        assertTrue(same > 0.5 && different < 0.2, same + " and " + different);
    }

    @Test
    void vectorsHaveLengthOneAndUnknownWordsNone() {
        LatentSpace space = learner(200).learn(() -> false);

        assertEquals(1, closeness(space, SEA, SEA), 1e-5);
        assertArrayEquals(new float[8], space.vector(List.of("stone")));
        assertArrayEquals(new float[8], space.vector(List.of()));
    }

    @Test
    void theSameTextsGiveTheSameSpaceAndItIsReadAsItWasWritten() throws IOException {
        byte[] written = written(learner(100).learn(() -> false));

        assertArrayEquals(written, written(learner(100).learn(() -> false)));
        assertArrayEquals(written, written(LatentSpace.read(new DataInputStream(new ByteArrayInputStream(written)))));
        assertThrows(
                IOException.class,
                () -> LatentSpace.read(new DataInputStream(new ByteArrayInputStream(written, 0, written.length / 2))));
        assertThrows(
                IOException.class, () -> LatentSpace.read(new DataInputStream(new ByteArrayInputStream(new byte[64]))));
    }

    private static byte[] written(LatentSpace space) throws IOException {
        var bytes = new ByteArrayOutputStream();
        space.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void fewTextsOrNoneTeachLittleButFailNot() {
        assertEquals(0, learner(0).learn(() -> false).size());
        assertEquals(0, learner(1).learn(() -> false).size());
        assertTrue(learner(5).learn(() -> false).dimensions() <= 2);
    }

    @Test
    void theWorkEndsWhereItIsCancelled() {
        assertThrows(CancellationException.class, () -> learner(100).learn(() -> true));
    }
}
