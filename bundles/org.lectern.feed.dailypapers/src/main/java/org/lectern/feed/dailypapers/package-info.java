/** Reads Daily Papers: pages saved as text or HTML, and the answers of the API. */
package org.lectern.feed.dailypapers;
