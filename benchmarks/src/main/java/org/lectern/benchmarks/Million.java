package org.lectern.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Query;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.work.Progress;

/**
 * {@code Million FOLDER ROUNDS}: works in a workspace of very many papers as the window does, page by page. Prints the slowest median
 * of each kind of page, and the largest heap.
 */
public final class Million {
    private static final int PAGE = 200;
    private static final Viewer VIEWER = new Viewer("ada", Viewer.Role.OWNER);
    private static final List<String> QUERIES = List.of(
            "learning",
            "low-rank adaptation",
            "graph neural networks",
            "\"large language model\"",
            "optim* published:2015",
            "diffusion OR transformer",
            "tranformer robustness",
            "title:survey -vision");

    private Million() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[1]);
        try (var shelf = new Shelf(Path.of(arguments[0]))) {
            Cpu.measure("what the import left to index", () -> shelf.index.update(Progress.NONE));
            long papers = shelf.store.papers().count();
            System.out.printf(
                    "%d papers, heap of at most %d MB%n",
                    papers, Runtime.getRuntime().maxMemory() >> 20);
            for (PaperOrder order : PaperOrder.values()) {
                for (long offset : new long[] {0, papers / 2, papers - PAGE}) {
                    print(
                            "list by " + order + " from " + offset,
                            rounds,
                            () -> shelf.store
                                    .papers()
                                    .papers(shelf.store.papers().list(order, offset, PAGE)));
                }
            }
            for (String text : QUERIES) {
                print("search " + text, rounds, () -> shelf.search.find(query(text, SearchOrder.MATCH, 0)));
            }
            print("search with facets", rounds, () -> shelf.search.find(query("learning", SearchOrder.MATCH, 0), 20));
            for (SearchOrder order : SearchOrder.values()) {
                print("search by " + order, rounds, () -> shelf.search.find(query("learning", order, 0)));
            }
            int total = (int)
                    shelf.search.find(query("learning", SearchOrder.MATCH, 0)).total();
            for (int offset : new int[] {10_000, total / 2, total - PAGE}) {
                print(
                        "search, page from " + offset + " of " + total,
                        rounds,
                        () -> shelf.search.find(query("learning", SearchOrder.MATCH, offset)));
            }
            print(
                    "search, all ids of " + total,
                    3,
                    () -> shelf.search.ids(
                            new Query("learning", Project.DEFAULT, VIEWER, SearchOrder.ADDED, 0, Integer.MAX_VALUE)));
        }
    }

    private static Query query(String text, SearchOrder order, int offset) {
        return new Query(text, Project.DEFAULT, VIEWER, order, offset, PAGE);
    }

    private static void print(String what, int rounds, Cpu.Work work) throws Exception {
        var millis = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            long start = System.nanoTime();
            work.run();
            if (round >= 0) {
                millis[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf("%s: median %.1f ms, longest %.1f ms%n", what, millis[rounds / 2], millis[rounds - 1]);
    }
}
