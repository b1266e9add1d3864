package org.lectern.feed.dailypapers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.feed.dailypapers.ApiSamples.BARE;
import static org.lectern.feed.dailypapers.ApiSamples.WHOLE;
import static org.lectern.feed.dailypapers.ApiSamples.answer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.DailyPapersAddress;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.testkit.FeedFormatContract;
import org.lectern.testkit.SharedData;

class DailyPapersJsonTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new DailyPapersJson();
    }

    @Override
    public byte[] sample() {
        return answer(WHOLE, BARE).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "daily_papers.json";
    }

    private static ApiSamples read(String name, String text) throws Exception {
        return ApiSamples.read(new DailyPapersJson(), name, text);
    }

    @Test
    void aRowGivesEverythingItSaysAndNothingItDoesNot() throws Exception {
        assertEquals(
                List.of(
                        new FeedItem(
                                OptionalInt.of(1),
                                new PaperText("Counting Sheep 🐑", "We count \"sheep\"."),
                                List.of("Ann Marsh", "Cy Fenn"),
                                OptionalInt.of(2),
                                Optional.of(new Organization("Marsh University", Optional.of("MarshU"))),
                                Optional.of(new PublicationDate(PartialDate.parse("2025-03-01"), DateOrigin.PRINTED)),
                                OptionalInt.of(2),
                                OptionalInt.of(0),
                                List.of(new Identifier(Identifier.Scheme.ARXIV, "2503.00001")),
                                List.of(
                                        new Link("https://github.com/marsh/sheep", "code"),
                                        new Link("https://sheep.example.org/", "project")),
                                Map.of(
                                        "ai_summary", "Sheep are counted.",
                                        "ai_keywords", "[\"sheep\",\"a \\\"quoted\\\" word\"]",
                                        "submittedOnDailyAt", "2025-03-06T03:55:12.777Z",
                                        "withdrawnAt", "2025-04-01T00:00:00.000Z",
                                        "isAuthorParticipating", "false")),
                        new FeedItem(
                                OptionalInt.of(2),
                                new PaperText("Bare Facts", ""),
                                List.of(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                List.of(new Identifier(Identifier.Scheme.ARXIV, "2503.00002")),
                                List.of(),
                                Map.of())),
                read("a.json", answer(WHOLE, BARE)).items());
    }

    @Test
    void theDayOnWhichAllRowsWereListedIsThePagesAndRowsOfSeveralDaysHaveNone() throws Exception {
        var one = read("a.json", answer(WHOLE, WHOLE));
        assertEquals(List.of(PartialDate.parse("2025-03-06")), one.dated());
        assertEquals(Optional.of(PartialDate.parse("2025-03-06")), one.report().pageDate());
        assertEquals(
                List.of(),
                read("a.json", answer(WHOLE, WHOLE.replace("2025-03-06T", "2025-03-07T")))
                        .dated());
    }

    @Test
    void anEmptyDayIsNoErrorAndSaysSo() throws Exception {
        var empty = read("https://huggingface.co/api/daily_papers?date=2025-03-08", "[]");
        assertEquals(List.of(), empty.items());
        assertEquals(
                List.of("The list has no papers, as on a day without any."),
                empty.report().notes());
        assertEquals(Optional.empty(), empty.described().next());
        assertEquals(80, format().recognise(FeedFormatContract.probe("daily_papers.json", "[]")));
        assertEquals(0, format().recognise(FeedFormatContract.probe("other.json", "[]")));
    }

    @Test
    void aFullPageNamesTheNextOneAndTheLastDoesNot() throws Exception {
        String asked = DailyPapersAddress.ofWeek("2025-W11").limit(2).page(3).toString();
        assertEquals(
                DailyPapersAddress.parse(asked).map(address -> address.page(4).toString()),
                read(asked, answer(WHOLE, BARE)).described().next());
        assertEquals(Optional.empty(), read(asked, answer(WHOLE)).described().next());
        assertEquals(
                Optional.empty(),
                read("a.json", answer(WHOLE, BARE)).described().next());
    }

    @Test
    void anAnswerThatIsCutGivesTheRowsBeforeAndNoNextPage() throws Exception {
        String asked = DailyPapersAddress.newest().limit(1).toString();
        String whole = answer(WHOLE, BARE);
        var cut = read(asked, whole.substring(0, whole.length() - 20));
        assertEquals(
                List.of("Counting Sheep 🐑"),
                cut.items().stream().map(i -> i.text().title()).toList());
        assertEquals(1, cut.report().unusedLines().size());
        assertEquals(
                List.of(
                        "The answer is damaged or cut off; the 1 rows before the damage were read, and nothing was replaced."),
                cut.report().notes());
        assertEquals(Optional.empty(), cut.described().next());
    }

    @Test
    void rowsThatAreNoPapersAreNamedAndTheOthersRead() throws Exception {
        var page = read("a.json", answer("7", "{\"paper\":{\"id\":\"2503.1\"}}", "null", WHOLE));
        assertEquals(1, page.items().size());
        assertEquals(3, page.report().unusedLines().size());
    }

    @Test
    void hostileValuesAreLeftOutRatherThanGuessed() throws Exception {
        var item = read(
                        "a.json",
                        answer("{\"paper\":{\"id\":\"../../etc\",\"title\":\"\\ud800 Odd\",\"upvotes\":-1,"
                                + "\"numComments\":1e400,\"publishedAt\":\"9999-99-99T\",\"authors\":[null,{\"name\":7}],"
                                + "\"githubRepo\":\"javascript:alert(1)\",\"organization\":[]}}"))
                .items()
                .getFirst();
        assertEquals(
                new FeedItem(
                        OptionalInt.of(1),
                        new PaperText("\uFFFD Odd", ""),
                        List.of(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(),
                        List.of(),
                        Map.of("githubRepo", "javascript:alert(1)")),
                item);
    }

    @Test
    void whatIsNoAnswerIsRefusedWithAWord() {
        for (String text : List.of("", "{}", "{\"error\":\"Rate limited\"}", "<html>", "7")) {
            var refused = assertThrows(FeedException.class, () -> read("a.json", text), text);
            assertTrue(refused.getMessage().startsWith("Could not read a.json"), refused::getMessage);
        }
    }

    @Test
    void deepNestingAndThousandsOfFieldsEndTheReadingNotTheProgram() throws Exception {
        assertEquals(
                1, read("a.json", "[" + WHOLE + "," + "[".repeat(5000)).items().size());
        String many = String.join(",", Collections.nCopies(60_000, "0"));
        assertEquals(
                1,
                read("a.json", answer(WHOLE, "{\"paper\":{\"x\":[" + many + "]}}"))
                        .items()
                        .size());
    }

    @Test
    void anArchiveOfManyPagesIsReadToItsEnd() throws Exception {
        String rows = String.join(",", Collections.nCopies(1000, WHOLE));
        var page = read("a.json", "[" + rows + "]");
        assertEquals(1000, page.items().size());
        assertEquals(OptionalInt.of(1000), page.items().getLast().position());
    }

    @Test
    void theRebuiltDaysAreReadWholly() throws Exception {
        int papers = 0;
        for (int day = 14; day <= 31; day++) {
            byte[] bytes = Files.readAllBytes(SharedData.require("dailypapers/2025-03-" + day + ".json"));
            var page = ApiSamples.read(new DailyPapersJson(), "2025-03-" + day + ".json", bytes);
            assertEquals(List.of(), page.report().unusedLines());
            assertTrue(page.items().stream().allMatch(item -> item.identifiers().size() == 1));
            papers += page.items().size();
        }
        assertEquals(266, papers);
    }

    @Test
    void theRealItemGivesWhatItSays() throws Exception {
        byte[] bytes = Files.readAllBytes(SharedData.require("dailypapers/real_api_item_2602.23229.json"));
        var page = ApiSamples.read(new DailyPapersJson(), "item.json", bytes);
        FeedItem item = page.items().getFirst();
        assertEquals(List.of(PartialDate.parse("2026-03-06")), page.dated());
        assertEquals(OptionalInt.of(10), item.upvotes());
        assertEquals(OptionalInt.of(1), item.comments());
        assertEquals(5, item.authors().size());
        assertEquals("9", item.extra().get("githubStars"));
        assertTrue(item.text().abstractText().endsWith("equivalent."), "the paper's whole text, not the row's");
    }
}
