package org.lectern.export.bibliography;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    private static final List<String> SAYING =
            List.of("bibtex.type", "ris.TY", "csl.type", "wos.PT", "enw.0", "endnote.ref-type");

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
        return SAYING.stream().anyMatch(name -> extra.containsKey(name) && isSaidBy(name, extra.get(name)));
    }

    /** Whether a source says with this field what the paper is. */
    static boolean isSaying(String name) {
        return SAYING.contains(name);
    }

    /** Whether a source's field means this kind. */
    boolean isSaidBy(String name, String value) {
        return switch (name) {
            case "bibtex.type" -> bibtex.equals(value);
            case "ris.TY" -> ris.equals(value);
            case "csl.type" -> csl.equals(value);
            case "wos.PT" -> !wos.isEmpty() && wos.equals(value);
            case "enw.0", "endnote.ref-type" -> endnote.equals(value.toLowerCase(Locale.ROOT));
            default -> false;
        };
    }
}
