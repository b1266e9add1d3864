package org.lectern.presentation;

import java.util.Map;

/** A column of the list of papers as a filter: what is typed there becomes a part of the query. */
public enum PaperFilter {
    TITLE("title:(%s)"),
    BYLINE("(organization:(%1$s) OR author:(%1$s))"),
    DATE("published:%s"),
    SEEN("comments:%s"),
    LABELS("label:\"%s\"");

    private final String pattern;

    PaperFilter(String pattern) {
        this.pattern = pattern;
    }

    private String part(String typed) {
        return switch (this) {
            case TITLE, BYLINE -> pattern.formatted(typed);
            case DATE, SEEN -> pattern.formatted(typed.replaceAll("\\s+", ""));
            case LABELS -> pattern.formatted(typed.replace("\"", ""));
        };
    }

    /** The query that asks for what is typed in the search field and in the filters. */
    static String query(String typed, Map<PaperFilter, String> filters) {
        if (filters.isEmpty()) {
            return typed;
        }
        String query = typed;
        for (var filter : filters.entrySet()) {
            query = Clauses.with(query, filter.getKey().part(filter.getValue()));
        }
        return query;
    }
}
