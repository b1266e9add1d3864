package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lectern.api.search.Highlighter.Range;
import org.lectern.api.search.SearchException;
import org.lectern.index.lucene.Condition.TextField;

class QueryParserTest {
    private static final Condition A = new Condition.Word(TextField.TEXT, "a");
    private static final Condition B = new Condition.Word(TextField.TEXT, "b");
    private static final Condition C = new Condition.Word(TextField.TEXT, "c");

    @Test
    void andBindsMoreThanOr() throws Exception {
        assertEquals(new Condition.Or(List.of(new Condition.And(List.of(A, B)), C)), QueryParser.parse("a b OR c"));
        assertEquals(
                new Condition.And(List.of(A, new Condition.Or(List.of(B, C)))), QueryParser.parse("a AND (b OR c)"));
    }

    @Test
    void notBelongsToWhatFollowsIt() throws Exception {
        var expected = new Condition.And(List.of(new Condition.Not(A), B));

        assertEquals(expected, QueryParser.parse("-a b"));
        assertEquals(expected, QueryParser.parse("NOT a b"));
    }

    @Test
    void fieldsMayHoldBracketsAndPhrases() throws Exception {
        assertEquals(
                new Condition.Or(List.of(
                        new Condition.Word(TextField.TITLE, "a"), new Condition.Phrase(TextField.TITLE, "b c", 0))),
                QueryParser.parse("title:(a OR \"b c\")"));
        assertEquals(new Condition.Label("must read", 7), QueryParser.parse("label:\"must read\""));
    }

    @Test
    void smallWordsAreWords() throws Exception {
        assertEquals(
                new Condition.And(List.of(A, new Condition.Word(TextField.TEXT, "or"), B)),
                QueryParser.parse("a or b"));
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of(
                        "a",
                        " ",
                        "(",
                        ")",
                        "\"",
                        "-",
                        "NOT ",
                        "OR ",
                        "AND ",
                        "title:",
                        "label:",
                        "published:",
                        "comments:",
                        "is:",
                        "*",
                        "~",
                        "..",
                        ">",
                        "2024",
                        ":",
                        "low-rank",
                        "🙂",
                        "\u0000",
                        "ש",
                        "~2")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Property
    void everyTextIsUnderstoodOrRefusedWithItsPlace(@ForAll("queries") String query) {
        try {
            QueryParser.parse(query);
        } catch (SearchException e) {
            assertTrue(e.column().isPresent(), e::getMessage);
            int column = e.column().getAsInt();
            assertTrue(column >= 1 && column <= query.codePointCount(0, query.length()) + 1, e::getMessage);
            assertTrue(e.getMessage().contains("column " + column), e::getMessage);
        }
    }

    @Property
    void highlightsLieInTheTextInOrder(@ForAll("queries") String query, @ForAll String text) {
        int last = 0;
        for (Range range : new QueryHighlighter().highlights(query, text + " a low rank")) {
            assertTrue(range.start() >= last && range.end() > range.start() && range.end() <= text.length() + 11);
            last = range.end();
        }
    }

    @Test
    void highlightsMeanWhatTheSearchMeans() {
        assertEquals(
                List.of("low-rank", "Models", "LoRA"),
                marked("lowrank model lora -green", "A low-rank rank of Models: LoRA, green."));
        assertEquals(List.of("large language"), marked("\"large language\"", "large models, large language models"));
        assertEquals(List.of("optimal", "Optimisation"), marked("optim*", "optimal Optimisation"));
        assertEquals(List.of("transport"), marked("tranpsort~", "optimal transport"));
        assertEquals(List.of(), marked("author:ada (", "ada"));
        assertFalse(new QueryHighlighter().highlights("word", "word").isEmpty());
    }

    private static List<String> marked(String query, String text) {
        return new QueryHighlighter()
                .highlights(query, text).stream()
                        .map(range -> text.substring(range.start(), range.end()))
                        .toList();
    }
}
