package org.lectern.feed.dailypapers;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;

/**
 * The date of a page, and the year that its dates without a year mean. The page prints years only before its own, so a
 * printed year is below the page's and a date without one is in it, and not after the page's date.
 *
 * @param day of the page, where it is known
 * @param year of the page, where it is known
 * @param from {@code option} or {@code dates}; absent where the year is open
 */
record PageYear(Optional<MonthDay> day, OptionalInt year, Optional<String> from) {
    /** What the user says comes first, then what the dates on the page say, else the year stays open. */
    static PageYear of(Optional<PrintedDate> header, List<PrintedDate> papers, Optional<LocalDate> seenOn) {
        Optional<MonthDay> day = header.map(PrintedDate::day);
        OptionalInt printed = header.map(PrintedDate::year).orElse(OptionalInt.empty());
        if (printed.isPresent()) {
            return new PageYear(day, printed, Optional.of("dates"));
        }
        if (seenOn.isPresent()) {
            return atCapture(day.orElse(MonthDay.from(seenOn.get())), seenOn.get());
        }
        OptionalInt inferred = fromDates(day, papers);
        return new PageYear(day, inferred, inferred.isPresent() ? Optional.of("dates") : Optional.empty());
    }

    /** The latest year that has this day, and not after the capture. */
    private static PageYear atCapture(MonthDay day, LocalDate seenOn) {
        int year = seenOn.getYear();
        while (year >= 0 && (!day.isValidYear(year) || day.atYear(year).isAfter(seenOn))) {
            year--;
        }
        return year < 0 || year > 9999
                ? new PageYear(Optional.of(day), OptionalInt.empty(), Optional.empty())
                : new PageYear(Optional.of(day), OptionalInt.of(year), Optional.of("option"));
    }

    private static OptionalInt fromDates(Optional<MonthDay> day, List<PrintedDate> papers) {
        OptionalInt latest = papers.stream()
                .map(PrintedDate::year)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max();
        List<MonthDay> open = papers.stream()
                .filter(date -> date.year().isEmpty())
                .map(PrintedDate::day)
                .toList();
        if (latest.isEmpty() || open.isEmpty()) {
            return OptionalInt.empty();
        }
        var candidate = new PageYear(day, OptionalInt.of(latest.getAsInt() + 1), Optional.empty());
        boolean possible =
                day.stream().allMatch(candidate::mayHold) && open.stream().allMatch(candidate::mayHold);
        return possible ? candidate.year : OptionalInt.empty();
    }

    /** Whether that day exists in the page's year and is not after the page. */
    boolean mayHold(MonthDay date) {
        return year.isPresent()
                && date.isValidYear(year.getAsInt())
                && day.stream().noneMatch(date::isAfter);
    }

    /** The page's own date; a year alone where the page prints no day. */
    Optional<PartialDate> date() {
        return day.map(PartialDate::of)
                .map(date -> year.isPresent() ? date.withYear(year.getAsInt()) : date)
                .or(() -> year.stream().mapToObj(PartialDate::ofYear).findFirst());
    }

    /** The date of a paper on this page. */
    PublicationDate resolve(PrintedDate date) {
        return date.year().isEmpty() && mayHold(date.day())
                ? new PublicationDate(date.partial().withYear(year.getAsInt()), DateOrigin.PAGE_YEAR)
                : new PublicationDate(date.partial(), DateOrigin.PRINTED);
    }

    /** What about these dates does not fit together; empty where all does. */
    List<String> contradictions(List<PrintedDate> papers) {
        if (year.isEmpty()) {
            return List.of();
        }
        return papers.stream()
                .filter(date -> date.year().isEmpty()
                        ? !mayHold(date.day())
                        : date.year().getAsInt() >= year.getAsInt())
                .findFirst()
                .map(date ->
                        "The page is taken to be of %s, but a paper on it is dated %s: please check the day of the capture."
                                .formatted(date().orElseThrow(), date.partial()))
                .stream()
                .toList();
    }
}
