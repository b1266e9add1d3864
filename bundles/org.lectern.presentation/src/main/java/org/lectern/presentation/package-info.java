/** What the views show and do, without a widget. Open to the window and to tests; nobody else should need it. */
@Export
@Version("1.0.0")
package org.lectern.presentation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
