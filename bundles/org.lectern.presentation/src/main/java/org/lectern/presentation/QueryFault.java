package org.lectern.presentation;

import java.util.Optional;
import org.lectern.api.search.SearchException;

/**
 * The part of what is typed that the search did not understand.
 *
 * @param start in UTF-16 units
 * @param end exclusive
 */
public record QueryFault(int start, int end) {
    /** Empty where no place of the typed text is to blame: the failure is another one, or lies in a filter. */
    public static Optional<QueryFault> in(String typed, Failure failure) {
        return failure.cause()
                .filter(SearchException.class::isInstance)
                .map(SearchException.class::cast)
                .filter(wrong -> wrong.column().isPresent())
                .flatMap(wrong -> at(typed, wrong.column().getAsInt() - 1));
    }

    private static Optional<QueryFault> at(String typed, int codePoints) {
        if (typed.isEmpty() || codePoints > typed.codePointCount(0, typed.length())) {
            return Optional.empty();
        }
        int place = typed.offsetByCodePoints(0, codePoints);
        // What is missing at the end is shown at the last character.
        int start = place == typed.length() ? typed.offsetByCodePoints(place, -1) : place;
        return Optional.of(new QueryFault(start, end(typed, start)));
    }

    /** What was opened and never closed goes to the end; else it is a word. */
    private static int end(String typed, int start) {
        char first = typed.charAt(start);
        if (first == '(' || Clauses.isQuote(first)) {
            return typed.stripTrailing().length();
        }
        int end = typed.offsetByCodePoints(start, 1);
        while (first != ')' && end < typed.length() && !endsWord(typed.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '(' || c == ')' || Clauses.isQuote(c);
    }
}
