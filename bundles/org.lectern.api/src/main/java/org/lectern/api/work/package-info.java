/** Long work: progress, cancelling, and the executor that everything in the background runs on. */
@Export
@Version("1.0.0")
package org.lectern.api.work;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
