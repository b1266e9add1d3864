package org.lectern.index.lucene;

import java.util.List;
import org.lectern.api.search.Highlighter;
import org.lectern.api.search.SearchException;
import org.osgi.service.component.annotations.Component;

/** Marks what a query means in a text, by the rules of the index. A query that is not understood marks nothing. */
@Component
public final class QueryHighlighter implements Highlighter {
    @Override
    public List<Range> highlights(String query, String text) {
        try {
            return WordMatches.of(QueryParser.parse(query)).in(text);
        } catch (SearchException halfTyped) {
            return List.of();
        }
    }
}
