/** Implement {@link org.lectern.api.export.Exporter} and register it as a service to write another kind of file. */
@Export
@Version("1.0.0")
package org.lectern.api.export;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
