package org.lectern.feed.dailypapers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.DailyPapersAddress;

class DailyPapersAddressTest {
    private static final String API = "https://huggingface.co/api/";

    @Test
    void everyListAndTheSearchHaveAnAddressThatReadsBack() {
        var addresses = List.of(
                DailyPapersAddress.newest(),
                DailyPapersAddress.ofDate(LocalDate.of(2025, 3, 14)).limit(100),
                DailyPapersAddress.ofWeek("2020-W53").page(2),
                DailyPapersAddress.ofMonth(YearMonth.of(2025, 3)),
                DailyPapersAddress.trending(),
                DailyPapersAddress.search("large & small models"));
        assertEquals(
                List.of(
                        API + "daily_papers",
                        API + "daily_papers?date=2025-03-14&limit=100",
                        API + "daily_papers?week=2020-W53&p=2",
                        API + "daily_papers?month=2025-03",
                        API + "daily_papers?sort=trending",
                        API + "papers/search?q=large+%26+small+models"),
                addresses.stream().map(Object::toString).toList());
        addresses.forEach(address -> assertEquals(Optional.of(address), DailyPapersAddress.parse(address.toString())));
    }

    @Test
    void whatTheApiWouldRefuseIsRefusedBefore() {
        assertThrows(
                IllegalArgumentException.class,
                () -> DailyPapersAddress.newest().limit(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> DailyPapersAddress.newest().limit(101));
        assertThrows(
                IllegalArgumentException.class,
                () -> DailyPapersAddress.newest().page(-1));
        assertThrows(IllegalArgumentException.class, () -> DailyPapersAddress.ofWeek("2025-W53"));
        assertThrows(IllegalArgumentException.class, () -> DailyPapersAddress.ofWeek("2025-11"));
        assertThrows(IllegalArgumentException.class, () -> DailyPapersAddress.search(" "));
    }

    @Test
    void addressesOfOthersAreNotTaken() {
        for (String address : List.of(
                "papers.json",
                "http://huggingface.co/api/daily_papers",
                "https://example.org/api/daily_papers",
                API + "daily_papers?date=2025-02-30",
                API + "daily_papers?date=2025-02-03&month=2025-02",
                API + "models",
                "https://huggingface.co/api/daily_papers?p=%zz")) {
            assertEquals(Optional.empty(), DailyPapersAddress.parse(address), address);
        }
    }
}
