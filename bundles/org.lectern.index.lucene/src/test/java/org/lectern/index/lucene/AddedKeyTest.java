package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.PaperId;

class AddedKeyTest {
    @Test
    void eachPaperOfAStoreComesAfterTheOneBeforeIt() {
        List<Long> keys = Stream.of(
                        "p-000001",
                        "p-00000z",
                        "p-000010",
                        "p-3a6a240001",
                        "p-3a6a240002",
                        "p-3a6a24000a",
                        "p-3a6a24000k",
                        "p-3a6a240010",
                        "p-3a6a24zzzz",
                        "p-3a6a2410000",
                        "p-3a6a24zzzzz")
                .map(PaperId::new)
                .map(AddedKey::of)
                .toList();
        assertEquals(keys.stream().sorted().distinct().toList(), keys);
    }
}
