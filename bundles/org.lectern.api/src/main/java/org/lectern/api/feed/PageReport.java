package org.lectern.api.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.api.model.PartialDate;

/**
 * What a page says about itself, and an account of the parts of it that made no whole paper.
 *
 * @param pageDate its own date, with the year where that is known
 * @param pageYearFrom {@code option} or {@code dates}; absent where the year is open
 * @param incomplete records that are kept, though something is missing
 * @param unusedLines lines that no record holds
 * @param notes sentences for the user
 */
public record PageReport(
        Optional<PartialDate> pageDate,
        Optional<String> pageYearFrom,
        List<Place> incomplete,
        List<Place> unusedLines,
        List<String> notes) {
    /** Of an input about which there is nothing to say. */
    public static final PageReport PLAIN =
            new PageReport(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    public PageReport {
        Objects.requireNonNull(pageDate);
        Objects.requireNonNull(pageYearFrom);
        incomplete = List.copyOf(incomplete);
        unusedLines = List.copyOf(unusedLines);
        notes = List.copyOf(notes);
    }

    /**
     * A place in the input.
     *
     * @param line 1 for the first
     * @param text what stands there, shortened where long
     * @param reason why it is named
     */
    public record Place(long line, String text, String reason) {}
}
