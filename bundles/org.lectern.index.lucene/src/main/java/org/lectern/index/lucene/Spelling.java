package org.lectern.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.lectern.index.lucene.Condition.TextField;
import org.lectern.text.Inflections;
import org.lectern.text.WordScanner;

/**
 * Guesses what mistyped words were meant to be. A word that some paper has is taken as it stands, unless the whole query
 * finds nothing; names, and what holds a digit, are never guessed: GPT-5 is no GPT-4.
 */
final class Spelling {
    private static final int SHORTEST = 3;
    /** Shorter words have too many neighbours that differ in two letters. */
    private static final int SHORTEST_FOR_TWO = 8;

    private static final int MOST_GUESSES = 40;
    /** So many of the guesses stand for their inflections too. */
    private static final int INFLECTED = 8;

    /** A mistyped hyphenated word stands for so many others. */
    private static final int COMPOUNDS = 4;

    /** Further words of a query are taken as they stand: each guess looks through all words of the index. */
    private static final int MOST_LOOKED_FOR = 64;

    private static final float WRONG_LETTER = 0.1f;

    private final IndexReader reader;
    private final WordQueries words;
    private int lookedFor;

    Spelling(IndexReader reader) {
        this.reader = reader;
        this.words = new WordQueries(reader);
    }

    /** The same condition, with a guess for each word that no paper has. */
    Condition corrected(Condition condition) throws IOException {
        return rewritten(condition, this::corrected);
    }

    /** The same condition, where each word may also be a mistyped one. For queries that find nothing. */
    Condition loosened(Condition condition) throws IOException {
        return rewritten(condition, this::loosened);
    }

    private interface Rewriting {
        Condition of(Condition.Word word) throws IOException;
    }

    private static Condition rewritten(Condition condition, Rewriting words) throws IOException {
        return switch (condition) {
            case Condition.And and -> new Condition.And(rewritten(and.all(), words));
            case Condition.Or or -> new Condition.Or(rewritten(or.any(), words));
            case Condition.Within within ->
                new Condition.Within(within.project(), rewritten(within.condition(), words));
            case Condition.Word word when WordQueries.isProse(word.field()) -> words.of(word);
            default -> condition;
        };
    }

    private static List<Condition> rewritten(List<Condition> conditions, Rewriting words) throws IOException {
        var rewritten = new ArrayList<Condition>();
        for (Condition condition : conditions) {
            rewritten.add(rewritten(condition, words));
        }
        return rewritten;
    }

    private Condition corrected(Condition.Word run) throws IOException {
        var all = new ArrayList<Condition>();
        boolean guessed = false;
        for (var word = new WordScanner().reset(run.text()); word.next(); ) {
            if (isKnown(run.field(), word)) {
                all.add(new Condition.Word(run.field(), run.text().substring(word.start(), word.end())));
                continue;
            }
            for (int i = 0; i < word.parts(); i++) {
                Condition part = corrected(run, word, i);
                guessed |= part instanceof Condition.Guess;
                all.add(part);
            }
        }
        if (!guessed) {
            return run;
        }
        return all.size() == 1 ? all.getFirst() : new Condition.And(all);
    }

    private Condition corrected(Condition.Word run, WordScanner word, int part) throws IOException {
        String text = run.text().substring(word.start(part), word.end(part));
        Map<String, Float> forms =
                has(run.field(), WordTerms.forms(word, part)) ? Map.of() : guesses(run.field(), word, part);
        return forms.isEmpty() ? new Condition.Word(run.field(), text) : new Condition.Guess(run.field(), text, forms);
    }

    private Condition loosened(Condition.Word run) throws IOException {
        var word = new WordScanner().reset(run.text());
        if (!word.next() || word.end() < run.text().length()) {
            return run;
        }
        if (word.parts() > 1) {
            List<Condition> near = compounds(run.field(), word);
            near.addFirst(run);
            return near.size() == 1 ? run : new Condition.Or(near);
        }
        Map<String, Float> forms = guesses(run.field(), word, 0);
        return forms.isEmpty()
                ? run
                : new Condition.Or(List.of(run, new Condition.Guess(run.field(), run.text(), forms)));
    }

    /** Hyphenated words that differ in a letter, the likeliest. */
    private List<Condition> compounds(TextField field, WordScanner word) throws IOException {
        var compounds = new ArrayList<Condition>();
        for (String joined : guesses(field, word.joined()).keySet()) {
            for (List<String> parts : words.splits(field, joined)) {
                if (compounds.size() < COMPOUNDS) {
                    compounds.add(new Condition.Word(field, String.join("-", parts)));
                }
            }
        }
        return compounds;
    }

    private boolean isKnown(TextField field, WordScanner word) throws IOException {
        if (has(field, WordTerms.joinedForms(word))) {
            return true;
        }
        for (int i = 0; i < word.parts() && word.parts() > 1; i++) {
            if (!has(field, WordTerms.forms(word, i))) {
                return false;
            }
        }
        return word.parts() > 1 || !words.splits(field, word.joined()).isEmpty();
    }

    private boolean has(TextField field, Collection<String> forms) throws IOException {
        for (String form : forms) {
            for (String name : WordQueries.fields(field)) {
                if (reader.docFreq(new Term(name, form)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private Map<String, Float> guesses(TextField field, WordScanner word, int part) throws IOException {
        return word.isName(part) ? Map.of() : guesses(field, word.part(part));
    }

    private Map<String, Float> guesses(TextField field, String form) throws IOException {
        if (lookedFor++ >= MOST_LOOKED_FOR
                || form.length() < SHORTEST
                || form.chars().anyMatch(Character::isDigit)) {
            return Map.of();
        }
        Map<String, Float> near = near(field, form, 1);
        return near.isEmpty() && form.length() >= SHORTEST_FOR_TWO ? near(field, form, 2) : near;
    }

    /** All forms of the words that differ in so many letters, and how likely each would be typed so. */
    private Map<String, Float> near(TextField field, String form, int edits) throws IOException {
        Map<String, Integer> papers = new HashMap<>();
        for (String name : WordQueries.fields(field)) {
            Terms terms = MultiTerms.getTerms(reader, name);
            if (terms != null) {
                var each = new FuzzyTermsEnum(terms, new Term(name, form), edits, 0, true);
                for (BytesRef found = each.next(); found != null; found = each.next()) {
                    papers.merge(found.utf8ToString(), each.docFreq(), Integer::sum);
                }
            }
        }
        Predicate<String> plain = near -> near.chars().allMatch(Character::isLetter) && !near.equals(form);
        List<String> commonest = papers.entrySet().stream()
                .filter(entry -> plain.test(entry.getKey()))
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingDouble(
                                entry -> -entry.getValue() * likelihood(form, entry.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_GUESSES)
                .map(Map.Entry::getKey)
                .toList();
        var forms = new LinkedHashMap<String, Float>();
        commonest.forEach(word -> forms.put(word, likelihood(form, word)));
        for (String word : commonest.stream().limit(INFLECTED).toList()) {
            float weight = forms.get(word) * WordQueries.INFLECTED;
            Inflections.of(word).forEach(inflected -> forms.merge(inflected, weight, Math::max));
        }
        return forms;
    }

    /** There are few ways to leave a letter out or to swap two, and many to hit a wrong one. */
    private static float likelihood(String typed, String meant) {
        if (typed.length() < meant.length()) {
            return 1;
        }
        return typed.length() == meant.length() && sameLetters(typed, meant) ? 1 : WRONG_LETTER;
    }

    private static boolean sameLetters(String one, String other) {
        return Arrays.equals(
                one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }
}
