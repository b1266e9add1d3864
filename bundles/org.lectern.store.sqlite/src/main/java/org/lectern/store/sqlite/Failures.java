package org.lectern.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.lectern.api.store.StoreException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in a user's words what SQLite refused. */
final class Failures {
    private Failures() {}

    /** @param doing what was tried, as in "read" or "write to" */
    static StoreException of(SQLException cause, String doing, Path file) {
        String could = "Could not " + doing + " the store " + file.getFileName() + ": ";
        return switch (primary(cause)) {
            case SQLITE_FULL ->
                failure(
                        could + "the disk is full. What was acknowledged before is kept.",
                        file,
                        "Free some space and repeat the last step.",
                        cause);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                failure(
                        could + "the file is damaged, or no database.",
                        file,
                        "Keep a copy of it, then put back the last good copy of the workspace, or import again into a new one.",
                        cause);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                failure(
                        could + "the file or its folder cannot be written.",
                        file,
                        "Make the folder and the file writable for you, or use another workspace folder.",
                        cause);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                failure(
                        could + "another program has kept it locked. Nothing was changed.",
                        file,
                        "Close the other program, or wait until it is done, and try again.",
                        cause);
            case SQLITE_IOERR ->
                failure(
                        could + "the disk reports an error. What was acknowledged before is kept.",
                        file,
                        "Check the disk and its free space, then try again.",
                        cause);
            default ->
                failure(
                        could + cause.getMessage() + ". What was acknowledged before is kept.",
                        file,
                        "Try again; if it happens again, restart Lectern and report this message.",
                        cause);
        };
    }

    static StoreException closed(Path file) {
        return failure("The workspace was closed. What was acknowledged before is kept.", file, "Open it again.", null);
    }

    static boolean isBusy(SQLException e) {
        return primary(e) == SQLiteErrorCode.SQLITE_BUSY;
    }

    private static StoreException failure(String failure, Path file, String advice, Throwable cause) {
        return new StoreException(failure, file.toString(), advice, cause);
    }

    /** SQLite's extended codes carry their family in the lowest byte. */
    private static SQLiteErrorCode primary(SQLException e) {
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
        return SQLiteErrorCode.getErrorCode(code & 0xFF);
    }
}
