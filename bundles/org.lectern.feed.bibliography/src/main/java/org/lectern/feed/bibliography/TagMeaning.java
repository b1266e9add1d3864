package org.lectern.feed.bibliography;

import java.util.List;

/**
 * Which tags say what. Of several that say the same, the first that is there counts; the others stay extra.
 *
 * @param prefix of the extra fields
 * @param type says what sort of work it is
 * @param dates whole dates, or months and days of the year
 * @param identifiers that may hold a DOI or any identifier in full, and stay where they hold something else
 */
record TagMeaning(
        String prefix,
        String type,
        List<String> titles,
        List<String> abstracts,
        List<String> authors,
        List<String> moreAuthors,
        List<String> years,
        List<String> dates,
        List<String> identifiers,
        List<String> pubmed,
        List<String> pages,
        List<String> pdfs) {
    static final TagMeaning RIS = new TagMeaning(
            "ris.",
            "TY",
            List.of("TI", "T1", "CT", "BT"),
            List.of("AB", "N2"),
            List.of("AU", "A1"),
            List.of(),
            List.of("PY", "Y1"),
            List.of("DA", "Y1", "PY"),
            List.of("DO", "DI", "AN", "M3", "M1", "C2", "L3"),
            List.of("PM", "PMID"),
            List.of("UR", "L2", "LK"),
            List.of("L1"));
    static final TagMeaning NBIB = new TagMeaning(
            "nbib.",
            "PT",
            List.of("TI", "BTI", "TT"),
            List.of("AB", "OAB"),
            List.of("FAU", "AU"),
            List.of("CN"),
            List.of("DP"),
            List.of("DP", "DEP"),
            List.of("LID", "AID"),
            List.of("PMID"),
            List.of("URLF", "LID"),
            List.of());
    static final TagMeaning ENW = new TagMeaning(
            "enw.",
            "0",
            List.of("T"),
            List.of("X"),
            List.of("A"),
            List.of(),
            List.of("D"),
            List.of("8", "D"),
            List.of("R", "M"),
            List.of(),
            List.of("U"),
            List.of(">"));
    static final TagMeaning WOS = new TagMeaning(
            "wos.",
            "PT",
            List.of("TI"),
            List.of("AB"),
            List.of("AF", "AU"),
            List.of("CA", "GP"),
            List.of("PY"),
            List.of("PD", "PY"),
            List.of("DI", "AR"),
            List.of("PM"),
            List.of(),
            List.of());
}
