package org.lectern.analysis.overtime;

import org.lectern.api.model.PartialDate;

/** What papers are counted by. Each month and year has a number; following ones have following numbers. */
enum Period {
    MONTH,
    YEAR;

    String column() {
        return this == MONTH ? "Month" : "Year";
    }

    String word() {
        return this == MONTH ? "month" : "year";
    }

    PartialDate date(int number) {
        return this == MONTH ? PartialDate.ofMonth(number / 12, number % 12 + 1) : PartialDate.ofYear(number);
    }
}
