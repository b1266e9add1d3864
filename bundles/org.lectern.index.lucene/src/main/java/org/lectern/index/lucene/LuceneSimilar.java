package org.lectern.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.Hit;
import org.lectern.api.search.SearchException;
import org.lectern.api.search.Similar;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds papers about the same. Words and vectors both propose candidates, and each candidate is judged by both. Where
 * there are no vectors, the cosine of the texts' TF-IDF vectors decides.
 */
@Component
public final class LuceneSimilar implements Similar {
    private static final int CANDIDATES_PER_HIT = 4;
    private static final int MIN_CANDIDATES = 100;
    private static final int MAX_CANDIDATES = 10_000;
    /** By arXiv's categories, similar papers come best where words only decide between close vectors. */
    private static final double MEANING = 0.95;

    private final LuceneIndex index;
    private final PaperStore papers;

    @Activate
    public LuceneSimilar(@Reference LuceneIndex index, @Reference PaperStore papers) {
        this.index = index;
        this.papers = papers;
    }

    @Override
    public List<Hit> toAll(List<PaperId> asked, int limit) throws SearchException, StoreException {
        var texts = new ArrayList<WordLikeness.Text>();
        var themselves = new HashSet<PaperId>();
        for (PaperId id : asked) {
            Paper paper = papers.papers(List.of(id)).stream()
                    .findFirst()
                    .orElseThrow(() -> new SearchException(
                            "No paper has the id " + id + ".", id.value(), "Search for the paper to see its id."));
            if (themselves.add(paper.id())) {
                texts.add(WordLikeness.Text.of(paper));
            }
        }
        return like(texts, themselves, limit);
    }

    @Override
    public List<Hit> toText(String text, int limit) throws SearchException, StoreException {
        if (text.isBlank()) {
            throw new SearchException(
                    "There is no text to compare papers with.", text, "Give a sentence or an abstract.");
        }
        return like(List.of(new WordLikeness.Text("", text)), Set.of(), limit);
    }

    @Override
    public void prepare(Progress progress) throws SearchException, StoreException {
        index.meaning().update(progress);
    }

    private List<Hit> like(List<WordLikeness.Text> texts, Set<PaperId> leftOut, int limit)
            throws SearchException, StoreException {
        if (texts.isEmpty()) {
            return List.of();
        }
        Optional<IndexView> vectors = index.meaning().view();
        try (IndexView view = index.current()) {
            try {
                var words = new WordLikeness(view);
                return vectors.isPresent()
                        ? byBoth(texts, leftOut, limit, words, vectors.get())
                        : byWords(texts, leftOut, limit, words);
            } catch (IOException | RuntimeException | InternalError e) {
                index.distrust(view, e);
                if (vectors.isPresent()) {
                    index.meaning().distrust(vectors.get(), e);
                }
                throw new SearchException(
                        "The index is damaged and is made anew.", texts.toString(), "Ask again in a moment.", e);
            }
        } finally {
            vectors.ifPresent(IndexView::close);
        }
    }

    private static int candidates(int limit, Set<PaperId> leftOut) {
        long most = Math.max(MIN_CANDIDATES, Math.min(MAX_CANDIDATES, (long) limit * CANDIDATES_PER_HIT));
        return (int) Math.min(MAX_CANDIDATES, most + leftOut.size());
    }

    private List<Hit> byBoth(
            List<WordLikeness.Text> texts, Set<PaperId> leftOut, int limit, WordLikeness words, IndexView view)
            throws IOException, SearchException, StoreException {
        float[] direction = index.meaning()
                .direction(texts.stream().map(WordLikeness.Text::whole).toList());
        int most = candidates(limit, leftOut);
        var weights = words.weights(texts);
        var vectors = new VectorLikeness(view, direction);
        Map<PaperId, Double> byWords = words.candidates(weights, most);
        Map<PaperId, Double> byMeaning = vectors.nearest(most);
        var missing = new HashSet<>(byMeaning.keySet());
        missing.removeAll(byWords.keySet());
        double best =
                byWords.values().stream().mapToDouble(score -> score).max().orElse(1);
        byWords.putAll(words.scores(weights, missing));
        missing = new HashSet<>(byWords.keySet());
        missing.removeAll(byMeaning.keySet());
        byMeaning.putAll(vectors.closeness(missing));
        var scores = new HashMap<PaperId, Double>();
        for (Map<PaperId, Double> either : List.of(byWords, byMeaning)) {
            for (PaperId paper : either.keySet()) {
                double meaning = Math.max(0, byMeaning.getOrDefault(paper, 0.0));
                double score = MEANING * meaning + (1 - MEANING) * byWords.getOrDefault(paper, 0.0) / best;
                scores.put(paper, Math.clamp(score, 0.0, 1.0));
            }
        }
        return hits(scores, leftOut, limit);
    }

    private List<Hit> byWords(List<WordLikeness.Text> texts, Set<PaperId> leftOut, int limit, WordLikeness words)
            throws IOException, StoreException {
        var weights = words.weights(texts);
        var scores = new HashMap<PaperId, Double>();
        for (Paper candidate : papers.papers(
                words.candidates(weights, candidates(limit, leftOut)).keySet())) {
            scores.put(
                    candidate.id(),
                    WordLikeness.cosine(weights, words.weights(List.of(WordLikeness.Text.of(candidate)))));
        }
        return hits(scores, leftOut, limit);
    }

    /** A paper that was merged since leads to the one it went into, which is then named once. */
    private List<Hit> hits(Map<PaperId, Double> scores, Set<PaperId> leftOut, int limit) throws StoreException {
        List<PaperId> best = scores.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && !leftOut.contains(entry.getKey()))
                .sorted(Map.Entry.<PaperId, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> AddedKey.of(entry.getKey())))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        var hits = new ArrayList<Hit>();
        for (Paper paper : papers.papers(best)) {
            Double score = scores.get(paper.id());
            if (score != null) {
                hits.add(new Hit(paper.id(), paper.title(), score, Snippet.of(paper.abstractText(), List.of())));
            }
        }
        return List.copyOf(hits);
    }
}
