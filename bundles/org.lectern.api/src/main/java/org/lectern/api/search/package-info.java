/** Finding papers by words and by likeness. */
@Export
@Version("1.0.0")
package org.lectern.api.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
