package org.lectern.store.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.Events;

/**
 * Imports, and labels too where asked, until it is killed. Prints each paper ({@code p-…}) and event ({@code e-…}) once
 * the store has acknowledged it. Arguments: the folder, then {@code import} or {@code import label}.
 */
final class BusyWorkspace {
    private static final long TRANSACTION_NANOS = 45_000_000;

    private BusyWorkspace() {}

    public static void main(String[] arguments) throws Exception {
        Store store = new SqliteStoreProvider().open(Path.of(arguments[0]));
        try (var both = Executors.newFixedThreadPool(2)) {
            both.submit(() -> importing(store));
            if (List.of(arguments).contains("label")) {
                both.submit(() -> labelling(store));
            }
        }
    }

    private static Void importing(Store store) throws StoreException {
        while (true) {
            List<PaperId> added = store.papers().write(transaction -> {
                var ids = new ArrayList<PaperId>();
                for (long end = System.nanoTime() + TRANSACTION_NANOS; System.nanoTime() < end; ) {
                    PaperId id = transaction.newId();
                    transaction.write(Dossiers.rich(id.value()));
                    ids.add(id);
                }
                return ids;
            });
            acknowledge(added);
        }
    }

    private static Void labelling(Store store) throws StoreException {
        for (int i = 0; true; i++) {
            acknowledge(List.of(Events.label(store, "ada", "p-" + i, "relevant").id()));
        }
    }

    private static synchronized void acknowledge(List<?> ids) {
        ids.forEach(System.out::println);
        System.out.flush();
    }
}
