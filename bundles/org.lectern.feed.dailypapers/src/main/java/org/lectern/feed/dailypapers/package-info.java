/** Reads Daily Papers pages that were saved as text. */
package org.lectern.feed.dailypapers;
