package org.lectern.index.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.lectern.api.model.Answer;
import org.lectern.api.search.Facets.Facet;

/** Counts values in one part of the index by their numbers there; names are looked up once at its end. */
final class LeafFacets implements LeafCollector {
    private static final int YEARS = 10_000;

    private final LeafReader reader;
    private final Collection<Answer> answers;
    private final Counting counting;
    private final SortedSetDocValues sources;
    private final int[] bySource;
    private final SortedDocValues organizations;
    private final int[] byOrganization;
    private final NumericDocValues dates;
    private final int[] byYear = new int[YEARS];
    private final FixedBitSet matching;

    /** Takes counts. */
    interface Counting {
        void add(Facet facet, String value, int papers);
    }

    LeafFacets(LeafReader reader, Collection<Answer> answers, Counting counting) throws IOException {
        this.reader = reader;
        this.answers = answers;
        this.counting = counting;
        sources = DocValues.getSortedSet(reader, Fields.SOURCE_NAME);
        bySource = new int[(int) sources.getValueCount()];
        organizations = DocValues.getSorted(reader, Fields.ORGANIZATION_NAME);
        byOrganization = new int[organizations.getValueCount()];
        dates = DocValues.getNumeric(reader, Fields.DATE);
        matching = answers.isEmpty() ? null : new FixedBitSet(reader.maxDoc());
    }

    @Override
    public void setScorer(Scorable scorer) {
        // Counts need no scores.
    }

    @Override
    public void collect(int document) throws IOException {
        if (sources.advanceExact(document)) {
            for (int i = sources.docValueCount(); i > 0; i--) {
                bySource[(int) sources.nextOrd()]++;
            }
        }
        if (organizations.advanceExact(document)) {
            byOrganization[organizations.ordValue()]++;
        }
        if (dates.advanceExact(document)) {
            byYear[(int) (dates.longValue() / DayRange.A_YEAR)]++;
        }
        if (matching != null) {
            matching.set(document);
        }
    }

    @Override
    public void finish() throws IOException {
        for (int i = 0; i < bySource.length; i++) {
            if (bySource[i] > 0) {
                counting.add(Facet.SOURCE, sources.lookupOrd(i).utf8ToString(), bySource[i]);
            }
        }
        for (int i = 0; i < byOrganization.length; i++) {
            if (byOrganization[i] > 0) {
                counting.add(Facet.ORGANIZATION, organizations.lookupOrd(i).utf8ToString(), byOrganization[i]);
            }
        }
        for (int year = 0; year < YEARS; year++) {
            if (byYear[year] > 0) {
                counting.add(Facet.YEAR, "%04d".formatted(year), byYear[year]);
            }
        }
        if (matching != null) {
            countLabels();
        }
    }

    private void countLabels() throws IOException {
        Terms ids = reader.terms(Fields.ID);
        if (ids == null) {
            return;
        }
        TermsEnum each = ids.iterator();
        PostingsEnum documents = null;
        Map<String, Set<String>> labels = new HashMap<>();
        for (Answer answer : answers) {
            String paper = answer.paper().value();
            if (!each.seekExact(new BytesRef(paper))) {
                continue;
            }
            documents = each.postings(documents, PostingsEnum.NONE);
            for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
                if (matching.get(at)) {
                    counting.add(Facet.ANNOTATOR, answer.annotator(), 1);
                    labels.computeIfAbsent(paper, p -> new HashSet<>()).addAll(answer.labels());
                }
            }
        }
        // Two annotators may have given a paper the same label.
        labels.values().forEach(given -> given.forEach(label -> counting.add(Facet.LABEL, label, 1)));
    }
}
