package org.lectern.export.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Identifier.Scheme;
import org.lectern.api.model.Link;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Project;

/** One entry. Fields stand in a fixed order, so that two exports can be compared line by line. */
final class Entry {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final String key;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    Entry(String key, Paper paper, List<Answer> answers, Project project) {
        this.key = key;
        text("title", Tex.title(paper.title()));
        text("author", paper.authors().stream().map(Tex::name).collect(Collectors.joining(" and ")));
        paper.organization().ifPresent(organization -> text("institution", Tex.text(organization.name())));
        paper.published().ifPresent(published -> date(published.date()));
        paper.identifiers().forEach(this::identifier);
        paper.links().forEach(this::link);
        text("keywords", keywords(answers, project));
        text("abstract", Tex.text(paper.abstractText()));
        text("note", String.join(". ", notes));
    }

    String text() {
        var text = new StringBuilder("@misc{").append(key);
        fields.forEach(
                (name, value) -> text.append(",\n  ").append(name).append(" = ").append(value));
        return text.append("\n}\n\n").toString();
    }

    private void text(String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, "{" + value + "}");
        }
    }

    private void date(PartialDate date) {
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

    /** BibTeX has one address; the others go to the note, where styles print them. */
    private void link(Link link) {
        if (fields.containsKey("url")) {
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

    /** Each label that anybody gave, once, in the order of the schema. */
    private static String keywords(List<Answer> answers, Project project) {
        Set<String> given = answers.stream()
                .flatMap(answer -> answer.labels().stream())
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var ordered = new LinkedHashSet<>(project.schema().names());
        ordered.retainAll(given);
        ordered.addAll(given);
        return ordered.stream()
                .map(label -> label.contains(",") ? "{" + Tex.text(label) + "}" : Tex.text(label))
                .collect(Collectors.joining(", "));
    }
}
