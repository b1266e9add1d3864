package org.lectern.presentation;

import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.PaperOrder;

/** The order of a list of papers, or the reverse of it. {@code MATCH} means ADDED where nothing is searched for. */
public record PaperSort(SearchOrder order, boolean reversed) {
    /** Best match first, else oldest addition first. */
    public static final PaperSort NATURAL = new PaperSort(SearchOrder.MATCH, false);

    /** Newest addition first. */
    public static final PaperSort NEWEST = new PaperSort(SearchOrder.ADDED, true);

    /** As a click on a column's head means it: that order, or its reverse where it is that order already. */
    public PaperSort clicked(SearchOrder column) {
        return order == column ? new PaperSort(column, !reversed) : new PaperSort(column, false);
    }

    /** Not of {@code TREND}, which only the search knows. */
    PaperOrder inStore() {
        return switch (order) {
            case MATCH, ADDED -> PaperOrder.ADDED;
            case DATE -> PaperOrder.DATE;
            case COMMENTS -> PaperOrder.COMMENTS;
            case TITLE -> PaperOrder.TITLE;
            case TREND -> throw new IllegalStateException("The store has no order by trend");
        };
    }

    /** As settings keep it. */
    public String word() {
        return (reversed ? "-" : "") + order.name();
    }

    /** What {@link #word()} gave; the natural order for anything else. */
    public static PaperSort parse(String word) {
        String name = word.startsWith("-") ? word.substring(1) : word;
        for (SearchOrder order : SearchOrder.values()) {
            if (order.name().equals(name)) {
                return new PaperSort(order, word.startsWith("-"));
            }
        }
        return NATURAL;
    }
}
