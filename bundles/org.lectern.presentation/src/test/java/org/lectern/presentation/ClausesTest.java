package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {
    private static final String YEAR = "published:2024";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'', published:2024",
                "sparse, sparse published:2024",
                "sparse OR dense, (sparse OR dense) published:2024",
                "(sparse OR dense), (sparse OR dense) published:2024",
                "\"sparse OR dense\", \"sparse OR dense\" published:2024",
                "title:(a OR b), title:(a OR b) published:2024"
            })
    void aClauseNarrowsTheWholeQuery(String query, String narrowed) {
        assertEquals(narrowed, Clauses.with(query, YEAR));
        assertTrue(Clauses.has(narrowed, YEAR));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "published:2024, ''",
                "sparse published:2024, sparse",
                "sparse AND published:2024, sparse",
                "published:2024 AND sparse, sparse",
                "sparse published:2024 dense, sparse dense",
                "(sparse OR dense) published:2024, sparse OR dense",
                "(a) (b) published:2024, (a) (b)",
                "(a)(b) published:2024, (a)(b)",
                "sparse, sparse"
            })
    void takingTheClauseAwayWidensAgain(String query, String widened) {
        assertEquals(widened, Clauses.without(query, YEAR));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'sparse OR published:2024'",
                "'NOT published:2024'",
                "'-published:2024'",
                "'(published:2024)'",
                "'\"of published:2024 and\"'",
                "'published:2024..2025'"
            })
    void whatOnlySomePapersOfTheQueryNeedIsNoClauseOfIt(String query) {
        assertFalse(Clauses.has(query, YEAR), query);
    }

    @Test
    void aValueWithSignsOfTheLanguageIsQuoted() {
        assertEquals("source:\"pages/a (1).txt\"", Clauses.of("source", "pages/a (1).txt"));
        assertEquals("author:\"Ada  Lovelace\"", Clauses.of("author", "Ada \"Lovelace\""));
        assertTrue(Clauses.has("x source:\"pages/a (1).txt\" y", Clauses.of("source", "pages/a (1).txt")));
    }

    /** Whatever was typed: narrowing and widening again gives it back, but for blanks at its ends. */
    @Test
    void narrowingAndWideningGiveTheQueryBack() {
        var random = new Random(7);
        String signs = "ab (\")OR -:~*\u201c";
        for (int i = 0; i < 5000; i++) {
            String word = IntStream.range(0, random.nextInt(12))
                    .mapToObj(n -> String.valueOf(signs.charAt(random.nextInt(signs.length()))))
                    .collect(Collectors.joining());
            String query = balanced(word) ? word.strip() : "a b";
            assertEquals(unwrapped(query), unwrapped(Clauses.without(Clauses.with(query, YEAR), YEAR)), query);
        }
    }

    private static boolean balanced(String query) {
        int depth = 0;
        boolean quoted = false;
        for (char c : query.toCharArray()) {
            quoted ^= c == '"' || c == '\u201c';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0 && !quoted;
    }

    /** Brackets around all say nothing, and may be lost. */
    private static String unwrapped(String query) {
        String inner = query;
        while (inner.startsWith("(")
                && inner.endsWith(")")
                && balanced(inner.substring(1, inner.length() - 1))
                && !inner.equals("()")) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner.equals("()") ? "" : inner;
    }
}
