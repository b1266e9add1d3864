package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.Importer;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.work.Progress;
import org.lectern.feed.dailypapers.DailyPapersText;
import org.lectern.store.sqlite.SqliteStoreProvider;
import org.lectern.testkit.SharedData;

/** The two real pages, from bytes to the store. */
class SharedPagesTest {
    @Test
    void bothRealPagesGiveTheirPapersAndNothingIsLost(@TempDir Path folder) throws Exception {
        Path pages = SharedData.require("pages");
        try (var store = new SqliteStoreProvider().open(folder)) {
            var importer = new FeedImporter(store.papers(), store.projects(), store.annotations());
            importer.addFormat(
                    new DailyPapersText(), Map.of("feed.format.id", "daily-papers-text", "feed.format.label", "Page"));
            var request = new Importer.Request(List.of(pages), Optional.empty(), Optional.empty());
            ImportReport first = importer.run(request, Progress.NONE);
            assertEquals(
                    List.of(36, 46), first.files().stream().map(f -> f.papers()).toList());
            assertEquals(List.of(75, 7, 0), List.of(first.added(), first.merged(), first.unchanged()));
            assertEquals(
                    List.of(Optional.empty(), Optional.of("dates")),
                    first.files().stream().map(f -> f.page().pageYearFrom()).toList());
            ImportReport again = importer.run(request, Progress.NONE);
            assertEquals(List.of(0, 0, 82), List.of(again.added(), again.merged(), again.unchanged()));

            List<Paper> papers = store.papers().papers(store.papers().list(PaperOrder.ADDED, 0, 100));
            assertEquals(75, papers.size());
            assertEquals(
                    List.of("Princeton University"),
                    papers.stream()
                            .flatMap(p -> p.organization().stream())
                            .map(o -> o.name())
                            .toList());
            List<PublicationDate> dates = papers.stream()
                    .flatMap(p -> p.published().stream())
                    .sorted(Comparator.comparing(PublicationDate::date))
                    .toList();
            assertEquals(PartialDate.parse("2020-12-22"), dates.getFirst().date());
            assertEquals(new PublicationDate(PartialDate.parse("2026-01-09"), DateOrigin.PAGE_YEAR), dates.getLast());
        }
    }
}
