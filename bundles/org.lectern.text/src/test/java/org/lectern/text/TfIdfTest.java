package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TfIdfTest {
    private static final List<List<String>> TEXTS =
            List.of(List.of("low", "rank", "rank"), List.of("low", "cost"), List.of("low"));

    @Test
    void rareTermsWeighMoreThanFrequentOnes() {
        TfIdf weights = TfIdf.learn(TEXTS);

        assertEquals(1 + Math.log(4 / 2.0), weights.weight("rank"));
        assertEquals(1.0, weights.weight("low"));
        assertEquals(1 + Math.log(4), weights.weight("unheard"));
    }

    @Test
    void aVectorHoldsTheWeightsOfTheTextsTerms() {
        TfIdf weights = TfIdf.learn(TEXTS);

        assertEquals(
                SparseVector.of(Map.of(0, 1.0, 1, (1 + Math.log(2)) * (1 + Math.log(2)))),
                weights.vector(List.of("rank", "low", "rank", "unheard")));
    }

    @Test
    void aTextIsMostLikeItself() {
        TfIdf weights = TfIdf.learn(TEXTS);
        SparseVector first = weights.vector(TEXTS.get(0));

        assertEquals(1.0, first.cosine(first), 1e-12);
        assertTrue(first.cosine(weights.vector(TEXTS.get(1))) < 1);
        assertEquals(0.0, first.cosine(SparseVector.ZERO));
    }

    @Test
    void aVectorRefusesNumbersThatAreNone() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> SparseVector.of(Map.of(3, Double.NaN)));

        assertEquals("A vector holds finite numbers, not {3=NaN}", refusal.getMessage());
    }
}
