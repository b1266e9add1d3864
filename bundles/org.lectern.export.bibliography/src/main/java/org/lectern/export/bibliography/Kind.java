package org.lectern.export.bibliography;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What sort of work a paper is, in the words of each format. */
enum Kind {
    ARTICLE("article", "JOUR", "article-journal", "journal article", "J"),
    INPROCEEDINGS("inproceedings", "CPAPER", "paper-conference", "conference paper", "C"),
    CONFERENCE("conference", "CONF", "paper-conference", "conference proceedings", "S"),
    BOOK("book", "BOOK", "book", "book", "B"),
    INCOLLECTION("incollection", "CHAP", "chapter", "book section", ""),
    INBOOK("inbook", "CHAP", "chapter", "book section", ""),
    PROCEEDINGS("proceedings", "CONF", "book", "conference proceedings", ""),
    COLLECTION("collection", "EDBOOK", "collection", "edited book", ""),
    PHDTHESIS("phdthesis", "THES", "thesis", "thesis", ""),
    MASTERSTHESIS("mastersthesis", "THES", "thesis", "thesis", ""),
    TECHREPORT("techreport", "RPRT", "report", "report", ""),
    REPORT("report", "RPRT", "report", "report", ""),
    MANUAL("manual", "BOOK", "book", "book", ""),
    ONLINE("online", "ELEC", "webpage", "web page", ""),
    UNPUBLISHED("unpublished", "UNPB", "manuscript", "unpublished work", ""),
    SOFTWARE("software", "COMP", "software", "computer program", ""),
    DATASET("dataset", "DATA", "dataset", "dataset", ""),
    PATENT("patent", "PAT", "patent", "patent", "P"),
    MISC("misc", "GEN", "document", "generic", "");

    private final String bibtex;
    private final String ris;
    private final String csl;
    private final String endnote;
    private final String wos;

    Kind(String bibtex, String ris, String csl, String endnote, String wos) {
        this.bibtex = bibtex;
        this.ris = ris;
        this.csl = csl;
        this.endnote = endnote;
        this.wos = wos;
    }

    String bibtex() {
        return bibtex;
    }

    String ris() {
        return ris;
    }

    String csl() {
        return csl;
    }

    /** As the paper's sources say; what was read off a page is not known to be an article. */
    static Kind of(Map<String, String> extra) {
        return Arrays.stream(values())
                .filter(kind -> kind.isSaid(extra))
                .findFirst()
                .orElse(
                        extra.keySet().stream().anyMatch(key -> key.startsWith("nbib.") || key.startsWith("pubmed."))
                                ? ARTICLE
                                : MISC);
    }

    private boolean isSaid(Map<String, String> extra) {
        return bibtex.equals(extra.get("bibtex.type"))
                || ris.equals(extra.get("ris.TY"))
                || csl.equals(extra.get("csl.type"))
                || !wos.isEmpty() && wos.equals(extra.get("wos.PT"))
                || Optional.ofNullable(extra.get("enw.0"))
                        .or(() -> Optional.ofNullable(extra.get("endnote.ref-type")))
                        .filter(name -> name.toLowerCase(Locale.ROOT).equals(endnote))
                        .isPresent();
    }
}
