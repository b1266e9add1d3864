/** Feeds as sites publish them: RSS, Atom and JSON Feed, and lists of feeds in OPML. */
package org.lectern.feed.syndication;
