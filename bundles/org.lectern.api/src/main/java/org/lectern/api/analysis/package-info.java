/** Implement {@link org.lectern.api.analysis.Analysis} and register it as a service to add an entry to the Analyse menu. */
@Export
@Version("1.0.0")
package org.lectern.api.analysis;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
