/** Labels that annotators give to papers, and how far the annotators agree. */
@Export
@Version("1.0.0")
package org.lectern.api.annotation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
