package org.lectern.workbench.find;

import java.util.Locale;
import org.lectern.presentation.PaperChoice;
import org.lectern.workbench.Messages;

/** How a choice of papers is called. */
public final class ChoiceWords {
    private ChoiceWords() {}

    public static String of(PaperChoice choice) {
        return Messages.get(
                "choice." + choice.kind().name().toLowerCase(Locale.ROOT),
                choice.kind() == PaperChoice.Kind.SAVED ? choice.name() : choice.query());
    }
}
