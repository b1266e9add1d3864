package org.lectern.index.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.ReadingState;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.StoreException;

/** Makes one Lucene query of a condition. Conditions on labels and reading states become filters on papers; they add nothing to the score. */
final class QueryTranslation {
    static {
        // A query has at most 512 words; each is looked for in several fields and spellings.
        IndexSearcher.setMaxClauseCount(16_384);
    }

    /** Who remembers a paper remembers its title: words that all stand there count more than any in the abstract. */
    private static final float ALL_IN_TITLE = 4;

    private final WordQueries words;
    private final MarkConditions marks;

    QueryTranslation(IndexReader reader, MarkConditions marks) {
        this(new WordQueries(reader), marks);
    }

    private QueryTranslation(WordQueries words, MarkConditions marks) {
        this.words = words;
        this.marks = marks;
    }

    /** The same papers as by {@link #query}; those that have all words in the title are ranked higher. */
    Query ranked(Condition condition) throws IOException, SearchException, StoreException {
        Query query = query(condition);
        Optional<Query> title = TitleWords.of(condition);
        if (title.isEmpty()) {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new BoostQuery(title.get(), ALL_IN_TITLE), Occur.SHOULD)
                .build();
    }

    Query query(Condition condition) throws IOException, SearchException, StoreException {
        return switch (condition) {
            case Condition.Everything e -> new MatchAllDocsQuery();
            case Condition.And and -> all(and.all());
            case Condition.Or or -> any(or.any());
            case Condition.Not not -> all(List.of(not));
            case Condition.Word word -> words.word(word.field(), word.text());
            case Condition.Phrase phrase -> words.phrase(phrase.field(), phrase.text(), phrase.slop());
            case Condition.Prefix prefix -> words.prefix(prefix.field(), prefix.start());
            case Condition.Fuzzy fuzzy -> words.fuzzy(fuzzy.field(), fuzzy.word(), fuzzy.edits());
            case Condition.Published published -> filter(within(Fields.PUBLISHED, published.days()));
            case Condition.Comments comments ->
                filter(IntPoint.newRangeQuery(Fields.COMMENTS, comments.from(), comments.to()));
            case Condition.Seen seen -> filter(within(Fields.SEEN, seen.days()));
            case Condition.Sightings seen -> filter(IntPoint.newRangeQuery(Fields.SIGHTINGS, seen.from(), seen.to()));
            case Condition.Has has -> filter(new TermQuery(new Term(Fields.HAS, has.what())));
            case Condition.AddedAfter added ->
                filter(NumericDocValuesField.newSlowRangeQuery(Fields.ADDED, added.key() + 1, Long.MAX_VALUE));
            case Condition.Label label -> papers(marks.labels().labelled(label.name(), label.column()));
            case Condition.Annotator annotator -> papers(marks.labels().answeredBy(annotator.name()));
            case Condition.Is is -> marked(is.mark());
            case Condition.Saved saved -> throw new IllegalStateException("Not put in place: " + saved);
            case Condition.Within within ->
                new QueryTranslation(words, marks.in(within.project())).query(within.condition());
            case Condition.Guess guess -> words.forms(guess.field(), guess.forms());
        };
    }

    private Query marked(Condition.Mark mark) throws StoreException {
        return switch (mark) {
            case LABELLED -> papers(marks.labels().answered());
            case UNLABELLED -> without(papers(marks.labels().answered()));
            case STARRED -> papers(marks.states().papers(ReadingState::starred));
            case READ -> papers(marks.states().papers(ReadingState::read));
            case UNREAD -> without(papers(marks.states().papers(ReadingState::read)));
            case NOTED -> papers(marks.states().papers(state -> !state.note().isBlank()));
        };
    }

    private Query all(List<Condition> conditions) throws IOException, SearchException, StoreException {
        var query = new BooleanQuery.Builder();
        boolean wanted = false;
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Not not) {
                query.add(query(not.unwanted()), Occur.MUST_NOT);
            } else {
                query.add(query(condition), Occur.MUST);
                wanted = true;
            }
        }
        if (!wanted) {
            query.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        return query.build();
    }

    private Query any(List<Condition> conditions) throws IOException, SearchException, StoreException {
        var query = new BooleanQuery.Builder();
        for (Condition condition : conditions) {
            query.add(query(condition), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query without(Query unwanted) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(unwanted, Occur.MUST_NOT)
                .build();
    }

    /** All days that the date may mean must lie in the range. */
    private static Query within(String field, DayRange days) {
        return IntPoint.newRangeQuery(field, new int[] {days.from(), days.from()}, new int[] {days.to(), days.to()});
    }

    private static Query papers(Set<PaperId> ids) {
        List<BytesRef> terms = ids.stream().map(id -> new BytesRef(id.value())).toList();
        return filter(new TermInSetQuery(Fields.ID, terms));
    }

    private static Query filter(Query query) {
        return new ConstantScoreQuery(query);
    }
}
