/**
 * What a bundle adds to the window: register a {@link org.lectern.workbench.api.ViewFactory}, a
 * {@link org.lectern.workbench.api.Perspective}, a {@link org.lectern.workbench.api.Command} or a
 * {@link org.lectern.workbench.api.HighlightLayer} as a service. They may come and go while the window is open.
 */
@Export
@Version("1.0.0")
package org.lectern.workbench.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
