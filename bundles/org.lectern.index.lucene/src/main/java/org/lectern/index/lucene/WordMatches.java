package org.lectern.index.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.api.search.Highlighter.Range;
import org.lectern.index.lucene.Condition.TextField;
import org.lectern.text.WordScanner;

/**
 * Finds in a text what the words and phrases of a query mean by it, by the same rules as the index, but without it. What
 * the query excludes is not marked, nor are names of authors, organisations and sources.
 */
final class WordMatches {
    /** All forms of the query's words. */
    private final Set<String> words = new HashSet<>();

    private final List<String> starts = new ArrayList<>();
    private final List<Condition.Fuzzy> fuzzy = new ArrayList<>();
    /** At each place, the forms that may stand there. */
    private final List<List<Collection<String>>> phrases = new ArrayList<>();

    private WordMatches() {}

    static WordMatches of(Condition condition) {
        var matches = new WordMatches();
        matches.collect(condition);
        return matches;
    }

    private void collect(Condition condition) {
        switch (condition) {
            case Condition.And and -> and.all().forEach(this::collect);
            case Condition.Or or -> or.any().forEach(this::collect);
            case Condition.Within within -> collect(within.condition());
            case Condition.Word word when isText(word.field()) -> addWords(word.text());
            case Condition.Phrase phrase when isText(phrase.field()) -> addPhrase(phrase.text(), phrase.slop());
            case Condition.Prefix prefix when isText(prefix.field()) -> starts.add(prefix.start());
            case Condition.Guess guess
            when isText(guess.field()) -> words.addAll(guess.forms().keySet());
            case Condition.Fuzzy word when isText(word.field()) -> fuzzy.add(word);
            default -> {
                // Nothing else is about words of the text, and what is unwanted is not there.
            }
        }
    }

    private static boolean isText(TextField field) {
        return field == TextField.TEXT || field == TextField.TITLE || field == TextField.ABSTRACT;
    }

    private void addWords(String text) {
        for (var word = new WordScanner().reset(text); word.next(); ) {
            words.addAll(WordTerms.joinedForms(word));
            if (word.parts() > 1) {
                var parts = new ArrayList<Collection<String>>();
                for (int i = 0; i < word.parts(); i++) {
                    parts.add(WordTerms.forms(word, i));
                }
                phrases.add(parts);
            }
        }
    }

    private void addPhrase(String text, int slop) {
        if (slop > 0) {
            addWords(text);
            return;
        }
        var apart = new ArrayList<Collection<String>>();
        var together = new ArrayList<Collection<String>>();
        for (var word = new WordScanner().reset(text); word.next(); ) {
            together.add(List.of(word.joined()));
            for (int i = 0; i < word.parts(); i++) {
                apart.add(List.of(word.part(i)));
            }
        }
        phrases.add(apart);
        if (together.size() < apart.size()) {
            phrases.add(together);
        }
    }

    boolean isEmpty() {
        return words.isEmpty() && starts.isEmpty() && fuzzy.isEmpty() && phrases.isEmpty();
    }

    /** In rising order, not overlapping. */
    List<Range> in(String text) {
        var found = new ArrayList<Range>();
        var parts = new ArrayList<Part>();
        for (var word = new WordScanner().reset(text); word.next(); ) {
            if (matches(word.joined())) {
                found.add(new Range(word.start(), word.end()));
            }
            for (int i = 0; i < word.parts(); i++) {
                String form = word.part(i);
                if (word.parts() > 1 && matches(form)) {
                    found.add(new Range(word.start(i), word.end(i)));
                }
                parts.add(new Part(form, word.start(i), word.end(i)));
            }
        }
        phrases.forEach(phrase -> addPhraseMatches(phrase, parts, found));
        return merged(found);
    }

    private boolean matches(String form) {
        return words.contains(form)
                || starts.stream().anyMatch(form::startsWith)
                || fuzzy.stream().anyMatch(word -> EditDistance.atMost(word.edits(), word.word(), form));
    }

    private record Part(String form, int start, int end) {}

    private static void addPhraseMatches(List<Collection<String>> phrase, List<Part> parts, List<Range> found) {
        for (int i = 0; i + phrase.size() <= parts.size(); i++) {
            int length = 0;
            while (length < phrase.size()
                    && phrase.get(length).contains(parts.get(i + length).form())) {
                length++;
            }
            if (length == phrase.size()) {
                found.add(new Range(
                        parts.get(i).start(), parts.get(i + length - 1).end()));
            }
        }
    }

    private static List<Range> merged(List<Range> ranges) {
        ranges.sort(Comparator.comparingInt(Range::start).thenComparingInt(Range::end));
        var merged = new ArrayList<Range>();
        for (Range range : ranges) {
            if (!merged.isEmpty() && range.start() < merged.getLast().end()) {
                Range last = merged.removeLast();
                merged.add(new Range(last.start(), Math.max(last.end(), range.end())));
            } else {
                merged.add(range);
            }
        }
        return List.copyOf(merged);
    }
}
