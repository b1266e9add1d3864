package org.lectern.index.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.lectern.api.model.Answer;
import org.lectern.api.search.Facets.Count;
import org.lectern.api.search.Facets.Facet;

/** Counts values while hits are collected, so that facets cost no second search. For one search. */
final class FacetCounts implements CollectorManager<Collector, FacetCounts> {
    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    private final Collection<Answer> answers;

    /** @param answers labels that the viewer may see; the index knows none */
    FacetCounts(Collection<Answer> answers) {
        this.answers = answers;
        for (Facet facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
        }
    }

    @Override
    public Collector newCollector() {
        return new Collector() {
            @Override
            public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
                return new LeafFacets(context.reader(), answers, FacetCounts.this::add);
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        };
    }

    private synchronized void add(Facet facet, String value, int papers) {
        counts.get(facet).merge(value, papers, Integer::sum);
    }

    @Override
    public FacetCounts reduce(Collection<Collector> collectors) {
        return this;
    }

    /** The most frequent values of each facet. */
    Map<Facet, List<Count>> most(int values) {
        var most = new EnumMap<Facet, List<Count>>(Facet.class);
        counts.forEach((facet, papers) -> most.put(
                facet,
                papers.entrySet().stream()
                        .map(entry -> new Count(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt(Count::papers)
                                .reversed()
                                .thenComparing(Count::value))
                        .limit(values)
                        .toList()));
        return most;
    }
}
