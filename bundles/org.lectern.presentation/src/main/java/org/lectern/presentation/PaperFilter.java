package org.lectern.presentation;

import java.util.Map;
import java.util.StringJoiner;

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
        var query = new StringJoiner(" ");
        if (!typed.isBlank()) {
            query.add("(" + typed + ")");
        }
        filters.forEach((filter, words) -> query.add(filter.part(words)));
        return query.toString();
    }
}
