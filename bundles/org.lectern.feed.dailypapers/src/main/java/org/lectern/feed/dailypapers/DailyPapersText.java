package org.lectern.feed.dailypapers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.PageReport.Place;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.Identifier;
import org.osgi.service.component.annotations.Component;

/**
 * A Daily Papers page as text: below a header, title and abstract of each paper on a line of their own, and for some a
 * block of three lines with authors or organisation, "·", and date with the number of comments. Other renderers write the
 * site's navigation around the papers, the addresses of links, and the number of upvotes above each title.
 *
 * <p>What a date without a year means is known only when the whole page has been seen, so items are handed on at its end.
 */
@Component
@FeedFormatInfo(id = "daily-papers-text", label = "Daily Papers page as text")
public final class DailyPapersText implements FeedFormat {
    @Override
    public int recognise(Probe probe) {
        return Recognition.of(probe);
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        PageLines page = PageLines.read(input.bytes());
        Optional<LinkedPage> linked = LinkedPage.of(page.lines());
        PageHeader header = linked.isPresent() ? new PageHeader(0, linked.get().date()) : PageHeader.read(page.lines());
        PageRecords records = linked.map(found -> new PageRecords(found.records(), found.unused()))
                .orElseGet(() -> plain(page.lines(), header.lines()));
        if (records.records().isEmpty() && header.lines() == 0) {
            throw noPaper(input, page);
        }
        List<PrintedDate> dates = records.records().stream()
                .flatMap(record -> record.facts().flatMap(PaperFacts::date).stream())
                .toList();
        PageYear year = PageYear.of(header.date(), dates, input.seenOn());
        year.date().ifPresent(sink::dated);
        int position = 0;
        for (PageRecord record : records.records()) {
            sink.at("line " + record.firstLine());
            sink.accept(item(record, ++position, year));
        }
        if (page.tooLarge()) {
            throw tooLarge(input, page, position);
        }
        return report(page, records, year, dates);
    }

    /** A page without addresses, whose parts are told by their wording. */
    private static PageRecords plain(List<PageLine> page, int header) {
        PageCounts counts = PageCounts.of(page.subList(header, page.size()));
        PageRecords records = PageRecords.of(PageParts.of(counts.lines())).withUpvotes(counts.upvotes());
        var unused = new ArrayList<>(records.unused());
        for (PageLine line : page.subList(0, header)) {
            if (!PageHeader.isFurniture(line.text())
                    && PrintedDate.parse(line.text()).isEmpty()) {
                unused.add(line.because("above the first paper"));
            }
        }
        return new PageRecords(records.records(), unused);
    }

    private static FeedItem item(PageRecord record, int position, PageYear year) {
        Optional<PaperFacts> facts = record.facts();
        Optional<PrintedDate> date = facts.flatMap(PaperFacts::date);
        return new FeedItem(
                OptionalInt.of(position),
                record.text(),
                List.of(),
                facts.map(PaperFacts::authorCount).orElse(OptionalInt.empty()),
                facts.flatMap(PaperFacts::organization),
                date.map(year::resolve),
                date.map(PrintedDate::comments).orElse(OptionalInt.empty()),
                record.upvotes(),
                record.arxiv().flatMap(number -> Identifier.parse("arxiv:" + number)).stream()
                        .toList(),
                List.of(),
                Map.of());
    }

    private static PageReport report(PageLines page, PageRecords records, PageYear year, List<PrintedDate> dates) {
        var unused = new ArrayList<>(page.refused());
        unused.addAll(records.unused());
        unused.sort(Comparator.comparingLong(Place::line));
        var notes = new ArrayList<>(year.contradictions(dates));
        var lost = new LostCharacters();
        records.records().forEach(record -> lost.count(record.text()));
        lost.note().ifPresent(notes::add);
        if (records.records().isEmpty()) {
            notes.add("The page has a header and no papers.");
        }
        return new PageReport(year.date(), year.from(), records.incomplete(), unused, notes);
    }

    private static FeedException noPaper(FeedInput input, PageLines page) {
        String found = !page.refused().isEmpty()
                ? "it is not text"
                : page.lines().isEmpty() ? "it is empty" : "none of its lines is a title or an abstract";
        return new FeedException(
                "No paper could be read from " + input.name() + ": " + found + ".",
                input.name(),
                "Save the page as plain text, and import that file.");
    }

    private static FeedException tooLarge(FeedInput input, PageLines page, int papers) {
        return new FeedException(
                "%s is larger than a Daily Papers page can be, so reading stopped after line %d. The %,d papers before that were read."
                        .formatted(input.name(), page.lastLine(), papers),
                input.name(),
                "Check that this is the file you meant, or import its pages one by one.");
    }
}
