package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.ReadingState;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Query;
import org.lectern.api.search.SearchAnswer;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.work.LecternException;

/** What facts, labels and reading states find, and the order and the pages in which it comes. */
public interface SearchFactsContract extends SearchedStore {
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
    default void factsAreFields() throws LecternException {
        Paper first = Papers.from(Papers.published(Papers.paper("1", "A", "x"), "2024-10-27"), "Princeton University");
        Paper second = SearchedStore.withAuthors(
                Papers.published(Papers.paper("2", "B", "x"), "2025"), "Moreno D'Incà", "Ada Lovelace");
        Paper third = SearchedStore.seen(Papers.published(Papers.paper("3", "C", "x"), "2024-10"), "pages/001.txt", 5);
        Paper fourth = SearchedStore.seen(Papers.paper("4", "D", "x"), "feeds/news.xml", 2);
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

    @Test
    default void ordersAreKept() throws LecternException {
        add(
                SearchedStore.seen(Papers.published(Papers.paper("1", "beta", "word"), "2024"), "s", 3),
                SearchedStore.seen(Papers.published(Papers.paper("2", "Älpha", "word word"), "2025-01-02"), "s", 0),
                Papers.paper("3", "gamma word", "word"),
                SearchedStore.seen(Papers.published(Papers.paper("10", "Alpha", "word"), "2025"), "s", 12));

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
}
