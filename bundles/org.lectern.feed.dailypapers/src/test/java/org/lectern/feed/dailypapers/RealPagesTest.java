package org.lectern.feed.dailypapers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.testkit.SharedData;

/** The two pages that Lectern exists for. */
class RealPagesTest {
    private static Pages page(String name) throws Exception {
        try (var bytes = Files.newInputStream(SharedData.require("pages/" + name))) {
            return Pages.read(bytes, Optional.empty());
        }
    }

    private static Pages first() throws Exception {
        return page("000_77e16dd2fe5e15da.txt");
    }

    private static Pages second() throws Exception {
        return page("001_1298ad47ed18bafb.txt");
    }

    @Test
    void everyPaperIsFoundAndNoLineIsLeft() throws Exception {
        for (var expected : Map.of(first(), 36, second(), 46).entrySet()) {
            Pages page = expected.getKey();
            assertEquals(expected.getValue(), page.items().size());
            assertEquals(List.of(), page.report().unusedLines());
            assertEquals(List.of(), page.report().incomplete());
            assertEquals(List.of(), page.report().notes());
        }
    }

    @Test
    void bothPagesTogetherHave75Titles() throws Exception {
        var titles = new HashSet<>(first().titles());
        titles.addAll(second().titles());
        assertEquals(75, titles.size());
    }

    @Test
    void theYearOfOnePageFollowsFromItsDatesAndThatOfTheOtherStaysOpen() throws Exception {
        assertEquals(Optional.of(PartialDate.parse("--03-11")), first().report().pageDate());
        assertEquals(Optional.empty(), first().report().pageYearFrom());
        assertEquals(
                Optional.of(PartialDate.parse("2026-03-06")), second().report().pageDate());
        assertEquals(Optional.of("dates"), second().report().pageYearFrom());
    }

    @Test
    void countsOfAuthorsAndCommentsAreThoseOfThePage() throws Exception {
        List<FeedItem> items = second().items();
        var authors = items.stream()
                .map(FeedItem::authorCount)
                .filter(OptionalInt::isPresent)
                .collect(Collectors.summarizingInt(OptionalInt::getAsInt));
        assertEquals(List.of(43L, 330L), List.of(authors.getCount(), authors.getSum()));
        var comments = items.stream()
                .map(FeedItem::comments)
                .filter(OptionalInt::isPresent)
                .collect(Collectors.summarizingInt(OptionalInt::getAsInt));
        assertEquals(List.of(12L, 25L), List.of(comments.getCount(), comments.getSum()));
    }

    @Test
    void theOneOrganisationIsFoundAndItsNumberOfAuthorsIsUnknown() throws Exception {
        List<FeedItem> items = second().items().stream()
                .filter(item -> item.organization().isPresent())
                .toList();
        assertEquals(
                List.of(new Organization("Princeton University", Optional.of("PrincetonUniversity"))),
                items.stream().map(item -> item.organization().orElseThrow()).toList());
        assertEquals(OptionalInt.empty(), items.getFirst().authorCount());
    }

    @Test
    void datesReachFrom2020To2026AndOneOfThemTookTheYearOfThePage() throws Exception {
        List<PublicationDate> dates = second().items().stream()
                .flatMap(item -> item.published().stream())
                .toList();
        assertEquals(44, dates.size());
        var days = dates.stream().map(PublicationDate::date).sorted().toList();
        assertEquals(PartialDate.parse("2020-12-22"), days.getFirst());
        assertEquals(PartialDate.parse("2026-01-09"), days.getLast());
        assertEquals(
                List.of(new PublicationDate(PartialDate.parse("2026-01-09"), DateOrigin.PAGE_YEAR)),
                dates.stream()
                        .filter(date -> date.origin() != DateOrigin.PRINTED)
                        .toList());
    }

    @Test
    void theDayOfCaptureGivesTheOpenPageItsYear() throws Exception {
        try (var bytes = Files.newInputStream(SharedData.require("pages/000_77e16dd2fe5e15da.txt"))) {
            Pages page = Pages.read(bytes, Optional.of(java.time.LocalDate.parse("2026-03-01")));
            assertEquals(
                    Optional.of(PartialDate.parse("2025-03-11")), page.report().pageDate());
            assertEquals(Optional.of("option"), page.report().pageYearFrom());
        }
    }
}
