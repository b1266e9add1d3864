/** Reads texts with the labels and marks that annotation tools give them. */
package org.lectern.feed.labelled;
