package org.lectern.presentation;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a query that all must hold, as they are typed: divided by blanks outside quotes and brackets. Knows nothing
 * else of the language, so that it never disagrees with it.
 */
public final class Clauses {
    private static final String OR = "OR";
    private static final String AND = "AND";
    private static final String NOT = "NOT";

    /** Where a part stands in the query, in UTF-16 units. */
    private record Part(int start, int end, String text) {}

    private Clauses() {}

    /** Whether every paper of the query has this, because it is one of its parts. */
    public static boolean has(String query, String clause) {
        return place(parts(query), clause) >= 0;
    }

    /** The same papers, as far as they have this too. */
    public static String with(String query, String clause) {
        if (query.isBlank() || clause.isBlank()) {
            return query.isBlank() ? clause : query;
        }
        return whole(query) + " " + clause;
    }

    /** The query without that part, where it is one; as it is where not. */
    public static String without(String query, String clause) {
        List<Part> parts = parts(query);
        int place = place(parts, clause);
        if (place < 0) {
            return query;
        }
        int first = place > 0 && parts.get(place - 1).text().equals(AND) ? place - 1 : place;
        int last = first == 0
                        && place + 1 < parts.size()
                        && parts.get(place + 1).text().equals(AND)
                ? place + 1
                : place;
        String before = query.substring(0, parts.get(first).start()).stripTrailing();
        String after = query.substring(parts.get(last).end()).stripLeading();
        return unbracketed(before.isEmpty() || after.isEmpty() ? before + after : before + " " + after);
    }

    /** With the part where it is not there, without it where it is. */
    public static String toggled(String query, String clause) {
        return has(query, clause) ? without(query, clause) : with(query, clause);
    }

    /** A field with a value of any text, such as {@code source:"pages/1.txt"}. */
    public static String of(String field, String value) {
        return field + ":\"" + value.replaceAll("[\"\u201c\u201d\u201e]", " ").strip() + '"';
    }

    /** In brackets where OR would take only a part of it. */
    private static String whole(String query) {
        return parts(query).stream().anyMatch(part -> part.text().equals(OR))
                ? "(" + query.strip() + ")"
                : query.strip();
    }

    /** Brackets around all that is left say nothing. */
    private static String unbracketed(String query) {
        List<Part> parts = parts(query);
        boolean one = parts.size() == 1 && query.startsWith("(") && closing(query) == query.length() - 1;
        return one ? query.substring(1, query.length() - 1).strip() : query;
    }

    /** Where the bracket is closed that the query begins with; -1 where it is not. */
    private static int closing(String query) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            quoted ^= isQuote(c);
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int place(List<Part> parts, String clause) {
        boolean any = parts.stream().anyMatch(part -> part.text().equals(OR));
        for (int i = 0; i < parts.size() && !any; i++) {
            boolean not = i > 0 && parts.get(i - 1).text().equals(NOT);
            if (!not && parts.get(i).text().equals(clause)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Part> parts(String query) {
        var parts = new ArrayList<Part>();
        int start = -1;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (blank && depth == 0 && !quoted) {
                if (start >= 0) {
                    parts.add(new Part(start, i, query.substring(start, i)));
                }
                start = -1;
                continue;
            }
            start = start < 0 ? i : start;
            if (isQuote(c)) {
                quoted = !quoted;
            } else if (!quoted) {
                depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
            }
        }
        if (start >= 0) {
            parts.add(new Part(start, query.length(), query.substring(start)));
        }
        return parts;
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e';
    }
}
