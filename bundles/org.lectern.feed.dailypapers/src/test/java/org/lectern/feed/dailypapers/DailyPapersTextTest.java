package org.lectern.feed.dailypapers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.feed.dailypapers.Pages.HEADER;
import static org.lectern.feed.dailypapers.Pages.abstractText;
import static org.lectern.feed.dailypapers.Pages.facts;
import static org.lectern.feed.dailypapers.Pages.paper;
import static org.lectern.feed.dailypapers.Pages.title;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.testkit.FeedFormatContract;

class DailyPapersTextTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new DailyPapersText();
    }

    @Override
    public byte[] sample() {
        return (HEADER + "Mar 6\n\n" + paper(1) + "\n\n" + facts("6 authors", "Oct 27, 2024 3") + "\n\n" + paper(2)
                        + "\n\nMarshUniversity Marsh University\n·\nJan 9\n\n" + paper(3))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "page.txt";
    }

    private static FeedItem item(
            int number,
            OptionalInt authors,
            Optional<Organization> organization,
            Optional<PublicationDate> published,
            OptionalInt comments) {
        return new FeedItem(
                OptionalInt.of(number),
                new PaperText(title(number), abstractText(number)),
                List.of(),
                authors,
                organization,
                published,
                comments,
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Map.of());
    }

    @Test
    void aPageGivesItsPapersWithEverythingItSaysAboutThem() throws Exception {
        var none = OptionalInt.empty();
        assertEquals(
                new Pages(
                        List.of(
                                item(
                                        1,
                                        OptionalInt.of(6),
                                        Optional.empty(),
                                        Optional.of(new PublicationDate(
                                                PartialDate.parse("2024-10-27"), DateOrigin.PRINTED)),
                                        OptionalInt.of(3)),
                                item(
                                        2,
                                        none,
                                        Optional.of(
                                                new Organization("Marsh University", Optional.of("MarshUniversity"))),
                                        Optional.of(new PublicationDate(
                                                PartialDate.parse("2025-01-09"), DateOrigin.PAGE_YEAR)),
                                        none),
                                item(3, none, Optional.empty(), Optional.empty(), none)),
                        new PageReport(
                                Optional.of(PartialDate.parse("2025-03-06")),
                                Optional.of("dates"),
                                List.of(),
                                List.of(),
                                List.of())),
                Pages.read(sample(), Optional.empty()));
    }

    @Test
    void factsAreOptionalForEachPaper() throws Exception {
        var page =
                Pages.read(paper(1) + "\n\n" + paper(2) + "\n\n" + facts("1 authors", "Mar 2 2") + "\n\n" + paper(3));
        assertEquals(List.of(title(1), title(2), title(3)), page.titles());
        assertEquals(List.of("-", "--03-02 printed", "-"), page.dates());
        assertEquals(OptionalInt.of(1), page.items().get(1).authorCount());
        assertEquals(OptionalInt.of(2), page.items().get(1).comments());
        assertEquals(List.of(), page.unused());
    }

    @Test
    void lineEndsOfWindowsAByteOrderMarkAndANewlineAtTheEndChangeNothing() throws Exception {
        String plain = new String(sample(), StandardCharsets.UTF_8);
        assertEquals(Pages.read(plain), Pages.read("\uFEFF" + plain.replace("\n", "\r\n") + "\r\n\r\n"));
    }

    @Test
    void organisationsMayBeCalledAnything() throws Exception {
        for (String line :
                List.of("acme Acme Co., Ltd.", "ai2-lab.org Institute for A.I.", "\u00A0x-y_2 3rd Lab (North)")) {
            var page = Pages.read(paper(1) + "\n\n" + line + "\n\u00A0·\nOct 27, 2024\u00A03\n\n" + paper(2));
            assertEquals(List.of(title(1), title(2)), page.titles());
            String[] words = line.replace('\u00A0', ' ').strip().split(" ", 2);
            assertEquals(
                    Optional.of(new Organization(words[1], Optional.of(words[0]))),
                    page.items().getFirst().organization());
            assertEquals(OptionalInt.of(3), page.items().getFirst().comments());
        }
    }

    @Test
    void anOrganisationOfOneWordIsItsOwnName() throws Exception {
        var page = Pages.read(paper(1) + "\n\nMarsh\n·\nOct 27, 2024");
        assertEquals(
                Optional.of(new Organization("Marsh", Optional.empty())),
                page.items().getFirst().organization());
    }

    @Test
    void factsWhoseFirstLineIsLostStillGiveTheDate() throws Exception {
        var page = Pages.read(paper(1) + "\n·\nOct 27, 2024\n\n" + paper(2));
        assertEquals(List.of("2024-10-27 printed", "-"), page.dates());
        assertEquals(Optional.empty(), page.items().getFirst().organization());
    }

    @Test
    void thousandsOfAuthorsAreCounted() throws Exception {
        var page = Pages.read(paper(1) + "\n\n" + facts("1,203 authors", "Oct 27, 2024"));
        assertEquals(OptionalInt.of(1203), page.items().getFirst().authorCount());
    }

    @Test
    void aHeaderMayBeMissingInPartOrWhole() throws Exception {
        assertEquals(List.of(title(1)), Pages.read(paper(1)).titles());
        var page = Pages.read("Subscribe\n\nMar 11\n\n" + paper(1));
        assertEquals(List.of(title(1)), page.titles());
        assertEquals(Optional.of(PartialDate.parse("--03-11")), page.report().pageDate());
    }

    @Test
    void aHeaderAloneIsAnEmptyDayAndNoError() throws Exception {
        var page = Pages.read(HEADER + "Mar 7");
        assertEquals(List.of(), page.items());
        assertEquals(
                List.of("The page has a header and no papers."), page.report().notes());
    }

    @Test
    void titlesAreNeverSplitWhateverTheyHold() throws Exception {
        for (String odd : List.of(
                "2 Sheep 2 Furious",
                "Counting: How to (re)count your sheep?",
                "Sheep & Goats vs. Wolves: S^{2}HEEP Counting, Quality, & Wool",
                "Is Counting All You Need?",
                "Skill-it! A Data-Driven Flock",
                "Flocks : a sparse plus low-rank approach to wool",
                "Phi-2",
                "new sheep for old")) {
            var page = Pages.read(paper(1) + "\n\n" + odd + "\n\n" + abstractText(2) + "\n\n" + paper(3));
            assertEquals(List.of(title(1), odd, title(3)), page.titles());
            assertEquals(List.of(), page.problems());
        }
    }

    @Test
    void shortAbstractsAreAbstracts() throws Exception {
        for (String brief : List.of(
                "We count sheep.",
                "A survey of sheep.",
                "This note counts sheep without periods",
                "Code: https://example.org/sheep",
                "Sheep are counted. Wolves are not.")) {
            var page = Pages.read(paper(1) + "\n\n" + title(2) + "\n\n" + brief + "\n\n" + paper(3) + "\n\n" + title(4)
                    + "\n\n" + brief);
            assertEquals(List.of(title(1), title(2), title(3), title(4)), page.titles(), brief);
            assertEquals(brief, page.items().get(1).text().abstractText());
        }
    }

    @Test
    void twoHeadingsInARowAreBothKeptAndTheFirstIsReported() throws Exception {
        var page = Pages.read(paper(1) + "\n\nSleepless Nights: A Survey\n\n" + paper(2) + "\n\n" + paper(3));
        assertEquals(List.of(title(1), "Sleepless Nights: A Survey", title(2), title(3)), page.titles());
        assertEquals("", page.items().get(1).text().abstractText());
        assertEquals(List.of("5: title without abstract"), page.problems());
    }

    @Test
    void aRunOfHeadingsIsNotTakenForPapersWithTheNextHeadingAsAbstract() throws Exception {
        var page = Pages.read(String.join("\n\n", title(1), title(2), title(3), title(4), paper(5), paper(6)));
        assertEquals(List.of(title(1), title(2), title(3), title(4), title(5), title(6)), page.titles());
        assertEquals(4, page.problems().size());
    }

    @Test
    void anAbstractInManyParagraphsStaysOne() throws Exception {
        var page = Pages.read(String.join(
                "\n\n", paper(1), abstractText(2), abstractText(3), abstractText(4), paper(5), abstractText(6)));
        assertEquals(List.of(title(1), title(5)), page.titles());
    }

    @Test
    void aTitleWithFactsButNoAbstractKeepsItsFacts() throws Exception {
        var page = Pages.read(paper(1) + "\n\nSleepless Nights: A Survey\n\n" + facts("3 authors", "May 1, 2020")
                + "\n\n" + paper(2));
        assertEquals(List.of(title(1), "Sleepless Nights: A Survey", title(2)), page.titles());
        assertEquals(List.of("-", "2020-05-01 printed", "-"), page.dates());
    }

    @Test
    void anAbstractInTwoParagraphsIsKeptWholeAndReported() throws Exception {
        var page = Pages.read(title(1) + "\n\n" + abstractText(1) + "\n\n" + abstractText(9) + "\n\n" + paper(2));
        assertEquals(List.of(title(1), title(2)), page.titles());
        assertEquals(
                abstractText(1) + "\n\n" + abstractText(9),
                page.items().getFirst().text().abstractText());
        assertEquals(List.of("3: abstract in 2 paragraphs; a title may be missing between them"), page.problems());
    }

    @Test
    void anAbstractWithoutTitleIsKeptUnderItsFirstWords() throws Exception {
        var page = Pages.read(paper(1) + "\n\n" + facts("2 authors", "May 1, 2020") + "\n\n" + abstractText(2) + "\n\n"
                + facts("3 authors", "May 2, 2020") + "\n\n" + paper(3));
        assertEquals(
                List.of(title(1), "Counting sheep is hard when the sheep move. We present method 2, …", title(3)),
                page.titles());
        assertEquals(List.of("9: abstract without title; its first words stand for one"), page.problems());
    }

    @Test
    void aPageCutInTheMiddleKeepsWhatItHasAndSaysSo() throws Exception {
        var inTitle = Pages.read(paper(1) + "\n\nCounting Sh");
        assertEquals(List.of("5: title without abstract"), inTitle.problems());
        var inAbstract = Pages.read(paper(1) + "\n\n" + title(2) + "\n\nWe show that this is a goo");
        assertEquals(List.of("7: abstract without an end; the page seems to be cut here"), inAbstract.problems());
        var inAuthors = Pages.read(paper(1) + "\n\n  • 6 aut");
        assertEquals(List.of("5:   • 6 aut"), inAuthors.unused());
        var atDot = Pages.read(paper(1) + "\n\n  • 6 authors\n·");
        assertEquals(OptionalInt.of(6), atDot.items().getFirst().authorCount());
        var inDate = Pages.read(paper(1) + "\n\n  • 6 authors\n·\nOct 27, 20");
        assertEquals(List.of("7: Oct 27, 20"), inDate.unused());
        assertEquals(OptionalInt.of(6), inDate.items().getFirst().authorCount());
    }

    @Test
    void aPageWhoseAbstractsAllLackAPeriodIsNotCalledCut() throws Exception {
        var page = Pages.read(String.join(
                "\n\n",
                title(1),
                "We count sheep in fog",
                title(2),
                "We count sheep in rain",
                title(3),
                "We count sheep in snow"));
        assertEquals(List.of(title(1), title(2), title(3)), page.titles());
        assertEquals(List.of(), page.problems());
    }

    @Test
    void aSecondPageBehindTheFirstShiftsNothing() throws Exception {
        var page = Pages.read(HEADER + "Mar 6\n\n" + paper(1) + "\n\n" + HEADER + "Mar 7\n\n" + paper(2));
        assertEquals(List.of(title(1), title(2)), page.titles());
        assertEquals(6, page.unused().size());
    }

    @Test
    void factsWithoutPaperAreReportedLineByLine() throws Exception {
        var page = Pages.read(facts("6 authors", "Oct 27, 2024") + "\n\n" + paper(1));
        assertEquals(List.of("1:   • 6 authors", "2: ·", "3: Oct 27, 2024"), page.unused());
        assertEquals(List.of(title(1)), page.titles());
    }
}
