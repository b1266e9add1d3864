/** How papers come in. Implement {@link org.lectern.api.feed.FeedFormat} and register it as a service to read another kind of file. */
@Export
@Version("1.0.0")
package org.lectern.api.feed;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
