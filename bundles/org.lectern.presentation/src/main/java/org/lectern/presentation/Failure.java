package org.lectern.presentation;

import java.util.Optional;
import org.lectern.api.work.LecternException;

/**
 * Something that did not work, as it is shown.
 *
 * @param message what failed, on what, and what is still good
 * @param advice what to do next
 * @param cause for the log and for details
 */
public record Failure(String message, String subject, String advice, Optional<Throwable> cause) {
    /** Expected failures as they tell it; for others, that it is our fault and where the details are. */
    public static Failure of(Throwable thrown) {
        if (thrown instanceof LecternException expected) {
            return new Failure(expected.getMessage(), expected.subject(), expected.advice(), Optional.of(thrown));
        }
        return new Failure(
                Words.get("failure.unexpected", thrown.toString()),
                thrown.getClass().getSimpleName(),
                Words.get("failure.unexpected.advice"),
                Optional.of(thrown));
    }

    /** Message and advice in one line. */
    public String text() {
        return message + " " + advice;
    }
}
