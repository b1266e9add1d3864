/** What annotators decided in other tools, on its way into the log of a project. */
package org.lectern.feed.labels;
