package org.lectern.presentation;

import java.nio.file.Path;
import org.lectern.api.work.LecternException;

/** A file of keys could not be written or read. The keys in force are unchanged. */
public final class KeyFileException extends LecternException {
    private static final long serialVersionUID = 1L;

    KeyFileException(String failure, Path file, Throwable cause) {
        super(failure, file.toString(), Words.get("keyfile.advice"), cause);
    }
}
