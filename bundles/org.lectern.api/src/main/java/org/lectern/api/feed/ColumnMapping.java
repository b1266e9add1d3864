package org.lectern.api.feed;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the user says the columns of a table mean. Columns it does not name keep the meaning that was guessed.
 *
 * @param columns by the column's name as the header has it, or {@code column 3} where it has none; in the order given
 */
public record ColumnMapping(Map<String, Meaning> columns) {
    /** Nothing is said: all is guessed. */
    public static final ColumnMapping GUESSED = new ColumnMapping(Map.of());

    /** What a column holds. */
    public enum Meaning {
        TITLE,
        ABSTRACT,
        AUTHORS,
        AUTHOR_COUNT,
        ORGANIZATION,
        PUBLISHED,
        COMMENTS,
        UPVOTES,
        ARXIV,
        DOI,
        PUBMED,
        /** Several identifiers in full, or one of any kind. */
        IDENTIFIERS,
        URL,
        PDF,
        CODE,
        PROJECT_PAGE,
        LINKS,
        /** The answer: 1 and 0, or the names of labels divided by semicolons. */
        LABEL,
        ANNOTATOR,
        NOTE,
        LABELLED_AT,
        /** Kept with the paper as it is, for exporters that can carry it. */
        EXTRA,
        /** Left out. */
        IGNORED;

        /** As given on a command line: {@code author-count}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Of a word, whatever its case, with blanks, hyphens or underscores. */
        public static Optional<Meaning> of(String word) {
            String plain = word.strip().replaceAll("[\\s-]+", "_");
            return Arrays.stream(values())
                    .filter(meaning -> meaning.name().equalsIgnoreCase(plain))
                    .findFirst();
        }

        /** Whether several columns may have this meaning. */
        public boolean repeats() {
            return switch (this) {
                case URL, PDF, CODE, PROJECT_PAGE, LABEL, IDENTIFIERS, LINKS, EXTRA, IGNORED -> true;
                default -> false;
            };
        }

        private static String words() {
            return Arrays.stream(values()).map(Meaning::word).collect(Collectors.joining(", "));
        }
    }

    public ColumnMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /**
     * As given on a command line, each {@code meaning=column}.
     *
     * @throws FeedException where a meaning is unknown, or two columns get one that only one can have
     */
    public static ColumnMapping parse(Iterable<String> assignments) throws FeedException {
        var columns = new LinkedHashMap<String, Meaning>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            Optional<Meaning> meaning = equals < 0 ? Optional.empty() : Meaning.of(assignment.substring(0, equals));
            String column = assignment.substring(equals + 1).strip();
            if (meaning.isEmpty() || column.isEmpty()) {
                throw new FeedException(
                        "“" + assignment + "” maps no column. Nothing was imported.",
                        assignment,
                        "Write a meaning and a column, such as title=\"Article Title\". Meanings are " + Meaning.words()
                                + ".");
            }
            if (!meaning.get().repeats() && columns.containsValue(meaning.get())) {
                throw new FeedException(
                        "Two columns cannot both be the " + meaning.get().word() + ". Nothing was imported.",
                        assignment,
                        "Name one column for it.");
            }
            columns.put(column, meaning.get());
        }
        return new ColumnMapping(columns);
    }
}
