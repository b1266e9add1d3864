package org.lectern.store.sqlite;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lectern.api.store.ChangeListener;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.store.StoreProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Keeps a workspace in the file {@code lectern.db} of its folder. */
@Component(property = StoreProvider.KIND + "=" + SqliteStoreProvider.SQLITE)
public final class SqliteStoreProvider implements StoreProvider {
    static final String SQLITE = "sqlite";
    static final String FILE = "lectern.db";

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            fieldOption = FieldOption.UPDATE)
    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public SqliteStoreProvider() {}

    /** Without OSGi: these hear of changes. */
    public SqliteStoreProvider(List<ChangeListener> listeners) {
        this.listeners.addAll(listeners);
    }

    @Override
    public Store open(Path folder) throws StoreException {
        Path file = folder.resolve(FILE).toAbsolutePath();
        var made = new MadeMark(file);
        made.refuseToReplaceLost();
        Store store = SqliteStore.open(file, listeners);
        made.set();
        return store;
    }
}
