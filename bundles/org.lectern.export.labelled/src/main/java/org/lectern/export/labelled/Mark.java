package org.lectern.export.labelled;

/**
 * A mark in a tool's text.
 *
 * @param start in Unicode code points of the tool's text, 0 for the first
 * @param end exclusive, beyond {@code start}
 * @param label never blank
 */
record Mark(int start, int end, String label) {}
