package org.lectern.index.lucene;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.api.model.Paper;

/** What a paper may have beside its title, as {@code has:} names it. */
final class Possessions {
    /** A person's own note, which the store knows and the index does not. */
    static final String NOTE = "note";

    /** All of them, by name. */
    static final List<String> NAMES = List.of(
            "abstract",
            "arxiv",
            "authors",
            "code",
            "comments",
            "data",
            "date",
            "doi",
            NOTE,
            "openreview",
            "organization",
            "pdf",
            "project",
            "pubmed");

    private Possessions() {}

    /** What this paper has, apart from notes. */
    static Set<String> of(Paper paper) {
        var has = new TreeSet<String>();
        paper.links().forEach(link -> has.add(link.kind()));
        paper.identifiers().forEach(identifier -> has.add(identifier.scheme().word()));
        add(!paper.abstractText().isBlank(), "abstract", has);
        add(!paper.authors().isEmpty(), "authors", has);
        add(paper.comments().isPresent(), "comments", has);
        add(paper.published().isPresent(), "date", has);
        add(paper.organization().isPresent(), "organization", has);
        has.retainAll(NAMES);
        return has;
    }

    private static void add(boolean there, String what, Set<String> to) {
        if (there) {
            to.add(what);
        }
    }
}
