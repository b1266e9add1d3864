package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.api.search.SearchException;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.LecternException;

/** What words, phrases and conditions find, and how a query that is none is refused. */
public interface SearchWordsContract extends SearchedStore {
    @Test
    default void wordsMustAllBeThereInTitleOrAbstract() throws LecternException {
        add(
                Papers.paper("1", "Low-rank adaptation", "of large models"),
                Papers.paper("2", "Adaptation", "of small models"),
                Papers.paper("3", "Something else", "large adaptation"));

        assertEquals("1 3", found("adaptation large"));
        assertEquals("1", found("adaptation large models"));
        assertEquals("1 2", found("title:adaptation"));
        assertEquals("3", found("abstract:adaptation"));
        assertEquals("", found("title:(adaptation large)"));
    }

    @Test
    default void conditionsCombine() throws LecternException {
        addAbstracts("red green", "red blue", "green blue", "yellow");

        assertEquals("1 2 4", found("red OR yellow"));
        assertEquals("1", found("red AND green"));
        assertEquals("2", found("red -green"));
        assertEquals("2", found("red NOT green"));
        assertEquals("2 4", found("-green"));
        assertEquals("1 3", found("green (red OR blue)"));
        assertEquals("4", found("-(red OR blue)"));
        assertEquals("1 2 3", found("red OR green blue"));
    }

    @Test
    default void aPhraseIsWordsAsWrittenInOrder() throws LecternException {
        addAbstracts("a large language model", "large models of language", "a large multilingual language model");

        assertEquals("1", found("\"large language model\""));
        assertEquals("1 3", found("\"large model\"~2"));
        assertEquals("1 3", found("“language model”"));
        assertEquals("", found("\"language models\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"low-rank", "lowrank", "LOW-RANK", "low\u2011rank"})
    default void aHyphenatedWordMeansTheSameWithoutItsHyphen(String word) throws LecternException {
        addAbstracts(
                "a low-rank matrix", "a lowrank matrix", "a low rank matrix", "rank is low", "a low\u2010rank one");

        assertEquals("1 2 3 5", found(word));
    }

    @Test
    default void wordsMeetInTheirStem() throws LecternException {
        addAbstracts("we train models", "a trained model", "training of networks", "a general idea", "generating");

        assertEquals("1 2 3", found("training"));
        assertEquals("1 2", found("models"));
        assertEquals("4", found("general"));
    }

    @Test
    default void namesAreFoundAsTheyAre() throws LecternException {
        add(
                Papers.paper("1", "LoRA: adaptation", "of GPT-2"),
                Papers.paper("2", "S^{2}FT", "and GPT-3 with LoRAs"),
                Papers.paper("3", "AIDS research", "with C++ and GPT2"),
                Papers.paper("4", "It aids lore", "lor gpt 2"),
                Papers.paper("5", "An aid", "for all"));

        assertEquals("1 2", found("LoRA"));
        assertEquals("1 2", found("lora"));
        assertEquals("1 3 4", found("GPT-2"));
        assertEquals("2", found("GPT-3"));
        assertEquals("2", found("S^{2}FT"));
        assertEquals("2", found("S2FT"));
        assertEquals("3 4", found("AIDS"));
        assertEquals("3 4 5", found("aids"));
        assertEquals("3", found("C++"));
    }

    @Test
    default void prefixesAndTypingErrors() throws LecternException {
        addAbstracts("generating text", "generation", "optimal transport", "optimisation");

        assertEquals("1 2", found("generat*"));
        assertEquals("3 4", found("optim*"));
        assertEquals("3", found("tranpsort~"));
        assertEquals("", found("tranpsort*"));
        assertEquals("4", found("optimization~1"));
    }

    @Test
    default void aWordThatNoPaperHasIsTakenForATypingErrorWhereOneIsNear() throws LecternException {
        addAbstracts("optimal transport of sand", "robust transports", "GPT4 and LoRA", "robot", "transporter of sand");

        assertEquals("1 2", found("tranpsort"));
        assertEquals("1", found("optimal tranpsort"));
        assertEquals("2", found("robst transport"));
        assertEquals("4", found("robot"));
        assertEquals("", found("\"tranpsort\""));
        assertEquals("", found("GPT5"));
        assertEquals("", found("LoRE"));
        assertEquals("1 2 3 4 5", found("-tranpsort"));
        assertEquals("", found("author:tranpsort"));
    }

    @Test
    default void aQueryThatFindsNothingIsReadWithTypingErrorsInWordsThatExist() throws LecternException {
        addAbstracts("a training set", "raining cats", "raining in the set of days");

        assertEquals("2 3", found("raining"));
        assertEquals("3", found("raining set"));
        assertEquals("1", found("a raining set -days"));
    }

    @Test
    default void aMistypedHyphenatedWordIsGuessedWhereTheQueryFindsNothing() throws LecternException {
        addAbstracts("large-scale tagging", "a large scale of tagging", "large cats for sale", "tagging GPT-4");

        assertEquals("1 2", found("large-sale tagging"));
        assertEquals("1 2", found("tagging laarge-scale"));
        assertEquals("", found("tagging GPT-5"));
    }

    @Test
    default void accentsAndCaseDoNotCount() throws LecternException {
        addAbstracts("the Schrödinger bridge", "a bridge");

        assertEquals("1", found("schrodinger BRIDGE"));
        assertEquals("1", found("SCHRÖDINGER"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S^{2}FT: Efficient, Scalable and Generalizable LLM Fine-tuning",
                "What is 2 + 2? (really) & more!",
                "https://example.org/a?b=c",
                "שלום עולם",
                "中文 GPT",
                "a - b -- c",
                "[1, 2] {x} ^2 ~ ' \\ /"
            })
    default void pastedTextIsAQuery(String text) throws LecternException {
        addAbstracts(text);

        assertEquals("1", found(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a (b | 3 | The bracket at column 3 is never closed.",
                "a) b | 2 | The closing bracket at column 2 was never opened.",
                "a \"b c | 3 | The quotation mark at column 3 is never closed.",
                "*ing | 1 | The * at column 1 does not stand at the end of a word.",
                "OR a | 1 | OR at column 1 needs a word on both sides.",
                "a AND | 3 | AND at column 3 needs a word on both sides.",
                "🙂 lable:x | 3 | There is no field lable: (column 3).",
                "title: | 1 | The field title: at column 1 has no value.",
                "published:later | 11 | There is no date at column 11.",
                "published:2026..2024 | 11 | The range at column 11 ends before it begins.",
                "comments:>x | 11 | There is no number of comments at column 11.",
                "is:red | 4 | The value of is: at column 4 is not known.",
                "has:horns | 5 | The value of has: at column 5 is not known.",
                "seen:often | 6 | There is no date at column 6.",
                "seen:5..2 | 6 | The range at column 6 ends before it begins.",
                "\"a b\"~x | 7 | The distance at column 7 is no number from 0 to 100.",
                "— | 1 | The query has no word to look for from column 1 on.",
                "label:lost | 7 | The project default has no label lost (column 7)."
            })
    default void aWrongQuerySaysWhatIsWrongAndWhere(String text, int column, String failure) throws StoreException {
        var refusal = assertThrows(SearchException.class, () -> search().find(query(text, SearchOrder.MATCH)));

        assertEquals(failure, refusal.getMessage());
        assertEquals(OptionalInt.of(column), refusal.column());
    }

    @Test
    default void hostileQueriesAreRefused() throws StoreException {
        for (String text : List.of(
                "word ".repeat(10_000),
                "w ".repeat(600),
                "w~ ".repeat(65),
                "(".repeat(3_000) + "a" + ")".repeat(3_000),
                "a\0b",
                "-".repeat(9_000),
                "🙂🙂",
                "NOT ".repeat(4_000))) {
            var refusal = assertThrows(SearchException.class, () -> search().find(query(text, SearchOrder.MATCH)));
            assertTrue(refusal.advice().endsWith("."), refusal::advice);
            assertTrue(refusal.column().isPresent(), refusal::getMessage);
        }
    }
}
