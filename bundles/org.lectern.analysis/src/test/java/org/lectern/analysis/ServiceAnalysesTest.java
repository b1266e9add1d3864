package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.Analyses.Entry;
import org.lectern.api.analysis.Analyses.Request;
import org.lectern.api.analysis.Analysis;
import org.lectern.api.analysis.AnalysisException;
import org.lectern.api.analysis.Cell;
import org.lectern.api.analysis.Corpus;
import org.lectern.api.analysis.Result;
import org.lectern.api.analysis.Setting;
import org.lectern.api.model.Paper;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.Store;
import org.lectern.api.work.Progress;
import org.lectern.api.workspace.Workspace;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.index.lucene.LuceneSearch;
import org.lectern.store.sqlite.SqliteStoreProvider;
import org.lectern.testkit.Papers;

class ServiceAnalysesTest {
    private static final Viewer ADA = new Viewer("ada", Viewer.Role.OWNER);

    @TempDir
    Path folder;

    private Store store;
    private LuceneIndex index;
    private StoreCorpora corpora;

    @BeforeEach
    void open() throws Exception {
        store = new SqliteStoreProvider().open(folder);
        index = new LuceneIndex(new Folder(folder), store.papers(), store.changes());
        var search = new LuceneSearch(
                index, store.papers(), store.projects(), store.annotations(), store.states(), store.searches());
        corpora = new StoreCorpora(store.papers(), store.annotations(), store.changes(), search, index);
        store.papers().write(transaction -> {
            for (Paper paper : Papers.withAbstracts("red words", "green words", "red and green")) {
                transaction.write(Papers.dossier(paper));
            }
            return null;
        });
    }

    @AfterEach
    void close() {
        index.close();
        store.close();
    }

    private record Folder(Path folder) implements Workspace {
        @Override
        public Path folder(String name) {
            return folder.resolve(name);
        }
    }

    private static final class Offered implements Plugin {
        private final String id;
        private final Analysis analysis;
        private final List<String> used = new ArrayList<>();

        Offered(String id, Analysis analysis) {
            this.id = id;
            this.analysis = analysis;
        }

        @Override
        public Entry entry() {
            return new Entry(id, "The " + id, "", "1.2.3", "com.example." + id);
        }

        @Override
        public Analysis load() {
            used.add("load");
            return analysis;
        }

        @Override
        public void giveBack(Analysis given) {
            used.add("give back");
        }
    }

    private static Result titles(Corpus corpus) {
        return Result.table(
                List.of("Paper"),
                corpus.papers().map(paper -> List.of(Cell.paper(paper))).toList());
    }

    private Analyses.Run run(Plugin plugin, String query, Map<String, String> settings) throws Exception {
        return new ServiceAnalyses(corpora, store.runs(), List.of(plugin))
                .run(new Request(plugin.entry().id(), query, Project.DEFAULT, ADA, settings), Progress.NONE);
    }

    @Test
    void listingLoadsNothing() {
        var second = new Offered("b", (corpus, progress) -> titles(corpus));
        var first = new Offered("a", (corpus, progress) -> titles(corpus));

        assertEquals(
                List.of(first.entry(), second.entry()),
                new ServiceAnalyses(corpora, store.runs(), List.of(second, first)).entries());
        assertEquals(List.of(), second.used);
    }

    @Test
    void anAnalysisSeesThePapersThatMatch() throws Exception {
        var plugin = new Offered("a", (corpus, progress) -> titles(corpus));
        Analyses.Run run = run(plugin, "red", Map.of());

        assertEquals(plugin.entry(), run.analysis());
        assertEquals(2, run.papers());
        assertEquals(
                List.of("Paper 1", "Paper 3"),
                run.result().rows().stream()
                        .map(row -> ((Cell.PaperCell) row.getFirst()).title())
                        .toList());
        assertEquals(List.of("load", "give back", "load", "give back"), plugin.used);
        assertEquals(3, run(plugin, "", Map.of()).papers());
    }

    private static final class Configured implements Analysis {
        @Override
        public List<Setting> settings() {
            return List.of(Setting.number("size", "Size", 3, 1, 9), Setting.choice("by", "By", "month", "year"));
        }

        @Override
        public Result run(Corpus corpus, Progress progress) {
            return Result.table(
                    List.of("Size", "By"),
                    List.of(List.of(
                            Cell.count(corpus.number("size")),
                            Cell.text(corpus.settings().get("by")))));
        }
    }

    @Test
    void settingsAreCheckedAndFilledIn() throws Exception {
        var plugin = new Offered("a", new Configured());

        assertEquals(
                List.of(List.of(Cell.count(7), Cell.text("month"))),
                run(plugin, "", Map.of("size", "7")).result().rows());
        assertEquals(
                "The analysis The a was not run: size is a whole number from 1 to 9, not many.",
                assertThrows(AnalysisException.class, () -> run(plugin, "", Map.of("size", "many")))
                        .getMessage());
        var unknown = assertThrows(AnalysisException.class, () -> run(plugin, "", Map.of("colour", "red")));
        assertEquals("The analysis The a was not run: it has no setting colour.", unknown.getMessage());
        assertEquals("Its settings are size, by.", unknown.advice());
    }

    @Test
    void aPluginThatThrowsAnythingIsNamed() {
        List<Throwable> thrown = List.of(
                new NoClassDefFoundError("com/example/Gone"),
                new StackOverflowError(),
                new IllegalStateException("no luck"));
        List<String> told = thrown.stream()
                .map(problem -> assertThrows(
                                AnalysisException.class,
                                () -> run(new Offered("a", (corpus, progress) -> sneak(problem)), "", Map.of()))
                        .getMessage())
                .toList();

        String start = "The analysis The a of the plug-in com.example.a 1.2.3 could not run: ";
        String end = ". Papers and labels are as they were.";
        assertEquals(
                List.of(
                        start + "NoClassDefFoundError (com/example/Gone)" + end,
                        start + "StackOverflowError" + end,
                        start + "IllegalStateException (no luck)" + end),
                told);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> Result sneak(Throwable problem) throws T {
        throw (T) problem;
    }

    @Test
    void aPluginThatReturnsNothingIsNamed() {
        var failure = assertThrows(
                AnalysisException.class, () -> run(new Offered("a", (corpus, progress) -> null), "", Map.of()));

        assertEquals("com.example.a", failure.subject());
    }

    @Test
    void cancellingIsNoFailure() {
        var plugin = new Offered("a", (corpus, progress) -> {
            throw new CancellationException();
        });

        assertThrows(CancellationException.class, () -> run(plugin, "", Map.of()));
        assertEquals(List.of("load", "give back", "load", "give back"), plugin.used);
    }

    @Test
    void anUnknownAnalysisIsRefusedWithThoseThatAreThere() {
        var analyses = new ServiceAnalyses(
                corpora, store.runs(), List.of(new Offered("a", (corpus, progress) -> titles(corpus))));
        var refusal = assertThrows(AnalysisException.class, () -> analyses.settings("b"));

        assertEquals("There is no analysis b.", refusal.getMessage());
        assertEquals("Those that are there: a.", refusal.advice());
    }
}
