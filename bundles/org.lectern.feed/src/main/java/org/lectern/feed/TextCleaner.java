package org.lectern.feed;

import java.util.List;
import org.lectern.api.model.CleaningStep;
import org.lectern.api.model.PaperText;
import org.lectern.feed.cleaning.Cleaning;

/**
 * Repairs what mark-up left in titles and abstracts. Conservative: what might be meant as it stands is left. Safe to share
 * between threads.
 */
public final class TextCleaner {
    /** Rises whenever the same raw text may come out differently. */
    public static final int VERSION = 1;

    /**
     * A repaired text. Applying {@code steps} to the raw text gives exactly {@code text}.
     *
     * @param steps those of the title, then those of the abstract, each in rising order
     */
    public record Cleaned(PaperText text, List<CleaningStep> steps) {
        public Cleaned {
            steps = List.copyOf(steps);
        }
    }

    public Cleaned clean(PaperText raw) {
        Cleaning title = Cleaning.of(raw.title());
        if (title.text().isBlank()) {
            // Nothing but mark-up. A paper needs a title, so the raw one stays.
            title = Cleaning.none(raw.title());
        }
        Cleaning abstractText = Cleaning.of(raw.abstractText());
        var steps = title.steps(CleaningStep.Field.TITLE);
        steps.addAll(abstractText.steps(CleaningStep.Field.ABSTRACT));
        return new Cleaned(new PaperText(title.text(), abstractText.text()), steps);
    }
}
