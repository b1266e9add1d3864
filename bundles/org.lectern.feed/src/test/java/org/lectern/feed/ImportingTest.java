package org.lectern.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.Importer;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.store.sqlite.SqliteStoreProvider;

/** An empty store, and an importer that reads {@link BarsFormat}. */
abstract class ImportingTest {
    @TempDir
    Path folder;

    Store store;
    FeedImporter importer;

    @BeforeEach
    void open() throws StoreException {
        store = new SqliteStoreProvider().open(folder);
        importer = new FeedImporter(store.papers(), store.projects(), store.annotations());
        importer.addFormat(new BarsFormat(), Map.of("feed.format.id", "bars", "feed.format.label", "Bars"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    ImportReport come(String name, String... lines) throws IOException, FeedException, StoreException {
        return come(name, List.of(lines));
    }

    ImportReport come(String name, List<String> lines) throws IOException, FeedException, StoreException {
        Path file = Files.write(folder.resolve(name), lines);
        return importer.run(new Importer.Request(List.of(file), Optional.empty(), Optional.empty()), Progress.NONE);
    }

    /** The first papers, in the order in which they were added. */
    List<PaperId> papers() throws StoreException {
        return store.papers().list(PaperOrder.ADDED, 0, 10);
    }

    Dossier dossier(PaperId id) throws StoreException {
        return store.papers().dossier(id).orElseThrow();
    }
}
