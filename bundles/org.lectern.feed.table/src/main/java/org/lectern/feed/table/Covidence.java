package org.lectern.feed.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.feed.GivenAnswer;

/**
 * Covidence exports a list for each decision and names the decision in the file's name only:
 * {@code review_283729_included_csv_20240320131744.csv}. It is the team's, not one reviewer's; the reason stands in the
 * notes.
 */
final class Covidence {
    private static final Pattern FILE = Pattern.compile(
            "review_\\d+_(included|excluded|irrelevant|extraction)_csv_\\d+[^/]*", Pattern.CASE_INSENSITIVE);

    private Covidence() {}

    static Optional<String> decision(String path, List<String> header) {
        Matcher file = FILE.matcher(path.substring(path.lastIndexOf('/') + 1));
        boolean covidence = header.stream().anyMatch(name -> name.strip().equalsIgnoreCase("Covidence #"));
        return covidence && file.matches()
                ? Optional.of(file.group(1).toLowerCase(Locale.ROOT).replace("extraction", "included"))
                : Optional.empty();
    }

    static GivenAnswer answer(String decision, ObjectNode record) {
        return new GivenAnswer(
                "Covidence team", List.of(decision), record.path("Notes").asText(""), Optional.empty(), List.of());
    }
}
