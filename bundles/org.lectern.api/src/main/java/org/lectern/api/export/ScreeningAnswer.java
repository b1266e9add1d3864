package org.lectern.api.export;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.model.Answer;

/**
 * The one answer on a paper that a screening tool has room for, as such tools read it: relevant, irrelevant, or neither.
 * Labels are understood by their names: relevant, include, yes, true, 1 and their opposites.
 */
public record ScreeningAnswer(Answer answer) {
    private static final Set<String> YES = Set.of("relevant", "include", "included", "yes", "true", "1");
    private static final Set<String> NO =
            Set.of("irrelevant", "not relevant", "exclude", "excluded", "no", "false", "0");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** One's {@code own}, else the first. */
    public static Optional<ScreeningAnswer> of(List<Answer> answers, String own) {
        return answers.stream()
                .filter(answer -> answer.annotator().equals(own))
                .findFirst()
                .or(() -> answers.stream().findFirst())
                .map(ScreeningAnswer::new);
    }

    /** 1 for relevant, 0 for irrelevant, empty where the labels say neither, or both. */
    public String decision() {
        List<String> decisions = answer.labels().stream()
                .map(ScreeningAnswer::decision)
                .distinct()
                .toList();
        return decisions.size() == 1 ? decisions.getFirst() : "";
    }

    /** Whether the decision is all that the labels say. */
    public boolean isWhole() {
        return answer.labels().isEmpty()
                || answer.labels().size() == 1 && !decision().isEmpty();
    }

    /** {@code 2026-11-20 10:00:00}: in UTC, to the second. */
    public String time() {
        return TIME.format(answer.at());
    }

    /** Whether the label says neither yes nor no. */
    public static boolean isWordless(String label) {
        return decision(label).isEmpty();
    }

    private static String decision(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT);
        return YES.contains(plain) ? "1" : NO.contains(plain) ? "0" : "";
    }
}
