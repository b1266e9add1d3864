package org.lectern.feed.dailypapers;

import java.util.Optional;
import org.lectern.api.model.PaperText;

/** Counts the papers that hold U+FFFD, which stands for bytes that nobody could read. */
final class LostCharacters {
    private int papers;

    void count(PaperText text) {
        papers += text.title().indexOf('\uFFFD') >= 0 || text.abstractText().indexOf('\uFFFD') >= 0 ? 1 : 0;
    }

    /** What is to be said of them. */
    Optional<String> note() {
        return papers == 0
                ? Optional.empty()
                : Optional.of("Papers with characters that could not be read, and stand as \uFFFD: " + papers
                        + ". Save the page as UTF-8 and import it again.");
    }
}
