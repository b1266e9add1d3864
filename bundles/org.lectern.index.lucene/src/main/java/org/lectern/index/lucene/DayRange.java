package org.lectern.index.lucene;

import org.lectern.api.model.PartialDate;

/** Days as numbers, year · 10000 + month · 100 + day, both ends included. */
record DayRange(int from, int to) {
    /** Divides a day by this to have its year. */
    static final int A_YEAR = 10_000;

    static final int EARLIEST = 0;
    static final int LATEST = 9999_12_31;

    /** The days that a date with a year may mean. */
    static DayRange of(PartialDate date) {
        return new DayRange(first(date), last(date));
    }

    static int first(PartialDate date) {
        return number(date, 1, 1);
    }

    static int last(PartialDate date) {
        return number(date, 12, 31);
    }

    /** An unknown part comes before a known one, as in {@link PartialDate}. */
    static int sortKey(PartialDate date) {
        return number(date, 0, 0);
    }

    private static int number(PartialDate date, int month, int day) {
        return date.year().getAsInt() * A_YEAR
                + date.month().orElse(month) * 100
                + date.day().orElse(day);
    }
}
