package org.lectern.feed.dailypapers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedItem;

/** The project's own pages. */
class SamplePagesTest {
    private static final Path FOLDER = Path.of("../../samples/pages");

    private static List<Pages> pages() throws Exception {
        var pages = new java.util.ArrayList<Pages>();
        for (String name : List.of("000_undated.txt", "001_march.txt", "002_later_in_march.txt")) {
            pages.add(Pages.read(Files.readAllBytes(FOLDER.resolve(name)), Optional.empty()));
        }
        return pages;
    }

    @Test
    void theyHold60PapersAndNothingIsLeftOver() throws Exception {
        var titles = new HashSet<String>();
        for (Pages page : pages()) {
            titles.addAll(page.titles());
            assertEquals(List.of(), page.unused());
            assertEquals(List.of(), page.problems());
            assertEquals(List.of(), page.report().notes());
        }
        assertEquals(
                List.of(23, 26, 24),
                pages().stream().map(page -> page.items().size()).toList());
        assertEquals(60, titles.size());
    }

    @Test
    void theYearOfTwoFollowsFromTheirDates() throws Exception {
        assertEquals(
                List.of("--03-11 -", "2026-03-06 dates", "2026-03-27 dates"),
                pages().stream()
                        .map(page -> page.report().pageDate().orElseThrow() + " "
                                + page.report().pageYearFrom().orElse("-"))
                        .toList());
    }

    @Test
    void repeatsHaveTheSameTextAndLaterCounts() throws Exception {
        List<FeedItem> earlier = pages().get(1).items();
        List<FeedItem> later = pages().get(2).items();
        var repeats = later.stream()
                .flatMap(item -> earlier.stream()
                        .filter(other -> other.text().title().equals(item.text().title()))
                        .flatMap(other -> Stream.of(List.of(other, item))))
                .toList();
        assertEquals(7, repeats.size());
        for (List<FeedItem> pair : repeats) {
            assertEquals(pair.getFirst().text(), pair.getLast().text());
            assertEquals(
                    true,
                    pair.getLast().comments().getAsInt()
                            >= pair.getFirst().comments().getAsInt());
        }
    }
}
