/** Papers as an Atom feed, and their sources as a list of feeds. */
package org.lectern.export.syndication;
