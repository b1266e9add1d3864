package org.lectern.index.lucene;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.lectern.api.search.SearchOrder;

/** The orders of hits. Equals keep the order in which they were added. */
final class HitOrder {
    private static final SortField ADDED = new SortField(Fields.ADDED, SortField.Type.LONG);

    /** Latest addition first. */
    static final Sort NEWEST = new Sort(new SortField(Fields.ADDED, SortField.Type.LONG, true));

    private HitOrder() {}

    static Sort of(SearchOrder order) {
        return switch (order) {
            case MATCH -> new Sort(SortField.FIELD_SCORE, ADDED);
            case ADDED -> new Sort(ADDED);
            case DATE -> new Sort(highestFirst(Fields.DATE), ADDED);
            case COMMENTS -> new Sort(highestFirst(Fields.COMMENTS), ADDED);
            case TREND -> new Sort(new SortField(Fields.TREND, SortField.Type.INT, true, Integer.MIN_VALUE), ADDED);
            case TITLE -> new Sort(new SortField(Fields.TITLE_KEY, SortField.Type.STRING), ADDED);
        };
    }

    private static SortField highestFirst(String field) {
        // Papers without a value come after those with 0.
        return new SortField(field, SortField.Type.INT, true, -1);
    }
}
