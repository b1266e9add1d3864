package org.lectern.feed.table;

import java.io.IOException;
import org.lectern.api.feed.FeedException;

/** A compressed input that is broken, or made to fill the disk. */
final class DamagedInput extends IOException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    DamagedInput(String what, String advice, Throwable cause) {
        super(what, cause);
        this.advice = advice;
    }

    FeedException told(String name, int papers) {
        String kept = papers == 1 ? "The paper before it was read" : "The " + papers + " papers before it were read";
        return new FeedException(
                "Could not read all of " + name + ": " + getMessage() + ". " + kept + ".", name, advice, this);
    }
}
