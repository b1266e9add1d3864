package org.lectern.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.text.TfIdf;
import org.lectern.text.Tokens;

/** How many rare words papers share with a text. Terms are weighed by how many abstracts of the index have them. */
final class WordLikeness {
    private static final int QUERY_TERMS = 25;

    private final IndexView view;
    private final Map<String, Double> idf = new HashMap<>();

    WordLikeness(IndexView view) {
        this.view = view;
    }

    /** A text to compare with; the words of the title count twice. */
    record Text(String title, String body) {
        static Text of(Paper paper) {
            return new Text(paper.title(), paper.abstractText());
        }

        String whole() {
            return title + "\n" + body;
        }
    }

    /** What the texts' terms weigh, taken together. */
    Map<String, Double> weights(List<Text> texts) throws IOException {
        var weights = new HashMap<String, Double>();
        for (Text text : texts) {
            var terms = new ArrayList<String>();
            Tokens.forEachTerm(text.body(), (stem, word) -> terms.add(word.joined()));
            Tokens.forEachTerm(text.title(), (stem, word) -> {
                terms.add(word.joined());
                terms.add(word.joined());
            });
            for (var entry : TfIdf.counts(terms).entrySet()) {
                weights.merge(entry.getKey(), TfIdf.tf(entry.getValue()) * idf(entry.getKey()), Double::sum);
            }
        }
        return weights;
    }

    private double idf(String term) throws IOException {
        Double known = idf.get(term);
        if (known == null) {
            known = TfIdf.idf(view.reader().numDocs(), view.reader().docFreq(new Term(Fields.ABSTRACT, term)));
            idf.put(term, known);
        }
        return known;
    }

    /** The papers that share the heaviest terms, by BM25. */
    Map<PaperId, Double> candidates(Map<String, Double> weights, int most) throws IOException {
        return search(query(weights), most);
    }

    /** The same scores for these papers; those that share no term are left out. */
    Map<PaperId, Double> scores(Map<String, Double> weights, Collection<PaperId> papers) throws IOException {
        if (papers.isEmpty()) {
            return Map.of();
        }
        var ids = papers.stream().map(paper -> new BytesRef(paper.value())).toList();
        var among = new BooleanQuery.Builder()
                .add(query(weights), Occur.MUST)
                .add(new TermInSetQuery(Fields.ID, ids), Occur.FILTER);
        return search(among.build(), papers.size());
    }

    private Map<PaperId, Double> search(Query query, int most) throws IOException {
        var ids = new PaperIds(view.reader());
        var found = new HashMap<PaperId, Double>();
        for (ScoreDoc hit : view.searcher().search(query, most).scoreDocs) {
            found.put(ids.of(hit.doc), (double) hit.score);
        }
        return found;
    }

    private static Query query(Map<String, Double> weights) {
        var query = new BooleanQuery.Builder();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(QUERY_TERMS)
                .forEach(entry -> query.add(
                        new BoostQuery(
                                new TermQuery(new Term(Fields.ABSTRACT, entry.getKey())),
                                entry.getValue().floatValue()),
                        Occur.SHOULD));
        return query.build();
    }

    static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double dot = 0;
        for (var entry : one.entrySet()) {
            dot += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        double lengths = length(one) * length(other);
        return lengths == 0 ? 0 : Math.clamp(dot / lengths, 0.0, 1.0);
    }

    private static double length(Map<String, Double> weights) {
        return Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    }
}
