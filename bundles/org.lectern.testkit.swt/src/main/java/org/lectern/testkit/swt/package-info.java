/** What window tests share: finding widgets by name, acting on them, and waiting for what follows. Tests only. */
@Export
@Version("1.0.0")
package org.lectern.testkit.swt;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
