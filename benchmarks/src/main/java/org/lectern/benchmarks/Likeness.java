package org.lectern.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.lectern.api.model.Paper;
import org.lectern.api.search.Hit;
import org.lectern.api.work.Progress;
import org.lectern.index.lucene.LuceneSimilar;
import org.lectern.testkit.ArxivPapers;
import org.lectern.text.Tokens;

/**
 * {@code Likeness FILE.jsonl.gz PAPERS QUERIES}: how many of the hundred most similar papers have the first category of a
 * paper that is not in the index, as mean average precision; of BM25 over all words of the text, and of our ranking.
 */
public final class Likeness {
    private static final int DEPTH = 100;

    private final List<String> categories;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    private Likeness(List<Paper> papers, List<String> categories) {
        this.categories = categories;
        for (Paper paper : papers) {
            places.put(paper.id().value(), places.size());
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        int size = Integer.parseInt(arguments[1]);
        List<Paper> papers = ArxivPapers.read(file, size);
        var likeness = new Likeness(papers, ArxivPapers.categories(file, size));
        var shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, new Random(1));
        List<Paper> heldOut = shuffled.subList(0, Integer.parseInt(arguments[2]));
        var left = new HashSet<>(heldOut);
        List<Paper> known =
                papers.stream().filter(paper -> !left.contains(paper)).toList();
        known.forEach(paper -> likeness.sizes.merge(likeness.category(paper.id().value()), 1, Integer::sum));
        likeness.measure(known, heldOut);
    }

    private String category(String id) {
        return categories.get(places.get(id));
    }

    private void measure(List<Paper> known, List<Paper> heldOut) throws Exception {
        Path folder = Files.createTempDirectory("likeness");
        try (var shelf = new Shelf(folder)) {
            shelf.put(known);
            shelf.index.update(Progress.NONE);
            var similar = new LuceneSimilar(shelf.index, shelf.store.papers());
            Cpu.measure("learning and vectors of " + known.size() + " papers", () -> similar.prepare(Progress.NONE));
            double hybrid = 0;
            double bare = 0;
            long nanos = 0;
            try (var reader = DirectoryReader.open(FSDirectory.open(folder.resolve("index")))) {
                var searcher = new IndexSearcher(reader);
                for (Paper paper : heldOut) {
                    String text = paper.title() + "\n" + paper.abstractText();
                    long start = System.nanoTime();
                    List<String> ours = similar.toText(text, DEPTH).stream()
                            .map(Hit::paper)
                            .map(id -> id.value())
                            .toList();
                    nanos += System.nanoTime() - start;
                    hybrid += averagePrecision(ours, paper.id().value());
                    bare += averagePrecision(bm25(searcher, text), paper.id().value());
                }
            }
            int queries = heldOut.size();
            System.out.printf(
                    "similar papers by category, %d held-out queries on %d papers: mean average precision at %d:"
                            + " BM25 %.4f, hybrid %.4f, ratio %.3f; %.1f ms per query%n",
                    queries,
                    known.size(),
                    DEPTH,
                    bare / queries,
                    hybrid / queries,
                    hybrid / bare,
                    nanos / 1e6 / queries);
            Recall.measure(folder.resolve("meaning/vectors"), 1000);
        }
    }

    private static List<String> bm25(IndexSearcher searcher, String text) throws Exception {
        var query = new BooleanQuery.Builder();
        var words = new HashSet<String>();
        Tokens.forEachTerm(text, (stem, word) -> words.add(word.joined()));
        for (String word : words) {
            query.add(new TermQuery(new Term("title", word)), Occur.SHOULD);
            query.add(new TermQuery(new Term("abstract", word)), Occur.SHOULD);
        }
        var ids = new ArrayList<String>();
        for (ScoreDoc hit : searcher.search(query.build(), DEPTH).scoreDocs) {
            ids.add(DocumentIds.of(searcher.getIndexReader(), hit.doc));
        }
        return ids;
    }

    private double averagePrecision(List<String> ranked, String query) {
        String wanted = category(query);
        int relevant = 0;
        double sum = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (category(ranked.get(i)).equals(wanted)) {
                relevant++;
                sum += (double) relevant / (i + 1);
            }
        }
        int most = Math.min(DEPTH, sizes.getOrDefault(wanted, 0));
        return most == 0 ? 0 : sum / most;
    }
}
