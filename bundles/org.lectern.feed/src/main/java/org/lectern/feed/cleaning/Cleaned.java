package org.lectern.feed.cleaning;

import java.util.List;
import java.util.Objects;
import org.lectern.api.model.CleaningStep;
import org.lectern.api.model.PaperText;

/**
 * A repaired text. Applying {@code steps} to the raw text gives exactly {@code text}.
 *
 * @param steps those of the title, then those of the abstract, each in rising order
 */
public record Cleaned(PaperText text, List<CleaningStep> steps) {
    public Cleaned {
        Objects.requireNonNull(text);
        steps = List.copyOf(steps);
    }
}
