package org.lectern.feed.bibliography;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a file of tagged lines is divided.
 *
 * @param line a tag and its value
 * @param first the tag that begins a record
 * @param last the tag that ends one; empty where none does
 * @param blankDivides a blank line ends a record, where the next tag is one that the record already has
 * @param lists tags whose further lines are further values
 * @param header tags that stand before the first record and belong to none
 */
record TagSyntax(Pattern line, String first, String last, boolean blankDivides, Set<String> lists, Set<String> header) {
    static final TagSyntax RIS = new TagSyntax(
            tagged("[\\uFEFF ]{0,3}([A-Z][A-Z0-9]) {1,3}-(?: (.*))?"), "TY", "ER", false, Set.of(), Set.of());
    static final TagSyntax NBIB = new TagSyntax(
            tagged("\\uFEFF?([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*))?"), "PMID", "", false, Set.of(), Set.of());
    static final TagSyntax ENW =
            new TagSyntax(tagged("\\uFEFF?%([^\\s%])(?: (.*))?"), "0", "", true, Set.of(), Set.of());
    static final TagSyntax WOS = new TagSyntax(
            tagged("\\uFEFF?([A-Z][A-Z0-9])(?: (.*))?"),
            "PT",
            "ER",
            false,
            Set.of("AU", "AF", "BA", "BF", "CA", "GP", "BE", "ED", "CR", "C1", "C3"),
            Set.of("FN", "VR", "EF"));

    /** Any character may stand in a value, those too that some take for the end of a line. */
    private static Pattern tagged(String line) {
        return Pattern.compile(line, Pattern.DOTALL);
    }
}
