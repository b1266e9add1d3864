package org.lectern.feed.table;

import java.util.List;
import java.util.regex.Pattern;
import org.lectern.api.feed.ColumnMapping.Meaning;

/** Guesses columns by what stands in them, where no name says which holds the title and which the abstract. */
final class Contents {
    private static final Pattern DOI = Pattern.compile("(?i)(https?://(dx\\.)?doi\\.org/|doi:)?10\\.\\d{4,9}/\\S+");
    private static final Pattern URL = Pattern.compile("(?i)https?://[^\\s|]+");
    private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d{2}(\\.0)?");

    private final List<String> names;
    private final List<List<String>> samples;

    Contents(List<String> names, List<List<String>> samples) {
        this.names = names;
        this.samples = samples;
    }

    void guess(Columns columns) {
        for (int i = 0; i < names.size(); i++) {
            if (matches(i, DOI)) {
                columns.seems(names.get(i), Meaning.DOI, 80, "its values are DOIs");
            } else if (matches(i, URL)) {
                columns.seems(names.get(i), Meaning.URL, 70, "its values are addresses");
            } else if (matches(i, YEAR)) {
                columns.seems(names.get(i), Meaning.PUBLISHED, 50, "its values are years");
            }
        }
        if (!columns.has(Meaning.ABSTRACT)) {
            widest(columns, 200, Integer.MAX_VALUE, Meaning.ABSTRACT, "its values are the longest texts");
        }
        if (!columns.has(Meaning.TITLE)) {
            widest(columns, 25, 300, Meaning.TITLE, "its values are as long as titles");
        }
    }

    private void widest(Columns columns, int least, int most, Meaning meaning, String reason) {
        int best = -1;
        double longest = 0;
        for (int i = 0; i < names.size(); i++) {
            double length = length(i);
            boolean free = columns.meaning(names.get(i)) == Meaning.EXTRA
                    && KnownNames.of(names.get(i)).isEmpty();
            if (free && length >= least && length <= most && length > longest && prose(i)) {
                best = i;
                longest = length;
            }
        }
        if (best >= 0) {
            columns.seems(names.get(best), meaning, 50, reason);
        }
    }

    private List<String> values(int column) {
        return samples.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private double length(int column) {
        return values(column).stream().mapToInt(String::length).average().orElse(0);
    }

    /** Words with blanks between them, and no list of names. */
    private boolean prose(int column) {
        List<String> values = values(column);
        long words = values.stream()
                .filter(value -> value.split("\\s+", 5).length > 3
                        && value.chars().filter(c -> c == ';').count() < 2)
                .count();
        return !values.isEmpty() && words * 4 >= values.size() * 3L;
    }

    private boolean matches(int column, Pattern pattern) {
        List<String> values = values(column);
        return !values.isEmpty()
                && values.stream().allMatch(value -> pattern.matcher(value).matches());
    }
}
