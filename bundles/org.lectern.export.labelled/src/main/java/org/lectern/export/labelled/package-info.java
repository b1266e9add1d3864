/** Papers with their labels, notes and marks, as annotation tools take them in: a family of formats that have a text and places in it. */
package org.lectern.export.labelled;
