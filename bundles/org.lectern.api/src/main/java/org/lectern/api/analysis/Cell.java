package org.lectern.api.analysis;

import java.util.Objects;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PartialDate;

/** One value of a result. Sealed, so that it can be shown, saved and sent to another process whole. */
public sealed interface Cell {
    /** Words. */
    record Text(String value) implements Cell {
        public Text {
            Objects.requireNonNull(value);
        }
    }

    /** A whole number. */
    record Count(long value) implements Cell {}

    /** A measured number; never NaN or infinite, use {@link Missing} for those. */
    record Number(double value) implements Cell {
        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A number cell holds a finite number, not " + value);
            }
        }
    }

    /** A day, a month or a year. */
    record Date(PartialDate value) implements Cell {
        public Date {
            Objects.requireNonNull(value);
        }
    }

    /** A paper that can be opened from the result. */
    record PaperCell(PaperId paper, String title) implements Cell {
        public PaperCell {
            Objects.requireNonNull(paper);
            Objects.requireNonNull(title);
        }
    }

    /** Nothing is known here. */
    record Missing() implements Cell {}

    static Cell text(String value) {
        return new Text(value);
    }

    static Cell count(long value) {
        return new Count(value);
    }

    static Cell number(double value) {
        return Double.isFinite(value) ? new Number(value) : new Missing();
    }

    static Cell date(PartialDate value) {
        return new Date(value);
    }

    static Cell paper(Paper paper) {
        return new PaperCell(paper.id(), paper.title());
    }

    static Cell missing() {
        return new Missing();
    }
}
