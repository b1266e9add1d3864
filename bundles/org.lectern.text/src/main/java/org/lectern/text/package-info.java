/**
 * Words, weights and vectors of titles and abstracts: a library without services. Index, analyses and suggestions share
 * it, so that a word is the same thing to all of them.
 */
@Export
@Version("1.0.0")
package org.lectern.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
