package org.lectern.workbench;

import org.lectern.api.work.LecternException;

/** There is no screen to open a window on. */
final class NoDisplayException extends LecternException {
    private static final long serialVersionUID = 1L;

    NoDisplayException(Throwable cause) {
        super(Messages.get("display.missing"), "DISPLAY", Messages.get("display.missing.advice"), cause);
    }
}
