package org.lectern.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
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
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.lectern.index.lucene.Condition.TextField;
import org.lectern.text.Stem;
import org.lectern.text.WordScanner;

/** Makes Lucene queries of words, phrases, prefixes and words with typing errors. */
final class WordQueries {
    /** A word of the title says as much as so many of the abstract. */
    private static final float TITLE_WEIGHT = 2;

    private static final int MAX_SPLITS = 4;
    private static final int SHORTEST_COMPOUND = 5;
    private static final Map<TextField, List<String>> FIELDS = Map.of(
            TextField.TEXT, List.of(Fields.TITLE, Fields.ABSTRACT),
            TextField.TITLE, List.of(Fields.TITLE),
            TextField.ABSTRACT, List.of(Fields.ABSTRACT),
            TextField.AUTHOR, List.of(Fields.AUTHOR),
            TextField.ORGANIZATION, List.of(Fields.ORGANIZATION),
            TextField.SOURCE, List.of(Fields.SOURCE));

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

    /** The word, whether or not it is written with hyphens, here or there. */
    private Query proseWord(TextField field, WordScanner word) throws IOException {
        String joined = word.joined();
        Query whole = term(field, WordTerms.joinedStem(word));
        var spellings = new ArrayList<Query>(List.of(whole));
        if (word.parts() > 1) {
            var stems = new ArrayList<String>();
            for (int i = 0; i < word.parts(); i++) {
                stems.add(WordTerms.stem(word, i));
            }
            spellings.add(inOrder(field, stems, 0));
        } else if (joined.length() >= SHORTEST_COMPOUND) {
            for (List<String> split : splits(field, joined)) {
                spellings.add(inOrder(field, split.stream().map(Stem::of).toList(), 0));
            }
        }
        return spellings.size() == 1 ? whole : new DisjunctionMaxQuery(spellings, 0);
    }

    /** Ranks by BM25F: title and abstract count as one text. */
    private static Query term(TextField field, String term) {
        if (field != TextField.TEXT) {
            return new TermQuery(new Term(FIELDS.get(field).getFirst(), term));
        }
        return new CombinedFieldQuery.Builder(term)
                .addField(Fields.TITLE, TITLE_WEIGHT)
                .addField(Fields.ABSTRACT)
                .build();
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
    private List<List<String>> splits(TextField field, String joined) throws IOException {
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
        boolean prose = isProse(field);
        for (var scanner = new WordScanner().reset(text); scanner.next(); ) {
            together.add(form(prose, scanner.joined()));
            for (int i = 0; i < scanner.parts(); i++) {
                apart.add(form(prose, scanner.part(i)));
            }
        }
        Query divided = inOrder(field, apart, slop);
        return apart.size() == together.size()
                ? divided
                : new DisjunctionMaxQuery(List.of(divided, inOrder(field, together, slop)), 0);
    }

    Query prefix(TextField field, String start) {
        return inEach(field, name -> new PrefixQuery(new Term(name, form(Fields.isProse(name), start))));
    }

    Query fuzzy(TextField field, String word, int edits) {
        // The mark of exact words is a letter that every one of them begins with.
        return inEach(
                field,
                name -> Fields.isProse(name)
                        ? new FuzzyQuery(new Term(name, form(true, word)), edits, 1)
                        : new FuzzyQuery(new Term(name, word), edits));
    }

    private static boolean isProse(TextField field) {
        return Fields.isProse(FIELDS.get(field).getFirst());
    }

    private static String form(boolean prose, String word) {
        return prose ? WordTerms.exact(word) : word;
    }

    private static Query simplest(BooleanQuery query) {
        return query.clauses().size() == 1 ? query.clauses().getFirst().query() : query;
    }
}
