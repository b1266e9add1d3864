package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.Imports.Withdrawal;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.ReadingState;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;

/** An import that brought labels is withdrawn whole. */
class WithdrawnLabelsTest extends ImportingTest {
    private static final String[] VOTES = {
        "doi:10.1000/a|Roses|We count petals.||||ada:relevant", "doi:10.1000/b|Wind|We measure wind.||||ben:maybe"
    };

    private StoredImports imports;

    @BeforeEach
    void prepare() throws StoreException {
        imports = new StoredImports(store.papers(), store.annotations(), folder);
    }

    private Withdrawal withdraw(String source) throws FeedException, StoreException {
        String id = imports.list().stream()
                .filter(run -> run.source().endsWith(source) && run.state() != ImportRun.State.WITHDRAWN)
                .findFirst()
                .orElseThrow()
                .id();
        return imports.withdraw(id, Progress.NONE);
    }

    private List<String> answers() throws StoreException {
        return store.annotations().answers(Project.DEFAULT, new Viewer("olga", Viewer.Role.OWNER)).stream()
                .map(answer -> answer.paper() + " " + answer.annotator() + " " + answer.labels())
                .toList();
    }

    @Test
    void itsPapersGoWithItsLabelsAndBothComeBackWithIt() throws Exception {
        come("votes.txt", VOTES);
        List<PaperId> before = papers();
        List<String> labelled = answers();
        assertEquals(2, labelled.size());

        assertEquals(new Withdrawal(0, 2, 0, 2), withdraw("votes.txt"));
        assertEquals(List.of(), papers());
        assertEquals(List.of(), answers());
        assertEquals(
                new Withdrawal(0, 0, 0, 0),
                imports.withdraw(imports.list().getFirst().id(), Progress.NONE));

        come("votes.txt", VOTES);
        assertEquals(before, papers());
        assertEquals(labelled, answers());
    }

    @Test
    void aPaperStaysThatSomebodyStarredOrAnotherSourceHas() throws Exception {
        come("votes.txt", VOTES);
        List<PaperId> both = papers();
        store.states().write("eve", both.getFirst(), new ReadingState(false, true, ""));
        come("other.txt", "doi:10.1000/b|Wind|We measure wind.||");

        assertEquals(new Withdrawal(1, 0, 1, 2), withdraw("votes.txt"));
        assertEquals(both, papers());
        assertEquals(List.of(), answers());
        assertEquals(new Withdrawal(0, 1, 0, 0), withdraw("other.txt"));
        assertEquals(List.of(both.getFirst()), papers());
    }

    @Test
    void whatTheAnnotatorAnsweredSinceStaysAndSoDoesItsPaper() throws Exception {
        come("votes.txt", VOTES);
        List<PaperId> both = papers();
        come("later.txt", "doi:10.1000/a|Roses|We count petals.||||ada:irrelevant");

        assertEquals(new Withdrawal(1, 1, 0, 1), withdraw("votes.txt"));
        assertEquals(List.of(both.getFirst() + " ada [irrelevant]"), answers());
        assertEquals(new Withdrawal(0, 1, 0, 1), withdraw("later.txt"));
        assertEquals(List.of(), papers());
    }
}
