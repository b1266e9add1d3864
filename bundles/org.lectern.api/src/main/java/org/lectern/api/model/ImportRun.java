package org.lectern.api.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One file or feed that was taken in once. Reading unchanged bytes again makes no new one.
 *
 * @param id as {@link SourceRecord#importId()}
 * @param source the name of the source
 * @param contentHash SHA-256 in hexadecimal of the bytes
 * @param bytes how many there were
 * @param seenOn the day of the capture, where the user gave it
 * @param papers {@code added + merged + unchanged}
 * @param duplicates how many records spoke of a paper that another record had named before, by the reason for thinking so
 * @param notKept why the original bytes are not kept; empty where they are
 * @param remarks the account of what made no whole paper, in the order in which it is shown
 */
public record ImportRun(
        String id,
        Instant at,
        String source,
        String format,
        String contentHash,
        long bytes,
        Optional<PartialDate> pageDate,
        Optional<String> pageYearFrom,
        Optional<LocalDate> seenOn,
        int papers,
        int added,
        int merged,
        int unchanged,
        Map<Joined, Integer> duplicates,
        State state,
        Optional<String> notKept,
        List<Remark> remarks) {
    /** What became of it. */
    public enum State {
        /** Read to the end. */
        WHOLE,
        /** Reading stopped; what was read before is kept. */
        BROKEN,
        /** Some of its records are gone; withdrawing it again takes the rest. */
        WITHDRAWING,
        /** None of its records is left. */
        WITHDRAWN
    }

    /** A remark of the report. */
    public record Remark(Kind kind, long line, String text, String reason) {
        /** Which list of the report it stands in. */
        public enum Kind {
            INCOMPLETE,
            UNUSED,
            NOTE,
            /** In no list: it had labels, or the user said what its columns mean, so the same bytes are read again. */
            AGAIN
        }

        public Remark {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(text);
            Objects.requireNonNull(reason);
        }
    }

    public ImportRun {
        Objects.requireNonNull(id);
        Objects.requireNonNull(at);
        Objects.requireNonNull(source);
        Objects.requireNonNull(format);
        Objects.requireNonNull(contentHash);
        Objects.requireNonNull(pageDate);
        Objects.requireNonNull(pageYearFrom);
        Objects.requireNonNull(seenOn);
        duplicates = Map.copyOf(duplicates);
        Objects.requireNonNull(state);
        Objects.requireNonNull(notKept);
        remarks = List.copyOf(remarks);
    }

    /** An import of which nothing is read yet, and so broken until it is written again when it is whole. */
    public static ImportRun begun(
            String id,
            Instant at,
            String source,
            String format,
            String contentHash,
            long bytes,
            Optional<LocalDate> seenOn,
            Optional<String> notKept) {
        return new ImportRun(
                id,
                at,
                source,
                format,
                contentHash,
                bytes,
                Optional.empty(),
                Optional.empty(),
                seenOn,
                0,
                0,
                0,
                0,
                Map.of(),
                State.BROKEN,
                notKept,
                List.of());
    }

    /** The same import, further on its way out. */
    public ImportRun withState(State other) {
        return new ImportRun(
                id,
                at,
                source,
                format,
                contentHash,
                bytes,
                pageDate,
                pageYearFrom,
                seenOn,
                papers,
                added,
                merged,
                unchanged,
                duplicates,
                other,
                notKept,
                remarks);
    }
}
