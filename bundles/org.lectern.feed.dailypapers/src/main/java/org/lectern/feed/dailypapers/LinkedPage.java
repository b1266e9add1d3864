package org.lectern.feed.dailypapers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.feed.PageReport.Place;

/**
 * A page whose renderer wrote out the links. The address of a paper says where its title stands, so nothing has to be
 * judged by its wording.
 */
record LinkedPage(Optional<PrintedDate> date, List<PageRecord> records, List<Place> unused) {
    private static final Pattern DAY = Pattern.compile("/papers/date/(\\d{4}-\\d{2}-\\d{2})$");
    private static final int TITLE_LINES = 4;

    /** Where a paper begins, and where the line behind its title and the title's link is. */
    private record Start(int from, int body, String id, PageLine title) {}

    /** Empty where no line leads to a paper. */
    static Optional<LinkedPage> of(List<PageLine> page) {
        List<RenderedLine> lines = RenderedLine.of(page);
        List<Start> starts = starts(lines);
        return starts.isEmpty() ? Optional.empty() : Optional.of(read(lines, starts));
    }

    private static LinkedPage read(List<RenderedLine> lines, List<Start> starts) {
        var unused = new ArrayList<Place>();
        var records = new ArrayList<PageRecord>();
        boolean votesAbove = votes(lines, starts.getFirst(), 0).isPresent();
        int first = starts.getFirst().from - (votesAbove ? 1 : 0);
        Optional<PrintedDate> date = header(lines.subList(0, Math.max(0, first)), unused);
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            Optional<RenderedLine> votes =
                    votesAbove ? votes(lines, start, i == 0 ? 0 : starts.get(i - 1).body) : Optional.empty();
            int end = lines.size();
            if (i + 1 < starts.size()) {
                Start next = starts.get(i + 1);
                end = next.from - (votesAbove && votes(lines, next, start.body).isPresent() ? 1 : 0);
            }
            var body = new LinkedPaper(lines.subList(Math.min(start.body, end), end), start.id);
            records.add(body.record(
                    start.title,
                    inside(lines, start)
                            .or(() -> votes)
                            .map(RenderedLine::count)
                            .orElse(OptionalInt.empty())));
            unused.addAll(body.unused());
        }
        return new LinkedPage(date, records, unused);
    }

    /** The number right above a paper. */
    private static Optional<RenderedLine> votes(List<RenderedLine> lines, Start start, int least) {
        int above = start.from - 1;
        return above >= least && lines.get(above).isCount() && !lines.get(above).isDiscussion()
                ? Optional.of(lines.get(above))
                : Optional.empty();
    }

    /** The number between the place to vote and the title. */
    private static Optional<RenderedLine> inside(List<RenderedLine> lines, Start start) {
        return lines.subList(start.from, start.body).stream()
                .filter(RenderedLine::isCount)
                .findFirst();
    }

    private static List<Start> starts(List<RenderedLine> lines) {
        var starts = new ArrayList<Start>();
        var known = new HashSet<String>();
        int least = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> id = lines.get(i).paper();
            if (id.isPresent() && !known.contains(id.get()) && !lines.get(i).isDiscussion()) {
                Optional<Start> start = start(lines, i, id.get(), least);
                if (start.isPresent()) {
                    known.add(id.get());
                    starts.add(start.get());
                    least = start.get().body;
                    i = Math.max(i, least - 1);
                }
            }
        }
        return starts;
    }

    /** The paper whose first link stands at an index: a link with its title, below its title, or above it. */
    private static Optional<Start> start(List<RenderedLine> lines, int index, String id, int least) {
        RenderedLine link = lines.get(index);
        if (!link.isLogin() && link.hasTitle()) {
            return Optional.of(new Start(index, index + 1, id, titled(link, link.text())));
        }
        if (!link.isLogin() && index > least && lines.get(index - 1).isText()) {
            int from = index - 1;
            while (from > least
                    && index - from < TITLE_LINES
                    && !lines.get(from).line().afterBlank()
                    && lines.get(from - 1).isText()
                    && ProseScore.of(lines.get(from - 1).text()) < 2) {
                from--;
            }
            return Optional.of(new Start(from, index + 1, id, joined(lines.subList(from, index))));
        }
        return below(lines, index, id);
    }

    /** The title below a picture or the place to vote. */
    private static Optional<Start> below(List<RenderedLine> lines, int index, String id) {
        int from = index + 1;
        while (from < lines.size()
                        && lines.get(from).paper().equals(Optional.of(id))
                        && !lines.get(from).hasTitle()
                || from < lines.size() && lines.get(from).isCount()) {
            from++;
        }
        int to = from;
        while (to < lines.size() && lines.get(to).isText() && to - from < TITLE_LINES) {
            to++;
        }
        if (to == from) {
            return from < lines.size()
                            && lines.get(from).hasTitle()
                            && lines.get(from).paper().equals(Optional.of(id))
                    ? Optional.of(new Start(
                            index,
                            from + 1,
                            id,
                            titled(lines.get(from), lines.get(from).text())))
                    : Optional.empty();
        }
        boolean linked = to < lines.size()
                && lines.get(to).paper().equals(Optional.of(id))
                && (to - from == 1 || ProseScore.of(lines.get(to - 1).text()) < 1.5);
        return linked
                ? Optional.of(new Start(index, to + 1, id, joined(lines.subList(from, to))))
                : Optional.of(new Start(
                        index,
                        from + 1,
                        id,
                        titled(lines.get(from), lines.get(from).text())));
    }

    private static PageLine titled(RenderedLine line, String text) {
        return new PageLine(line.line().number(), text, line.line().afterBlank());
    }

    private static PageLine joined(List<RenderedLine> lines) {
        return titled(
                lines.getFirst(),
                String.join(" ", lines.stream().map(RenderedLine::text).toList()));
    }

    /** Site navigation, and the page's date; the addresses of its neighbours give the year. */
    private static Optional<PrintedDate> header(List<RenderedLine> lines, List<Place> unused) {
        Optional<PrintedDate> date = Optional.empty();
        for (RenderedLine line : lines) {
            Optional<PrintedDate> here = PrintedDate.parse(line.text());
            if (here.isPresent() && date.isEmpty()) {
                date = here;
            } else if (!line.text().isEmpty() && !PageHeader.isFurniture(line.text())) {
                unused.add(line.line().because("above the first paper"));
            }
        }
        return date.map(day -> day.year().isPresent() ? day : dated(day, lines));
    }

    private static PrintedDate dated(PrintedDate day, List<RenderedLine> lines) {
        for (RenderedLine line : lines) {
            Matcher matcher = DAY.matcher(line.url());
            if (matcher.find()) {
                try {
                    LocalDate near = LocalDate.parse(matcher.group(1));
                    for (int year = near.getYear() - 1; year <= near.getYear() + 1; year++) {
                        if (day.day().isValidYear(year)
                                && Math.abs(ChronoUnit.DAYS.between(
                                                near, day.day().atYear(year)))
                                        <= 10) {
                            return new PrintedDate(day.day(), OptionalInt.of(year), day.comments());
                        }
                    }
                } catch (java.time.DateTimeException e) {
                    // An address that names no day says nothing about the year.
                }
            }
        }
        return day;
    }
}
