package org.lectern.presentation;

import java.util.EnumMap;
import java.util.Map;

/** What is typed above a list of papers, in the search field and in the filters of the columns. */
final class PaperQuestion {
    private final Map<PaperFilter, String> filters = new EnumMap<>(PaperFilter.class);
    private String typed = "";

    /** The query without the filters. */
    String typed() {
        return typed;
    }

    void type(String query) {
        typed = query;
    }

    /** Empty where nothing is typed there. */
    String filter(PaperFilter column) {
        return filters.getOrDefault(column, "");
    }

    /** A blank text ends the filter. */
    void filter(PaperFilter column, String words) {
        if (words.isBlank()) {
            filters.remove(column);
        } else {
            filters.put(column, words.strip());
        }
    }

    /** This query, and no filter. */
    void only(String query) {
        filters.clear();
        typed = query;
    }

    /** All of it as one query. */
    String query() {
        return PaperFilter.query(typed, filters);
    }
}
