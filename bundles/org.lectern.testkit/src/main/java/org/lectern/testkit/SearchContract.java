package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Project;
import org.lectern.api.model.ReadingState;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Query;
import org.lectern.api.search.Search;
import org.lectern.api.search.SearchAnswer;
import org.lectern.api.search.SearchException;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.LecternException;

/** What every search promises. The store is the one that is searched, empty before each test. */
public interface SearchContract {
    Viewer ADA = new Viewer("ada", Viewer.Role.ANNOTATOR);
    Viewer BEN = new Viewer("ben", Viewer.Role.ANNOTATOR);

    Search search();

    Store store();

    /** Adds the papers in one transaction. */
    default void add(Paper... papers) throws StoreException {
        store().papers().write(transaction -> {
            for (Paper paper : papers) {
                transaction.write(Papers.dossier(paper));
            }
            return papers.length;
        });
    }

    /** Adds papers p-1, p-2, … with these abstracts. */
    default void addAbstracts(String... abstracts) throws StoreException {
        add(Papers.withAbstracts(abstracts).toArray(Paper[]::new));
    }

    default Query query(String text, SearchOrder order) {
        return new Query(text, Project.DEFAULT, ADA, order, 0, 100);
    }

    /** The ids found, without their {@code p-}, in order of addition. */
    default String found(String text) throws LecternException {
        return ids(search().find(query(text, SearchOrder.ADDED)));
    }

    default String ids(SearchAnswer answer) {
        return String.join(
                " ",
                answer.hits().stream()
                        .map(hit -> hit.paper().value().substring(2))
                        .toList());
    }

    private void label(String paper, String project, String annotator, String... labels) throws StoreException {
        store().annotations()
                .append(
                        project,
                        annotator,
                        (id, own) -> new AnnotationEvent(
                                id,
                                new PaperId("p-" + paper),
                                project,
                                annotator,
                                AnnotationEvent.Act.LABEL,
                                List.of(labels),
                                false,
                                "",
                                Instant.EPOCH,
                                RevisionId.of(1),
                                false,
                                Optional.empty()));
    }

    @Test
    default void anEmptyStoreHasNoHits() throws LecternException {
        assertEquals(new SearchAnswer(List.of(), 0, 0), search().find(query("word", SearchOrder.MATCH)));
        assertEquals(new SearchAnswer(List.of(), 0, 0), search().find(query("", SearchOrder.MATCH)));
    }

    @Test
    default void anAnswerHoldsEveryWriteBeforeIt() throws LecternException {
        addAbstracts("sparse attention");
        assertEquals("1", found("sparse"));

        add(Papers.paper("2", "Another", "sparse models"));
        assertEquals("1 2", found("sparse"));

        add(Papers.paper("1", "Paper 1", "dense attention"));
        assertEquals("2", found("sparse"));
    }

    @Test
    default void aMergedPaperIsFoundOnce() throws LecternException {
        addAbstracts("sparse attention", "sparse attention too", "sparse words");
        assertEquals("1 2 3", found("sparse"));
        label("1", Project.DEFAULT, "ada", "relevant");

        store().papers().write(transaction -> {
            transaction.merge(Dossiers.merge(new PaperId("p-1"), new PaperId("p-2")), Map.of());
            return null;
        });

        assertEquals("2 3", found("sparse"));
        assertEquals("2", found("label:relevant"));
        assertEquals("3", found("is:unlabelled"));
    }

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
    default void ofTheTitlesThatHaveAllWordsTheShortestComesFirst() throws LecternException {
        add(
                Papers.paper("1", "Low-rank adaptation of large language models for translating poems", "x"),
                Papers.paper("2", "Adaptation of ranks", "of models"),
                Papers.paper("3", "Adaptations of models", "x"),
                Papers.paper("4", "Adaptation of models: a survey", "x"));

        assertEquals("4 3 1 2", ids(search().find(query("adaptation models", SearchOrder.MATCH))));
        assertEquals("4 3 1 2", ids(search().find(query("adapttion models", SearchOrder.MATCH))));
    }

    @Test
    default void accentsAndCaseDoNotCount() throws LecternException {
        addAbstracts("the Schrödinger bridge", "a bridge");

        assertEquals("1", found("schrodinger BRIDGE"));
        assertEquals("1", found("SCHRÖDINGER"));
    }

    @Test
    default void factsAreFields() throws LecternException {
        Paper first = Papers.from(Papers.published(Papers.paper("1", "A", "x"), "2024-10-27"), "Princeton University");
        Paper second =
                withAuthors(Papers.published(Papers.paper("2", "B", "x"), "2025"), "Moreno D'Incà", "Ada Lovelace");
        Paper third = seen(Papers.published(Papers.paper("3", "C", "x"), "2024-10"), "pages/001.txt", 5);
        Paper fourth = seen(Papers.paper("4", "D", "x"), "feeds/news.xml", 2);
        add(first, second, third, fourth);

        assertEquals("1", found("organization:princeton"));
        assertEquals("1", found("organization:\"princeton university\""));
        assertEquals("2", found("author:dinca"));
        assertEquals("2", found("author:\"Ada Lovelace\""));
        assertEquals("", found("author:\"Moreno Lovelace\""));
        assertEquals("3", found("source:pages/001.txt"));
        assertEquals("3 4", found("seen:2026-03"));
        assertEquals("3 4", found("seen:2026-03-01..2026"));
        assertEquals("", found("seen:<2026-03-06"));
        assertEquals("1 2 3 4", found("seen:1"));
        assertEquals("", found("seen:>1"));
        assertEquals("1 2 3 4", found("has:abstract"));
        assertEquals("1 2 3", found("has:date"));
        assertEquals("2", found("has:authors"));
        assertEquals("3 4", found("has:comments"));
        assertEquals("", found("has:code OR has:doi"));
        assertEquals("3 4", found("comments:2..5"));
        assertEquals("3", found("comments:>2"));
        assertEquals("4", found("comments:2"));
        assertEquals("1 3", found("published:2024"));
        assertEquals("1 3", found("published:2024-10"));
        assertEquals("1", found("published:2024-10-27"));
        assertEquals("1 2 3", found("published:2024..2026"));
        assertEquals("2", found("published:>2024"));
        assertEquals("1 3", found("published:..2024-12"));
    }

    private static Paper withAuthors(Paper paper, String... authors) {
        return new Paper(
                paper.id(),
                paper.revision(),
                List.of(authors),
                OptionalInt.of(authors.length),
                paper.organization(),
                paper.published(),
                paper.identifiers(),
                paper.links(),
                paper.sightings());
    }

    private static Paper seen(Paper paper, String source, int comments) {
        var sighting = new Sighting(
                source,
                Optional.of(PartialDate.parse("2026-03-06")),
                OptionalInt.of(1),
                OptionalInt.of(comments),
                OptionalInt.empty());
        return new Paper(
                paper.id(),
                paper.revision(),
                paper.authors(),
                paper.authorCount(),
                paper.organization(),
                paper.published(),
                paper.identifiers(),
                paper.links(),
                List.of(sighting));
    }

    @Test
    default void ordersAreKept() throws LecternException {
        add(
                seen(Papers.published(Papers.paper("1", "beta", "word"), "2024"), "s", 3),
                seen(Papers.published(Papers.paper("2", "Älpha", "word word"), "2025-01-02"), "s", 0),
                Papers.paper("3", "gamma word", "word"),
                seen(Papers.published(Papers.paper("10", "Alpha", "word"), "2025"), "s", 12));

        assertEquals("1 2 3 10", found("word"));
        assertEquals("2 10 1 3", ids(search().find(query("word", SearchOrder.DATE))));
        assertEquals("10 1 2 3", ids(search().find(query("word", SearchOrder.COMMENTS))));
        assertEquals("2 10 1 3", ids(search().find(query("word", SearchOrder.TITLE))));
        assertEquals("1 2 3 10", ids(search().find(query("word", SearchOrder.TREND))));
        assertEquals("3 2 1 10", ids(search().find(query("word", SearchOrder.MATCH))));
        assertEquals(
                "3 2 1 10",
                String.join(
                        " ",
                        search().ids(query("word", SearchOrder.MATCH)).stream()
                                .map(id -> id.value().substring(2))
                                .toList()));
    }

    @Test
    default void theTrendIsWhatCameSinceTheSightingBefore() throws LecternException {
        add(
                Papers.counted("1", "word", 40, 41),
                Papers.counted("2", "word", 0, 2),
                Papers.counted("3", "word", 7),
                Papers.counted("4", "word", 5, 3),
                Papers.counted("5", "word", 0, 30, 30),
                Papers.paper("6", "Paper 6", "word"),
                Papers.counted("7", "word", 1, 3));

        assertEquals("2 7 1 5 4 3 6", ids(search().find(query("word", SearchOrder.TREND))));
        assertEquals("2 7 1 5 4 3 6", ids(search().find(query("", SearchOrder.TREND))));
        assertEquals("1 5", ids(search().find(new Query("", Project.DEFAULT, ADA, SearchOrder.TREND, 2, 2))));
    }

    @Test
    default void anEmptyQueryListsAllInEveryOrder() throws LecternException {
        addAbstracts("one", "two", "three");

        assertEquals("1 2 3", ids(search().find(query("  ", SearchOrder.MATCH))));
        assertEquals("1 2 3", ids(search().find(query("", SearchOrder.TITLE))));
    }

    @Test
    default void pagesAreCutOutOfTheWhole() throws LecternException {
        addAbstracts("word", "word", "word", "other", "word");

        SearchAnswer answer = search().find(new Query("word", Project.DEFAULT, ADA, SearchOrder.ADDED, 1, 2));
        assertEquals("2 3", ids(answer));
        assertEquals(4, answer.total());
        assertEquals("", ids(search().find(new Query("word", Project.DEFAULT, ADA, SearchOrder.ADDED, 9, 2))));
        assertEquals(
                "5",
                ids(search().find(new Query("word", Project.DEFAULT, ADA, SearchOrder.ADDED, 3, Integer.MAX_VALUE))));
    }

    @Test
    default void snippetsAreHtmlWithHitsInBold() throws LecternException {
        addAbstracts("If a<b & \"c\" then low-rank models win.");

        assertEquals(
                List.of("If a&lt;b &amp; &quot;c&quot; then <b>low-rank</b> <b>models</b> win."),
                search().find(query("lowrank model", SearchOrder.MATCH)).hits().stream()
                        .map(hit -> hit.snippet())
                        .toList());
    }

    @Test
    default void labelsAreConditions() throws LecternException {
        addAbstracts("word", "word", "word");
        label("1", Project.DEFAULT, "ada", "relevant");
        label("2", Project.DEFAULT, "ben", "maybe");

        assertEquals("1", found("word label:relevant"));
        assertEquals("1", found("label:Relevant"));
        assertEquals("2", found("annotator:ben"));
        assertEquals("3", found("is:unlabelled"));
        assertEquals("1 3", found("word -label:maybe"));
        assertEquals("", found("label:irrelevant"));
    }

    @Test
    default void whatAPersonKeepsAboutAPaperIsACondition() throws LecternException {
        addAbstracts("word", "word", "word");
        store().states().write("ada", new PaperId("p-1"), new ReadingState(true, true, ""));
        store().states().write("ada", new PaperId("p-2"), new ReadingState(false, false, "later"));
        store().states().write("ben", new PaperId("p-3"), new ReadingState(true, true, "mine"));
        label("2", Project.DEFAULT, "ada", "relevant");

        assertEquals("1", found("is:starred"));
        assertEquals("1", found("is:read"));
        assertEquals("2 3", found("word is:unread"));
        assertEquals("2", found("has:note"));
        assertEquals("2", found("is:labelled"));
        assertEquals("3", found("is:starred", Project.DEFAULT, BEN));
    }

    @Test
    default void aBlindProjectDoesNotLeakThroughTheSearch() throws LecternException {
        addAbstracts("word", "word");
        store().projects()
                .write(new Project(
                        "blind",
                        new LabelSchema(false, List.of(new LabelDefinition("yes", ""))),
                        true,
                        true,
                        Optional.of("olga")));
        label("1", "blind", "ben", "yes");

        for (String condition : List.of("label:yes", "annotator:ben", "word annotator:ben", "NOT is:unlabelled")) {
            assertEquals("", found(condition, "blind", ADA), condition);
            assertEquals("1", found(condition, "blind", BEN), condition);
            assertEquals("1", found(condition, "blind", new Viewer("olga", Viewer.Role.OWNER)), condition);
        }
        assertEquals("1 2", found("is:unlabelled", "blind", ADA));
        assertEquals("1 2", found("word -label:yes", "blind", ADA));
    }

    private String found(String text, String project, Viewer viewer) throws LecternException {
        return ids(search().find(new Query(text, project, viewer, SearchOrder.ADDED, 0, 100)));
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
