package org.lectern.api.store;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/** Opens one kind of store. Registered with the property {@link #KIND}, which {@code workspace.json} names. */
@ConsumerType
public interface StoreProvider {
    /** The service property that names the kind: {@code sqlite}, {@code postgresql}. */
    String KIND = "store.kind";

    /** Opens the store of the workspace in {@code folder}, creating or migrating it where needed. */
    Store open(Path folder) throws StoreException;
}
