/**
 * Repairs what mark-up left in titles and abstracts, and finds the addresses in them. Each rule looks at the raw text and
 * names small places in it; nothing is rewritten as a whole, so that every repair can be shown and every offset mapped.
 */
package org.lectern.feed.cleaning;
