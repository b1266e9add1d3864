package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.Hit;
import org.lectern.api.search.SearchException;
import org.lectern.testkit.Papers;

class LuceneSimilarTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
        desk.store.papers().write(transaction -> {
            for (Paper paper : Papers.withAbstracts(
                    "low-rank adaptation of language models with small matrices",
                    "adaptation of language models by low-rank matrices",
                    "optimal transport between images",
                    "",
                    "small language models")) {
                transaction.write(Papers.dossier(paper));
            }
            return null;
        });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> like(String id, int limit) throws Exception {
        return desk.similar.to(new PaperId(id), limit).stream()
                .map(hit -> hit.paper().value())
                .toList();
    }

    @Test
    void papersWithTheSameRareWordsComeFirst() throws Exception {
        assertEquals(List.of("p-2", "p-5"), like("p-1", 10));
        assertEquals(List.of("p-2"), like("p-1", 1));
    }

    @Test
    void scoresLieBetweenZeroAndOne() throws Exception {
        List<Hit> hits = desk.similar.to(new PaperId("p-1"), 10);

        assertTrue(hits.stream().allMatch(hit -> hit.score() > 0 && hit.score() <= 1), hits::toString);
        assertTrue(hits.get(0).score() > hits.get(1).score(), hits::toString);
    }

    @Test
    void aPaperWithoutWordsIsLikeNone() throws Exception {
        assertEquals(List.of(), like("p-4", 10));
    }

    @Test
    void anUnknownPaperIsRefused() {
        var refusal = assertThrows(SearchException.class, () -> like("p-9", 10));

        assertEquals("No paper has the id p-9.", refusal.getMessage());
    }
}
