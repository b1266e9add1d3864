package org.lectern.index.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.lectern.index.lucene.Condition.TextField;
import org.lectern.text.WordScanner;

/** Whether all words of a query stand in the title, and how likely it is then the one that was meant. For ranking only. */
final class TitleWords {
    private TitleWords() {}

    /** Empty where the query is not a row of at least two words. */
    static Optional<Query> of(Condition condition) {
        if (!(condition instanceof Condition.And and)) {
            return Optional.empty();
        }
        var words = new ArrayList<Query>();
        and.all().forEach(each -> inTitle(each).ifPresent(words::add));
        return words.size() < 2 ? Optional.empty() : Optional.of(all(words));
    }

    /** Empty where the condition is about something else. */
    private static Optional<Query> inTitle(Condition condition) {
        return switch (condition) {
            case Condition.Word word when word.field() == TextField.TEXT -> Optional.of(words(word.text()));
            case Condition.Guess guess
            when guess.field() == TextField.TEXT -> Optional.of(FormsQuery.inTitle(guess.forms()));
            case Condition.Or or ->
                any(or.any().stream().map(TitleWords::inTitle).toList());
            default -> Optional.empty();
        };
    }

    private static Optional<Query> any(List<Optional<Query>> queries) {
        return queries.stream().allMatch(Optional::isPresent)
                ? Optional.of(new DisjunctionMaxQuery(
                        queries.stream().map(Optional::orElseThrow).toList(), 0))
                : Optional.empty();
    }

    private static Query words(String text) {
        var words = new ArrayList<Query>();
        for (var word = new WordScanner().reset(text); word.next(); ) {
            words.add(word(word));
        }
        return all(words);
    }

    private static Query word(WordScanner word) {
        Query joined = FormsQuery.inTitle(likelihoods(word.joined(), WordTerms.joinedForms(word)));
        if (word.parts() == 1) {
            return joined;
        }
        var parts = new ArrayList<Collection<String>>();
        for (int i = 0; i < word.parts(); i++) {
            parts.add(WordTerms.forms(word, i));
        }
        Query apart = new ConstantScoreQuery(WordQueries.formsInOrder(TextField.TITLE, parts));
        return new DisjunctionMaxQuery(List.of(joined, new BoostQuery(apart, TitleLikelihood.APART)), 0);
    }

    private static Map<String, Float> likelihoods(String typed, Collection<String> forms) {
        var likelihoods = new HashMap<String, Float>();
        forms.forEach(form -> likelihoods.put(form, form.equals(typed) ? 1f : WordQueries.INFLECTED));
        return likelihoods;
    }

    private static Query all(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        var all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }
}
