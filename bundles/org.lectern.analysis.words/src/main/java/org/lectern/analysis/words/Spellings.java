package org.lectern.analysis.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.api.model.Paper;
import org.lectern.text.Tokens;

/** How a paper spells its terms: LoRA rather than lora, low-rank rather than lowrank. The first spelling counts. */
final class Spellings {
    private final Map<String, String> byTerm = new HashMap<>();

    Spellings(Paper paper) {
        collect(paper.title());
        collect(paper.abstractText());
    }

    private void collect(String text) {
        Tokens.forEachTerm(text, (term, word) -> {
            String written = text.substring(word.start(), word.end());
            byTerm.putIfAbsent(term, word.isName(0) ? written : written.toLowerCase(java.util.Locale.ROOT));
        });
    }

    List<String> of(List<String> terms) {
        return terms.stream().map(byTerm::get).toList();
    }
}
