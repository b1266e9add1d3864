/** What tests share: contract suites that every implementation of an API runs, small corpora, and the way to the shared data. */
@Export
@Version("1.0.0")
package org.lectern.testkit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
