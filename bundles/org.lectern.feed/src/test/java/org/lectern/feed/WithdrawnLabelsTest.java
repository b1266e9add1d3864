package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.Imports.Withdrawal;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.ReadingState;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.store.sqlite.SqliteStoreProvider;

/** An import that brought labels is withdrawn whole. */
class WithdrawnLabelsTest {
    private static final String[] VOTES = {
        "doi:10.1000/a|Roses|We count petals.||||ada:relevant", "doi:10.1000/b|Wind|We measure wind.||||ben:maybe"
    };

    @TempDir
    private Path folder;

    private Store store;
    private FeedImporter importer;
    private StoredImports imports;

    @BeforeEach
    void open() throws StoreException {
        store = new SqliteStoreProvider().open(folder);
        importer = new FeedImporter(store.papers(), store.projects(), store.annotations());
        importer.addFormat(new BarsFormat(), Map.of("feed.format.id", "bars", "feed.format.label", "Bars"));
        imports = new StoredImports(store.papers(), store.annotations(), folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void come(String name, String... lines) throws IOException, FeedException, StoreException {
        Path file = Files.writeString(folder.resolve(name), String.join("\n", lines));
        importer.run(new Importer.Request(List.of(file), Optional.empty(), Optional.empty()), Progress.NONE);
    }

    private Withdrawal withdraw(String source) throws FeedException, StoreException {
        String id = imports.list().stream()
                .filter(run -> run.source().endsWith(source) && run.state() != ImportRun.State.WITHDRAWN)
                .findFirst()
                .orElseThrow()
                .id();
        return imports.withdraw(id, Progress.NONE);
    }

    private List<PaperId> papers() throws StoreException {
        return store.papers().list(PaperOrder.ADDED, 0, 10);
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
