package org.lectern.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.lectern.api.model.Paper;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Query;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.work.Progress;
import org.lectern.index.lucene.BareIndex;
import org.lectern.testkit.ArxivPapers;

/**
 * {@code Latency FILE.jsonl.gz PAPERS ROUNDS}: pages of 50 by our search, ids only, against a bare IndexSearcher with the
 * same Lucene queries in turn; and pages with snippets and facets. Each query counts once, with its median over the rounds.
 */
public final class Latency {
    private static final int PAGE = 50;
    private static final Viewer VIEWER = new Viewer("ada", Viewer.Role.OWNER);

    /** Rounds before those that count: both are compiled by then, ours is the larger program. */
    private static final int WARMING = 12;

    private Latency() {}

    public static void main(String[] arguments) throws Exception {
        List<Paper> papers = ArxivPapers.read(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("latency");
        try (var shelf = new Shelf(folder)) {
            shelf.put(papers);
            shelf.index.update(Progress.NONE);
            List<String> texts = texts(papers);
            try (var reader = DirectoryReader.open(FSDirectory.open(folder.resolve("index")))) {
                var searcher = new IndexSearcher(reader);
                var ours = new Times(texts.size(), rounds);
                var bare = new Times(texts.size(), rounds);
                var whole = new Times(texts.size(), rounds);
                for (int round = -WARMING; round < rounds; round++) {
                    for (int q = 0; q < texts.size(); q++) {
                        String text = texts.get(q);
                        var query = query(text);
                        bare.measure(q, round, () -> bare(searcher, text));
                        ours.measure(q, round, () -> shelf.search.ids(query));
                        whole.measure(q, round, () -> shelf.search.find(query, 20));
                    }
                }
                System.out.printf("search, %d queries on %d papers%n", texts.size(), papers.size());
                print("elapsed", ours.elapsed, bare.elapsed, whole.elapsed);
                print("CPU time", ours.cpu, bare.cpu, whole.cpu);
            }
        }
    }

    /** In nanoseconds, by query and round. Rounds below 0 warm up. CPU time is of the asking thread, which does all the work. */
    private static final class Times {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final long[][] elapsed;
        private final long[][] cpu;

        Times(int queries, int rounds) {
            elapsed = new long[queries][rounds];
            cpu = new long[queries][rounds];
        }

        void measure(int query, int round, Cpu.Work work) throws Exception {
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            work.run();
            if (round >= 0) {
                elapsed[query][round] = System.nanoTime() - before;
                cpu[query][round] = THREADS.getCurrentThreadCpuTime() - cpuBefore;
            }
        }
    }

    private static Query query(String text) {
        return new Query(text, Project.DEFAULT, VIEWER, SearchOrder.MATCH, 0, PAGE);
    }

    private static void bare(IndexSearcher searcher, String text) throws Exception {
        var order = new Sort(SortField.FIELD_SCORE, new SortField("added", SortField.Type.LONG));
        var top = searcher.search(
                BareIndex.query(text, searcher.getIndexReader()),
                new TopFieldCollectorManager(order, PAGE, Integer.MAX_VALUE));
        for (var hit : top.scoreDocs) {
            DocumentIds.of(searcher.getIndexReader(), hit.doc);
        }
    }

    /** One to three words of titles, phrases, prefixes, alternatives and ranges. */
    private static List<String> texts(List<Paper> papers) {
        var texts = new ArrayList<String>();
        for (int i = 0; texts.size() < 200; i += papers.size() / 220) {
            Paper paper = papers.get(i % papers.size());
            String[] words = paper.title().replaceAll("[^A-Za-z ]", " ").strip().split(" +");
            if (words.length < 3 || Arrays.stream(words).limit(3).anyMatch(word -> word.length() < 3)) {
                continue;
            }
            texts.add(
                    switch (texts.size() % 6) {
                        case 0 -> words[0].toLowerCase();
                        case 1 -> (words[0] + " " + words[2]).toLowerCase();
                        case 2 -> (words[0] + " " + words[1] + " " + words[2]).toLowerCase();
                        case 3 -> '"' + words[0] + " " + words[1] + '"';
                        case 4 -> words[1].substring(0, 3).toLowerCase() + "* published:2025";
                        default -> (words[0] + " OR " + words[2]);
                    });
        }
        return texts;
    }

    private static void print(String clock, long[][] ours, long[][] bare, long[][] whole) {
        double[] mine = medians(ours);
        double[] other = medians(bare);
        double[] all = medians(whole);
        System.out.printf(
                "%s, ids of a page of %d: bare IndexSearcher median %.2f ms, p99 %.2f ms;"
                        + " ours median %.2f ms, p99 %.2f ms; ratios %.2f and %.2f%n",
                clock,
                PAGE,
                at(other, 0.5),
                at(other, 0.99),
                at(mine, 0.5),
                at(mine, 0.99),
                at(mine, 0.5) / at(other, 0.5),
                at(mine, 0.99) / at(other, 0.99));
        System.out.printf(
                "%s, with snippets and facets: median %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
                clock, at(all, 0.5), at(all, 0.95), at(all, 0.99));
    }

    /** In milliseconds, rising. */
    private static double[] medians(long[][] nanos) {
        return Arrays.stream(nanos)
                .mapToDouble(times -> {
                    Arrays.sort(times);
                    return times[times.length / 2] / 1e6;
                })
                .sorted()
                .toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
