package org.lectern.feed.dailypapers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.feed.dailypapers.Pages.facts;
import static org.lectern.feed.dailypapers.Pages.paper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageYearTest {
    private static String page(String pageDate, String... dates) {
        return "byAK and the research community\n\n" + pageDate + "\n\n"
                + Stream.of(dates)
                        .map(date -> paper(1) + "\n\n" + facts("2 authors", date))
                        .collect(Collectors.joining("\n\n"));
    }

    private static String told(Pages page) {
        return page.report().pageDate().map(Object::toString).orElse("-") + " "
                + page.report().pageYearFrom().orElse("-");
    }

    @Test
    void theYearIsOneAboveTheLargestPrintedOneWhereADateHasNone() throws Exception {
        var page = Pages.read(page("Mar 6", "Oct 27, 2024", "Dec 31, 2025", "Jan 9 4"));
        assertEquals("2026-03-06 dates", told(page));
        assertEquals(List.of("2024-10-27 printed", "2025-12-31 printed", "2026-01-09 page-year"), page.dates());
        assertEquals(OptionalInt.of(4), page.items().getLast().comments());
    }

    @Test
    void withoutADateThatHasNoYearThePagesYearStaysOpen() throws Exception {
        assertEquals("--03-06 -", told(Pages.read(page("Mar 6", "Oct 27, 2024"))));
    }

    @Test
    void withoutAPrintedYearThePagesYearStaysOpen() throws Exception {
        var page = Pages.read(page("Mar 6", "Jan 9", "Mar 2 2"));
        assertEquals("--03-06 -", told(page));
        assertEquals(List.of("--01-09 printed", "--03-02 printed"), page.dates());
    }

    @Test
    void aDateAfterThePagesOwnAllowsNoInference() throws Exception {
        assertEquals("--03-06 -", told(Pages.read(page("Mar 6", "Oct 27, 2024", "Mar 7"))));
        assertEquals("2025-03-06 dates", told(Pages.read(page("Mar 6", "Oct 27, 2024", "Mar 6"))));
    }

    @Test
    void aDayThatTheYearDoesNotHaveAllowsNoInference() throws Exception {
        assertEquals("--03-06 -", told(Pages.read(page("Mar 6", "Oct 27, 2024", "Feb 29"))));
        assertEquals("2024-03-06 dates", told(Pages.read(page("Mar 6", "Oct 27, 2023", "Feb 29"))));
    }

    @Test
    void thePagesDateTakesTheLatestYearThatIsNotAfterTheCapture() throws Exception {
        assertEquals("2026-03-11 option", told(Pages.readSeenOn("2026-03-11", page("Mar 11", "Oct 27, 2022"))));
        assertEquals("2025-03-11 option", told(Pages.readSeenOn("2026-03-10", page("Mar 11", "Oct 27, 2022"))));
        assertEquals("2024-02-29 option", told(Pages.readSeenOn("2027-01-01", page("Feb 29", "Oct 27, 2022"))));
    }

    @Test
    void theCaptureComesBeforeTheDatesAndAContradictionIsTold() throws Exception {
        var page = Pages.readSeenOn("2025-04-01", page("Mar 6", "Dec 31, 2025", "Jan 9"));
        assertEquals("2025-03-06 option", told(page));
        assertEquals(List.of("2025-12-31 printed", "2025-01-09 page-year"), page.dates());
        assertEquals(
                List.of("The page is taken to be of 2025-03-06, but a paper on it is dated 2025-12-31: "
                        + "please check the day of the capture."),
                page.report().notes());
    }

    @Test
    void aPageWithoutADateOfItsOwnTakesThatOfItsCapture() throws Exception {
        assertEquals("2026-03-11 option", told(Pages.readSeenOn("2026-03-11", paper(1))));
    }

    @Test
    void withoutADateOfItsOwnAPageMayStillHaveAYear() throws Exception {
        var page = Pages.read(paper(1) + "\n\n" + facts("2 authors", "Dec 31, 2025") + "\n\n" + paper(2) + "\n\n"
                + facts("2 authors", "Jan 9"));
        assertEquals("2026 dates", told(page));
        assertEquals(List.of("2025-12-31 printed", "2026-01-09 page-year"), page.dates());
    }

    @Test
    void yearsAtTheEdgeOfTheCalendarDoNoHarm() throws Exception {
        assertEquals("2999-03-06 -", told(Pages.read(page("Mar 6, 2999"))).replace("dates", "-"));
        assertEquals("--03-06 -", told(Pages.readSeenOn("0000-01-01", page("Mar 6", "Jan 1"))));
        assertEquals(Optional.empty(), PrintedDate.parse("Jan 1, 9999"));
        assertEquals(Optional.empty(), PrintedDate.parse("Feb 29, 2023"));
        assertEquals(Optional.empty(), PrintedDate.parse("Feb 30"));
        assertEquals(Optional.empty(), PrintedDate.parse("Mar 6 and later"));
    }
}
