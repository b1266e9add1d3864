package org.lectern.feed.bibliography;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How a file of tagged lines is divided.
 *
 * @param line a tag and its value
 * @param first the tag that begins a record
 * @param last the tag that ends one; empty where none does
 * @param afterBlank tags that begin a record behind a blank line, where the record already has such a tag
 * @param lists tags whose further lines are further values
 * @param header tags that stand before the first record and belong to none
 * @param essential one of these stands in every record; what has none belongs to the record before. Empty where any tag makes one
 */
record TagSyntax(
        Pattern line,
        String first,
        String last,
        Predicate<String> afterBlank,
        Set<String> lists,
        Set<String> header,
        Set<String> essential) {
    static final TagSyntax RIS = new TagSyntax(
            tagged("[\\uFEFF ]{0,3}([A-Z][A-Z0-9]|PMC?ID)[ \\t]{1,3}-(?:[ \\t](.*))?"),
            "TY",
            "ER",
            tag -> false,
            Set.of(),
            Set.of(),
            Set.of("TY", "TI", "T1", "CT", "BT", "AB", "N2", "AU", "A1", "DO", "DI", "AN", "ID", "PMID", "UR"));
    static final TagSyntax NBIB = new TagSyntax(
            tagged("\\uFEFF?([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*))?"),
            "PMID",
            "",
            "OWN"::equals,
            Set.of(),
            Set.of(),
            Set.of());
    static final TagSyntax ENW =
            new TagSyntax(tagged("\\uFEFF?%([^\\s%])(?: (.*))?"), "0", "", tag -> true, Set.of(), Set.of(), Set.of());
    static final TagSyntax WOS = new TagSyntax(
            tagged("\\uFEFF?([A-Z][A-Z0-9])(?: (.*))?"),
            "PT",
            "ER",
            tag -> false,
            Set.of("AU", "AF", "BA", "BF", "CA", "GP", "BE", "ED", "CR", "C1", "C3"),
            Set.of("FN", "VR", "EF"),
            Set.of());

    /** Any character may stand in a value, those too that some take for the end of a line. */
    private static Pattern tagged(String line) {
        return Pattern.compile(line, Pattern.DOTALL);
    }
}
