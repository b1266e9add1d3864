package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.ColumnMapping.Meaning;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.model.PaperText;

/** Which column is what, and what annotators said in it. */
class ColumnsTest {
    private static GivenAnswer answer(String annotator, String label, String note) {
        return new GivenAnswer(annotator, List.of(label), note, Optional.empty(), List.of());
    }

    @Test
    void onesAndZerosOfAnAsreviewColumnAreRelevantAndIrrelevantAndAnEmptyCellIsNoAnswer() throws Exception {
        for (String column : List.of("included", "label", "label_included", "final_included", "Included Final")) {
            Table table =
                    Table.csv("title,abstract," + column + "\nOne,A,1\nTwo,B,0\nThree,C,\nFour,D,1.0\nFive,E,-1\n");
            assertEquals(
                    List.of(
                            List.of(GivenAnswer.of("relevant")),
                            List.of(GivenAnswer.of("irrelevant")),
                            List.of(),
                            List.of(GivenAnswer.of("relevant")),
                            List.of()),
                    table.answers,
                    column);
            assertEquals(Meaning.LABEL, table.meanings().get(column));
        }
    }

    @Test
    void ofTwoLabelColumnsTheFinalOneCountsAndTheOtherIsKept() throws Exception {
        Table table = Table.csv("title,abstract,label_included,final_included\nOne,A,1,0\n");
        assertEquals(List.of(List.of("irrelevant")), table.labels());
        assertEquals("1", table.items.getFirst().extra().get("label_included"));
    }

    @Test
    void anAsreviewExportSaysWhoWhenAndWhy() throws Exception {
        Table table = Table.csv("title,abstract,asreview_label,asreview_time,asreview_note,asreview_user_name\n"
                + "One,A,1,2024-05-01 10:00:00.5,fine,Ada\nTwo,B,0,1714557600.25,,Ben\n");
        assertEquals(
                List.of(
                        List.of(new GivenAnswer(
                                "Ada",
                                List.of("relevant"),
                                "fine",
                                Optional.of(Instant.parse("2024-05-01T10:00:00.500Z")),
                                List.of())),
                        List.of(new GivenAnswer(
                                "Ben",
                                List.of("irrelevant"),
                                "",
                                Optional.of(Instant.parse("2024-05-01T10:00:00.250Z")),
                                List.of()))),
                table.answers);
    }

    @Test
    void wordsInALabelColumnStayAsTheyAreAndSemicolonsDivideThem() throws Exception {
        assertEquals(
                List.of(List.of("maybe", "method"), List.of("1")),
                Table.csv("title,abstract,label\nOne,A,maybe; method\nTwo,B,1\n")
                        .labels());
    }

    @Test
    void rayyansNotesSayWhatEachReviewerDecided() throws Exception {
        Table table = Table.csv("key,title,year,abstract,notes\n"
                + "rayyan-1,One,2020,A,\"RAYYAN-INCLUSION: {\"\"Ada\"\"=>\"\"Included\"\", \"\"Ben B.\"\"=>\"\"Maybe\"\"} |"
                + " RAYYAN-LABELS: ML,Hospital | RAYYAN-EXCLUSION-REASONS: wrong population |"
                + " USER-NOTES: {\"\"Ada\"\"=>[\"\"check later\"\"]}\"\n");
        String shared = "labels: ML,Hospital | exclusion reasons: wrong population";
        assertEquals(
                List.of(List.of(
                        answer("Ada", "Included", "check later | " + shared), answer("Ben B.", "Maybe", shared))),
                table.answers);
    }

    @Test
    void columnsNamedForReviewersAreTheirDecisions() throws Exception {
        Table table = Table.csv("Title,Abstract,Covidence #,Ada decision,Ben's vote\nOne,A,#7,Include,Exclude\n");
        assertEquals(List.of(List.of(answer("Ada", "Include", ""), answer("Ben", "Exclude", ""))), table.answers);
    }

    /** Their names say the decision; nothing in them does. */
    @Test
    void covidencesListsAreTheTeamsDecision() {
        List<String> header = List.of("Title", "Abstract", "Covidence #", "Notes");
        assertEquals(
                Optional.of("excluded"), Covidence.decision("a/review_283729_excluded_csv_20240320131744.csv", header));
        assertEquals(Optional.empty(), Covidence.decision("a/review_1_select_csv_2024.csv", header));
        assertEquals(
                Optional.empty(), Covidence.decision("review_1_included_csv_2024.csv", List.of("Title", "Abstract")));
    }

    @Test
    void whatTheUserSaysGoesBeforeWhatTheNamesSay() throws Exception {
        Table table = Table.csv(
                "title,Article Title,AB,abstract,junk,mine\nno,One,A,no,x,yes\n",
                "title=Article Title",
                "abstract=AB",
                "ignored=junk",
                "label=mine");
        assertEquals(new PaperText("One", "A"), table.items.getFirst().text());
        assertEquals(
                Map.of("title", "no", "abstract", "no", "mine", "yes"),
                table.items.getFirst().extra());
        assertEquals(List.of(List.of("yes")), table.labels());
        assertEquals(100, table.layout.columns().get(1).sureness());
    }

    @Test
    void aColumnThatIsNotThereIsRefusedWithThoseThatAre() {
        var refused = assertThrows(FeedException.class, () -> Table.csv("title,b\nOne,A\n", "abstract=c"));
        assertEquals("The table table has no column called c. Nothing was imported.", refused.getMessage());
        assertEquals("Its columns are title, b.", refused.advice());
    }

    @Test
    void anUnknownMeaningIsRefusedWithTheKnownOnes() {
        var refused = assertThrows(FeedException.class, () -> ColumnMapping.parse(List.of("colour=red")));
        assertEquals("“colour=red” maps no column. Nothing was imported.", refused.getMessage());
    }

    @Test
    void whereNoNameHelpsTheValuesSayWhichIsTheAbstract() throws Exception {
        String prose = "We count petals on many roses, and the count is right in most of them. ".repeat(5);
        Table table = Table.csv("\"Counting the petals of a rose\",\"" + prose + "\",10.1000/1,2020\n"
                + "\"On the measure of wind at sea\",\"" + prose + "\",10.1000/2,2021\n");
        assertEquals(
                List.of(Meaning.TITLE, Meaning.ABSTRACT, Meaning.DOI, Meaning.PUBLISHED),
                List.copyOf(table.meanings().values()));
        assertEquals(2, table.items.size());
        assertEquals(false, table.layout.header());
    }

    @Test
    void encodingsAreFoundAndSaid() throws Exception {
        String text = "title;abstract\nCaf\u00e9 \u201cOne\u201d;A\n";
        for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252")) {
            for (String mark : name.equals("windows-1252") ? List.of("") : List.of("", "\uFEFF")) {
                Table table = Table.of(new CsvTable(), (mark + text).getBytes(Charset.forName(name)));
                assertEquals(
                        "Caf\u00e9 \u201cOne\u201d",
                        table.items.getFirst().text().title(),
                        name);
                assertEquals(Optional.of(name), table.layout.encoding());
                assertEquals(Optional.of("semicolon"), table.layout.separator());
            }
        }
    }

    @Test
    void aHeadingAboveTheNamesIsPassedAndSaid() throws Exception {
        Table table = Table.csv("Our review of 2020,\n,\ntitle,abstract\nOne,A\n");
        assertEquals(1, table.items.size());
        assertEquals(1, table.report.unusedLines().size());
    }

    @Test
    void twoColumnsOfOneNameAreBothKept() throws Exception {
        Table table = Table.csv("title,abstract,x,x\nOne,A,1,2\n");
        assertEquals(Map.of("x", "1", "x 4", "2"), table.items.getFirst().extra());
    }

    @Test
    void jsonLinesHaveALayoutAndLabelsToo() throws Exception {
        Table table = Table.of(
                new JsonLines(),
                ("{\"headline\":\"One\",\"body\":\"A\",\"included\":1}\n"
                                + "{\"headline\":\"Two\",\"body\":\"B\",\"included\":0}\n")
                        .getBytes(StandardCharsets.UTF_8),
                "abstract=body");
        assertEquals(new PaperText("One", "A"), table.items.getFirst().text());
        assertEquals(List.of(List.of("relevant"), List.of("irrelevant")), table.labels());
    }

    @Test
    void answersOfOurOwnTablesComeBackWithWhoGaveThem() throws Exception {
        Table table =
                Table.csv("title,abstract,labels,answers\nOne,A,relevant; maybe,ada: relevant; ben: maybe; eve:\n");
        assertEquals(
                List.of(List.of(
                        answer("ada", "relevant", ""),
                        answer("ben", "maybe", ""),
                        new GivenAnswer("eve", List.of(), "", Optional.empty(), List.of()))),
                table.answers);
    }
}
