package org.lectern.feed.cleaning;

import org.lectern.api.model.CleaningStep;
import org.lectern.api.model.PaperText;

/**
 * Repairs what mark-up left in titles and abstracts. Conservative: what might be meant as it stands is left.
 */
public final class TextCleaner {
    /** Rises whenever the same raw text may come out differently. */
    public static final int VERSION = 4;

    private TextCleaner() {}

    public static Cleaned clean(PaperText raw) {
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
