/** Jars dropped into a workspace: what they are, and whether they may run. */
@Export
@Version("1.0.0")
package org.lectern.api.plugin;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
