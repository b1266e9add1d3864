package org.lectern.export.bibliography;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * What sources said of a paper that only bibliographies have a place for. A format gets back its own fields as they
 * came, and from other formats those that mean the same.
 */
final class Carried {
    /** Names of one thing: first in BibTeX, then in the other formats. Lists of several values stand on lines of their own. */
    private static final List<List<String>> SAME = List.of(
            same("journal ris.JO ris.JF ris.T2 csl.container-title nbib.JT wos.SO enw.J endnote.secondary-title "
                    + "endnote.full-title pubmed.Journal.Title"),
            same("volume ris.VL csl.volume nbib.VI wos.VL enw.V endnote.volume pubmed.JournalIssue.Volume"),
            same("number ris.IS csl.issue nbib.IP wos.IS enw.N endnote.number pubmed.JournalIssue.Issue"),
            same("pages ris.SP csl.page nbib.PG wos.BP enw.P endnote.pages pubmed.Pagination.MedlinePgn"),
            same("publisher ris.PB csl.publisher wos.PU enw.I endnote.publisher"),
            same("address ris.CY csl.publisher-place wos.PI enw.C endnote.pub-location"),
            same("edition ris.ET csl.edition enw.7 endnote.edition"),
            same("issn ris.SN csl.ISSN nbib.IS wos.SN pubmed.Journal.ISSN"),
            same("isbn csl.ISBN enw.@ endnote.isbn"),
            same("language ris.LA csl.language nbib.LA wos.LA enw.G endnote.language pubmed.Article.Language"),
            same("keywords ris.KW csl.keyword nbib.OT wos.DE enw.K endnote.keyword pubmed.KeywordList.Keyword"),
            same("note ris.N1 csl.note enw.Z endnote.notes"));

    /** What the papers are called; the first of them that can be used is their key everywhere. */
    static final List<String> KEYS = List.of("bibtex.key", "csl.id", "ris.ID");

    /** Formats that give the last page apart, with the name of the first. */
    private static final Map<String, String> LAST_PAGES = Map.of("ris.EP", "ris.SP", "wos.EP", "wos.BP");

    private final Map<String, String> extra;

    Carried(Map<String, String> extra) {
        this.extra = extra;
    }

    private static List<String> same(String names) {
        List<String> all = Arrays.asList(names.split(" "));
        all.set(0, "bibtex." + all.getFirst());
        return all;
    }

    /** The value that a source gave under exactly this name. */
    Optional<String> value(String name) {
        return Optional.ofNullable(extra.get(name));
    }

    Kind kind() {
        return Kind.of(extra);
    }

    /** The fields of one format without its prefix: its own, then what others call otherwise. Sorted by name. */
    SortedMap<String, String> fields(String prefix) {
        var fields = new TreeMap<String, String>();
        extra.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                fields.put(key.substring(prefix.length()), value);
            }
        });
        for (List<String> names : SAME) {
            List<String> own =
                    names.stream().filter(name -> name.startsWith(prefix)).toList();
            if (!own.isEmpty() && own.stream().noneMatch(extra::containsKey)) {
                names.stream()
                        .map(this::translated)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(value -> fields.put(own.getFirst().substring(prefix.length()), value));
            }
        }
        return fields;
    }

    /** Whether a source said something that has no name in a format: quick, and for most papers all there is to know. */
    boolean isForeign(String prefix) {
        return extra.keySet().stream()
                .anyMatch(name -> !name.startsWith(prefix)
                        && !KEYS.contains(name)
                        && !Kind.isSaying(name)
                        && meaning(name, prefix).isEmpty());
    }

    /**
     * Whether a format holds all that sources said.
     *
     * @param prefix of the format's own fields
     * @param key what the paper is called there
     * @param holds whether the format has a field as it was given by {@link #fields}
     */
    boolean isHeld(String prefix, String key, BiPredicate<String, String> holds) {
        Map<String, String> fields = fields(prefix);
        return extra.entrySet().stream().allMatch(field -> {
            String name = field.getKey();
            String value = field.getValue();
            if (KEYS.contains(name)) {
                return value.equals(key);
            }
            if (name.startsWith(prefix)) {
                String own = name.substring(prefix.length());
                return holds.test(own, fields.get(own));
            }
            return kind().isSaidBy(name, value)
                    || meaning(name, prefix)
                            .filter(own -> says(fields.get(own), name, value) && holds.test(own, fields.get(own)))
                            .isPresent();
        });
    }

    /** The format's own field that means the same. */
    private static Optional<String> meaning(String name, String prefix) {
        String first = LAST_PAGES.getOrDefault(name, name);
        return SAME.stream()
                .filter(names -> names.contains(first))
                .flatMap(names -> names.stream().filter(own -> own.startsWith(prefix)))
                .findFirst()
                .map(own -> own.substring(prefix.length()));
    }

    private boolean says(String held, String name, String value) {
        return held != null
                && (held.equals(value)
                        || translated(LAST_PAGES.getOrDefault(name, name))
                                .filter(held::equals)
                                .isPresent());
    }

    private Optional<String> translated(String name) {
        String value = extra.get(name);
        String last = switch (name) {
            case "ris.SP" -> extra.get("ris.EP");
            case "wos.BP" -> extra.get("wos.EP");
            default -> null;
        };
        return Optional.ofNullable(value == null || last == null ? value : value + "-" + last);
    }
}
