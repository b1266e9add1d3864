/** What Lectern knows about papers: values without behaviour of their own. Every bundle speaks in these words. */
@Export
@Version("1.0.0")
package org.lectern.api.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
