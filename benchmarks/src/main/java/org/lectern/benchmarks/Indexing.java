package org.lectern.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.lectern.index.lucene.BareIndex;
import org.lectern.testkit.ArxivPapers;

/**
 * {@code Indexing FILE.jsonl.gz PAPERS ROUNDS}: our index, read from the store, against a bare IndexWriter with the same
 * analyzer and fields; and what one changed paper in a hundred costs. CPU seconds; the first round warms up.
 */
public final class Indexing {
    private Indexing() {}

    public static void main(String[] arguments) throws Exception {
        List<Paper> papers = ArxivPapers.read(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        var ratios = new double[rounds];
        var shares = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            Path folder = Files.createTempDirectory("indexing");
            double bare = Cpu.of(() -> BareIndex.write(papers, folder.resolve("bare")));
            try (var shelf = new Shelf(Files.createDirectories(folder.resolve("w")))) {
                shelf.put(papers);
                double ours = Cpu.of(() -> shelf.index.update(Progress.NONE));
                shelf.put(papers.subList(0, papers.size() / 100));
                long start = System.nanoTime();
                double changed = Cpu.of(() -> shelf.index.update(Progress.NONE));
                System.out.printf(
                        "%s: %d papers: bare %.2f CPU s, ours %.2f CPU s, ratio %.2f; 1%% changed %.3f CPU s (%.2f s), %.1f%%"
                                + " of a full build%n",
                        round < 0 ? "warming up" : "round " + (round + 1),
                        papers.size(),
                        bare,
                        ours,
                        bare / ours,
                        changed,
                        (System.nanoTime() - start) / 1e9,
                        100 * changed / ours);
                if (round >= 0) {
                    ratios[round] = bare / ours;
                    shares[round] = changed / ours;
                }
            }
        }
        Arrays.sort(ratios);
        Arrays.sort(shares);
        System.out.printf(
                "median of %d: %.2f x the documents per CPU second of a bare IndexWriter; 1%% changed costs %.1f%%%n",
                rounds, ratios[rounds / 2], 100 * shares[rounds / 2]);
    }
}
