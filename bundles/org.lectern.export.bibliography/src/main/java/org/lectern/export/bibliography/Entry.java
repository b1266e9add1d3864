package org.lectern.export.bibliography;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.api.export.ExportField;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Identifier.Scheme;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PartialDate;

/** One entry. Fields stand in a fixed order, so that two exports can be compared line by line. */
final class Entry {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** They name entries that need not be in this file, and what they would lend is in the entry already. */
    private static final Set<String> REFERRING = Set.of("crossref", "xref", "xdata", "entryset", "related");

    /** What a source said stands in parts of the entry that say more. */
    private static final Set<String> MERGED = Set.of("type", "key", "keywords", "others");

    private final Reference reference;
    private final Dialect dialect;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    /** What sources said that found no place. */
    private final Set<String> left = new HashSet<>();

    Entry(Reference reference, Dialect dialect) {
        this.reference = reference;
        this.dialect = dialect;
        Paper paper = reference.paper();
        Map<String, String> carried = reference.carried().fields("bibtex.");
        text("title", Tex.title(paper.title()));
        text("author", authors(paper.authors(), carried.remove("others") != null));
        paper.organization().ifPresent(organization -> text("institution", Tex.text(organization.name())));
        boolean whole = dialect == Dialect.BIBLATEX && !carried.containsKey("date") || carried.containsKey("year");
        reference.date().ifPresent(date -> date(date, whole));
        paper.identifiers().forEach(this::identifier);
        paper.links().forEach(this::link);
        text("keywords", keywords(carried));
        text("abstract", Tex.text(paper.abstractText()));
        // A note of its own stays alone, so that both come back as they were.
        text(carried.containsKey("note") ? "annote" : "note", String.join(". ", notes));
        carried.forEach(this::carried);
    }

    /** An organisation has a name only. */
    static Set<ExportField> cuts(Paper paper) {
        return paper.organization().flatMap(Organization::handle).isPresent()
                ? EnumSet.of(ExportField.ORGANIZATION)
                : Set.of();
    }

    static boolean cutsExtra(Paper paper, Map<String, String> extra, Dialect dialect) {
        if (extra.isEmpty() || new Carried(extra).isForeign("bibtex.")) {
            return !extra.isEmpty();
        }
        var reference = Reference.alone(paper, extra);
        return !reference.carried().isHeld("bibtex.", reference.key(), new Entry(reference, dialect)::holds);
    }

    /** Whether a field of a source has a place in the entry. */
    boolean holds(String name, String value) {
        return name.equals("type") ? type().equals(value) : !left.contains(name);
    }

    String text() {
        var text = new StringBuilder("@").append(type()).append('{').append(reference.key());
        fields.forEach(
                (name, value) -> text.append(",\n  ").append(name).append(" = ").append(value));
        return text.append("\n}\n\n").toString();
    }

    private String type() {
        String fallback = reference.carried().kind().bibtex();
        return reference
                .carried()
                .value("bibtex.type")
                .filter(type -> type.matches("[a-z][a-z-]{1,40}") && !type.matches("set|xdata|comment|string|preamble"))
                .orElse(fallback);
    }

    private static String authors(List<String> names, boolean others) {
        String all = names.stream().map(Tex::name).collect(Collectors.joining(" and "));
        return others ? all + " and others" : all;
    }

    /** @return whether it stands there now; another value may already */
    private boolean text(String name, String value) {
        if (value.isBlank()) {
            return true;
        }
        // Where a source has both names, each keeps its own.
        String field =
                reference.carried().value("bibtex." + dialect.field(name)).isPresent() ? name : dialect.field(name);
        return fields.computeIfAbsent(field, key -> "{" + value + "}").equals("{" + value + "}");
    }

    /** @param whole in one field: as BibLaTeX has it, or because the parts say something else */
    private void date(PartialDate date, boolean whole) {
        if (whole && date.year().isPresent()) {
            text("date", date.toString());
            return;
        }
        date.year().ifPresent(year -> text("year", "%04d".formatted(year)));
        // Bare, as a macro: the style prints it in its language.
        date.month().ifPresent(month -> fields.put("month", MONTHS.get(month - 1)));
        date.day().ifPresent(day -> text("day", Integer.toString(day)));
    }

    private void identifier(Identifier identifier) {
        String name = switch (identifier.scheme()) {
            case ARXIV -> "eprint";
            case DOI -> "doi";
            case PUBMED -> "pmid";
            case OPENREVIEW -> "openreview";
            case URL -> "url";
        };
        if (fields.containsKey(name)) {
            notes.add(
                    identifier.scheme() == Scheme.URL ? Tex.url(identifier.value()) : Tex.text(identifier.toString()));
            return;
        }
        text(name, Tex.verbatim(identifier.value()));
        if (identifier.scheme() == Scheme.ARXIV) {
            text("archiveprefix", "arXiv");
        }
    }

    /** BibTeX has one address, that of the paper's page; the others go to the note, where styles print them. */
    private void link(Link link) {
        if (fields.containsKey("url") || !link.kind().equals("page")) {
            notes.add(Tex.text(kind(link)) + ": " + Tex.url(link.url()));
        } else {
            text("url", Tex.verbatim(link.url()));
        }
    }

    private static String kind(Link link) {
        return link.kind().isEmpty()
                ? "Link"
                : link.kind().substring(0, 1).toUpperCase(Locale.ROOT)
                        + link.kind().substring(1);
    }

    private String keywords(Map<String, String> carried) {
        String known = carried.getOrDefault("keywords", "");
        if (reference.labels().isEmpty() && !known.contains("\n")) {
            return Tex.text(known);
        }
        List<String> labels = reference.labels();
        return reference.keywords(known, known.contains("\n") ? "\n" : "[,;]").stream()
                .map(word -> word.contains(",") && labels.contains(word) ? "{" + Tex.text(word) + "}" : Tex.text(word))
                .collect(Collectors.joining(", "));
    }

    private void carried(String name, String value) {
        String plain = name.startsWith("field.") ? name.substring("field.".length()) : name;
        if (MERGED.contains(name)) {
            return;
        }
        boolean fits = !REFERRING.contains(plain) && plain.matches("[a-z][a-z0-9_+-]*");
        boolean asItIs = Tex.isVerbatim(plain) && Tex.isBalanced(value);
        // A lone brace in a field that no TeX reads has to be escaped there too, and stays so.
        boolean changed = Tex.isVerbatim(plain) && !asItIs && !Tex.text(value).equals(value);
        if (!fits || !text(plain, asItIs ? value : Tex.text(value)) || changed) {
            left.add(name);
        }
    }
}
