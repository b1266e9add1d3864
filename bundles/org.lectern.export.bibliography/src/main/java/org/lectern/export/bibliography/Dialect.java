package org.lectern.export.bibliography;

import java.util.Map;

/** Which of the two programs an entry is for. */
enum Dialect {
    BIBTEX(Map.of()),
    BIBLATEX(Map.of(
            "journal", "journaltitle",
            "address", "location",
            "annote", "annotation",
            "archiveprefix", "eprinttype",
            "primaryclass", "eprintclass"));

    private final Map<String, String> names;

    Dialect(Map<String, String> names) {
        this.names = names;
    }

    /** A field that BibTeX calls so. */
    String field(String bibtex) {
        return names.getOrDefault(bibtex, bibtex);
    }
}
