package org.lectern.index.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.search.Search;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.testkit.SearchContract;

class LuceneSearchTest implements SearchContract {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws StoreException {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Override
    public Search search() {
        return desk.search;
    }

    @Override
    public Store store() {
        return desk.store;
    }
}
