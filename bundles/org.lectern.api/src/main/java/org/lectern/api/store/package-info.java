/** Where papers, labels and runs live. Implement {@link org.lectern.api.store.StoreProvider} to keep them elsewhere. */
@Export
@Version("1.0.0")
package org.lectern.api.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
