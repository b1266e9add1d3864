/** The folder everything lives in: opening, creating and leaving it. */
@Export
@Version("1.0.0")
package org.lectern.api.workspace;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
