package org.lectern.index.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.lectern.text.WordForm;

/** Reads names out of the index's dictionaries. Looks at so many only that typing never waits. */
final class Names {
    private static final int MOST_READ = 20_000;

    private final IndexReader reader;

    Names(IndexReader reader) {
        this.reader = reader;
    }

    /** Whether the text, or a word in it, begins so; {@code start} is folded. */
    static boolean hasWordWith(String start, String text) {
        String folded = WordForm.fold(text);
        for (int at = folded.indexOf(start); at >= 0; at = folded.indexOf(start, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whole names where the field keeps them, else words of names; the most frequent first as far as that is known. */
    List<String> beginning(String field, String start, int limit) throws IOException {
        Map<String, Integer> papers = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            FieldInfo info = leaf.reader().getFieldInfos().fieldInfo(field);
            if (info == null) {
                continue;
            }
            if (info.getDocValuesType() == DocValuesType.NONE) {
                addWords(leaf.reader().terms(field), start, papers);
            } else {
                addWhole(DocValues.getSortedSet(leaf.reader(), field).termsEnum(), start, papers);
            }
        }
        return papers.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void addWords(Terms terms, String start, Map<String, Integer> to) throws IOException {
        TermsEnum each = terms.iterator();
        var status = each.seekCeil(new BytesRef(start));
        for (int read = 0; status != TermsEnum.SeekStatus.END && read < MOST_READ; read++) {
            String term = each.term().utf8ToString();
            if (!term.startsWith(start)) {
                return;
            }
            to.merge(term, each.docFreq(), Integer::sum);
            status = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
        }
    }

    private static void addWhole(TermsEnum names, String start, Map<String, Integer> to) throws IOException {
        int read = 0;
        for (BytesRef name = names.next(); name != null && read < MOST_READ; name = names.next(), read++) {
            String text = name.utf8ToString();
            if (hasWordWith(start, text)) {
                // Dictionaries of whole names do not count papers.
                to.putIfAbsent(text, 0);
            }
        }
    }
}
