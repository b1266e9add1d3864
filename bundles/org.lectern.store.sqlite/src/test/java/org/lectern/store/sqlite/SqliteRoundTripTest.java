package org.lectern.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.testkit.DossierRoundTripContract;

class SqliteRoundTripTest implements DossierRoundTripContract {
    private static Path folder;
    private static Store store;

    @BeforeContainer
    static void open() throws IOException, StoreException {
        folder = Files.createTempDirectory("round-trip");
        store = new SqliteStoreProvider().open(folder);
    }

    @AfterContainer
    static void close() throws IOException {
        store.close();
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public Store store() {
        return store;
    }
}
