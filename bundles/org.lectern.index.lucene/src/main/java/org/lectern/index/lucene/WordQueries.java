package org.lectern.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.lectern.index.lucene.Condition.TextField;
import org.lectern.text.Inflections;
import org.lectern.text.WordScanner;

/** Makes Lucene queries of words, phrases, prefixes and words with typing errors. */
final class WordQueries {
    /** A word of the title says as much as so many of the abstract. */
    private static final float TITLE_WEIGHT = 2;

    /** How likely a form is meant that was not typed, where the one that was is 1. */
    static final float INFLECTED = 0.1f;

    private static final int MAX_SPLITS = 4;
    private static final int SHORTEST_COMPOUND = 5;
    private static final Map<TextField, List<String>> FIELDS = Map.of(
            TextField.TEXT, List.of(Fields.TITLE, Fields.ABSTRACT),
            TextField.TITLE, List.of(Fields.TITLE),
            TextField.ABSTRACT, List.of(Fields.ABSTRACT),
            TextField.AUTHOR, List.of(Fields.AUTHOR),
            TextField.ORGANIZATION, List.of(Fields.ORGANIZATION),
            TextField.SOURCE, List.of(Fields.SOURCE));

    private static final Map<TextField, Map<String, Float>> WEIGHTS = Map.of(
            TextField.TEXT, Map.of(Fields.TITLE, TITLE_WEIGHT, Fields.ABSTRACT, 1f),
            TextField.TITLE, Map.of(Fields.TITLE, 1f),
            TextField.ABSTRACT, Map.of(Fields.ABSTRACT, 1f));

    private final IndexReader reader;

    WordQueries(IndexReader reader) {
        this.reader = reader;
    }

    /** All words of the text; in a field of names they must follow each other. */
    Query word(TextField field, String text) throws IOException {
        if (!isProse(field)) {
            return phrase(field, text, 0);
        }
        var all = new BooleanQuery.Builder();
        for (var scanner = new WordScanner().reset(text); scanner.next(); ) {
            all.add(proseWord(field, scanner), Occur.MUST);
        }
        return simplest(all.build());
    }

    /** The word in all its forms, whether or not it is written with hyphens, here or there. */
    private Query proseWord(TextField field, WordScanner word) throws IOException {
        var spellings = new ArrayList<Query>();
        spellings.add(new FormsQuery(WEIGHTS.get(field), alike(WordTerms.joinedForms(word))));
        String joined = word.joined();
        if (word.parts() > 1) {
            var parts = new ArrayList<Collection<String>>();
            for (int i = 0; i < word.parts(); i++) {
                parts.add(WordTerms.forms(word, i));
            }
            spellings.add(formsInOrder(field, parts));
        } else if (joined.length() >= SHORTEST_COMPOUND) {
            for (List<String> split : splits(field, joined)) {
                spellings.add(
                        formsInOrder(field, split.stream().map(Inflections::of).toList()));
            }
        }
        return spellings.size() == 1 ? spellings.getFirst() : new DisjunctionMaxQuery(spellings, 0);
    }

    private static Map<String, Float> alike(Collection<String> forms) {
        var alike = new HashMap<String, Float>();
        forms.forEach(form -> alike.put(form, 1f));
        return alike;
    }

    /** Any of these forms, as one word. */
    Query forms(TextField field, Map<String, Float> forms) {
        return new FormsQuery(WEIGHTS.get(field), forms);
    }

    static Query formsInOrder(TextField field, List<? extends Collection<String>> parts) {
        return inEach(field, name -> {
            var phrase = new MultiPhraseQuery.Builder();
            parts.forEach(forms ->
                    phrase.add(forms.stream().map(form -> new Term(name, form)).toArray(Term[]::new)));
            return phrase.build();
        });
    }

    private static Query inOrder(TextField field, List<String> terms, int slop) {
        return inEach(field, name -> new PhraseQuery(slop, name, terms.toArray(String[]::new)));
    }

    private static Query inEach(TextField field, Function<String, Query> make) {
        List<Query> queries = FIELDS.get(field).stream()
                .map(name ->
                        name.equals(Fields.TITLE) ? new BoostQuery(make.apply(name), TITLE_WEIGHT) : make.apply(name))
                .toList();
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
    }

    /** How the index has seen this word divided by hyphens. */
    List<List<String>> splits(TextField field, String joined) throws IOException {
        var found = new ArrayList<List<String>>();
        String prefix = WordTerms.splitPrefix(joined);
        for (String name : FIELDS.get(field)) {
            Terms terms = MultiTerms.getTerms(reader, name);
            if (terms == null) {
                continue;
            }
            TermsEnum each = terms.iterator();
            for (var status = each.seekCeil(new BytesRef(prefix)); status != TermsEnum.SeekStatus.END; ) {
                String term = each.term().utf8ToString();
                if (!term.startsWith(prefix) || found.size() == MAX_SPLITS) {
                    break;
                }
                List<String> split = List.of(term.substring(prefix.length()).split(" "));
                if (!found.contains(split)) {
                    found.add(split);
                }
                status = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
            }
        }
        return found;
    }

    /** The words as written, in this order; hyphens may be there or not. */
    Query phrase(TextField field, String text, int slop) {
        var apart = new ArrayList<String>();
        var together = new ArrayList<String>();
        for (var scanner = new WordScanner().reset(text); scanner.next(); ) {
            together.add(scanner.joined());
            for (int i = 0; i < scanner.parts(); i++) {
                apart.add(scanner.part(i));
            }
        }
        Query divided = inOrder(field, apart, slop);
        return apart.size() == together.size()
                ? divided
                : new DisjunctionMaxQuery(List.of(divided, inOrder(field, together, slop)), 0);
    }

    Query prefix(TextField field, String start) {
        return inEach(field, name -> new PrefixQuery(new Term(name, start)));
    }

    Query fuzzy(TextField field, String word, int edits) {
        return inEach(field, name -> new FuzzyQuery(new Term(name, word), edits));
    }

    /** The fields of the index that it means. */
    static List<String> fields(TextField field) {
        return FIELDS.get(field);
    }

    static boolean isProse(TextField field) {
        return Fields.isProse(FIELDS.get(field).getFirst());
    }

    private static Query simplest(BooleanQuery query) {
        return query.clauses().size() == 1 ? query.clauses().getFirst().query() : query;
    }
}
