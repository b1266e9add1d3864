package org.lectern.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.lectern.api.model.Paper;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.store.sqlite.SqliteStoreProvider;
import org.lectern.testkit.Papers;

/**
 * Pages of 50 rows at the start, the end and the middle of each order, in a store of 10,000 and in one of 1,000,000 made
 * papers. Prints medians of CPU time on this thread, and how many times the large store's is the small one's.
 */
public final class Paging {
    private static final int AT_ONCE = 500;
    private static final int ROUNDS = 201;
    private static final int PAGE = 50;
    private static final int SMALL = 10_000;

    private Paging() {}

    public static void main(String[] arguments) throws Exception {
        int large = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Path folder = Path.of(arguments[0]);
        try (Store few = made(folder.resolve("few"), SMALL);
                Store many = made(folder.resolve("many"), large)) {
            for (PaperOrder order : PaperOrder.values()) {
                compare(order, "first rows", few, 0, many, 0);
                compare(order, "jump to the end", few, SMALL - PAGE, many, large - PAGE);
                compare(order, "middle", few, SMALL / 2, many, large / 2);
            }
        }
    }

    private static Store made(Path folder, int papers) throws Exception {
        Store store = new SqliteStoreProvider().open(Files.createDirectories(folder));
        var random = new Random(7);
        for (int from = 0; from < papers; from += AT_ONCE) {
            List<Paper> some = new ArrayList<>();
            for (int i = from; i < Math.min(papers, from + AT_ONCE); i++) {
                String date = "20%02d-%02d-%02d"
                        .formatted(random.nextInt(25), 1 + random.nextInt(12), 1 + random.nextInt(28));
                String title = Integer.toString(random.nextInt(Integer.MAX_VALUE), 36) + " and " + i;
                some.add(Papers.published(Papers.paper("made-" + i, title, "A text."), date));
            }
            store.papers().write(transaction -> {
                for (Paper paper : some) {
                    transaction.write(Papers.dossier(paper));
                }
                return null;
            });
        }
        return store;
    }

    private static void compare(PaperOrder order, String what, Store few, long atFew, Store many, long atMany)
            throws Exception {
        double small = median(few, order, atFew);
        double large = median(many, order, atMany);
        System.out.printf("%s, %s: %.3f ms, %.3f ms, ratio %.2f%n", order, what, small, large, large / small);
    }

    /** CPU time of this thread: the store answers on it. */
    private static double median(Store store, PaperOrder order, long offset) throws Exception {
        int rounds = offset == 0 ? ROUNDS : ROUNDS / 3;
        var times = new long[rounds];
        var clock = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < rounds; i++) {
            long start = clock.getCurrentThreadCpuTime();
            store.papers().list(order, offset, PAGE);
            times[i] = clock.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(times);
        return times[rounds / 2] / 1e6;
    }
}
