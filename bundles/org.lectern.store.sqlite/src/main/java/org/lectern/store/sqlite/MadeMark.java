package org.lectern.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.api.store.StoreException;

/**
 * A hidden, empty file beside the store that says: a store was made here. Where it stands and the store is gone, somebody
 * moved or deleted it, and an empty one in its place would look like all papers and labels were lost.
 */
final class MadeMark {
    private final Path store;
    private final Path mark;

    MadeMark(Path store) {
        this.store = store;
        this.mark = store.resolveSibling("." + store.getFileName() + ".made");
    }

    void refuseToReplaceLost() throws StoreException {
        if (Files.exists(mark) && !Files.exists(store)) {
            throw new StoreException(
                    "The file " + store.getFileName()
                            + " of this workspace is gone. Nothing was changed, and no empty one"
                            + " was made in its place.",
                    store.toString(),
                    "Put it back from a copy. To start anew without your papers and labels, delete " + mark + ".");
        }
    }

    void set() throws StoreException {
        if (!Files.exists(mark)) {
            try {
                Files.write(mark, new byte[0]);
            } catch (IOException e) {
                throw new StoreException(
                        "The workspace folder cannot be written. What is in the store is still there.",
                        mark.toString(),
                        "Make the folder writable for you, or free some room.",
                        e);
            }
        }
    }
}
