/** Reads what reference managers and bibliographic databases write. */
package org.lectern.feed.bibliography;
