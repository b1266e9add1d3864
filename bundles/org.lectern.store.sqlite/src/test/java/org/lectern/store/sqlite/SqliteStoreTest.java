package org.lectern.store.sqlite;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.store.ChangeListener;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.testkit.StoreContract;

class SqliteStoreTest implements StoreContract {
    @TempDir
    Path folder;

    @Override
    public Store open(ChangeListener... listeners) throws StoreException {
        return new SqliteStoreProvider(List.of(listeners)).open(folder);
    }
}
