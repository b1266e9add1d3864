package org.lectern.export.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Identifier.Scheme;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;

/** A paper with its key, the labels given to it, and what its sources said beyond its own fields. */
record Reference(String key, Paper paper, List<String> labels, Carried carried) {
    static Reference of(Paper paper, ExportPapers papers, CitationKeys keys) {
        var carried = new Carried(papers.extra(paper.id()));
        return new Reference(key(paper, carried, keys), paper, labels(papers, paper), carried);
    }

    /** As if it were the only one of its file, and nobody had labelled it. */
    static Reference alone(Paper paper, Map<String, String> extra) {
        var carried = new Carried(extra);
        return new Reference(key(paper, carried, new CitationKeys()), paper, List.of(), carried);
    }

    private static String key(Paper paper, Carried carried, CitationKeys keys) {
        return Carried.KEYS.stream()
                .flatMap(name -> carried.value(name).stream())
                .findFirst()
                .flatMap(keys::own)
                .orElseGet(() -> keys.of(paper));
    }

    /** Each label that anybody gave, once, in the order of the schema. */
    private static List<String> labels(ExportPapers papers, Paper paper) {
        Set<String> given = papers.answers(paper.id()).stream()
                .map(Answer::labels)
                .flatMap(List::stream)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var ordered = new LinkedHashSet<>(papers.project().schema().names());
        ordered.retainAll(given);
        ordered.addAll(given);
        return List.copyOf(ordered);
    }

    /** What a format calls the paper that takes any name: that of a source, unless it could be a key; those are told apart. */
    String name(String sources) {
        return carried.value(sources)
                .filter(name -> !CitationKeys.isUsable(name))
                .orElse(key);
    }

    /** For formats that have another place for them. */
    Reference withoutLabels() {
        return new Reference(key, paper, List.of(), carried);
    }

    /** The labels, then the keywords of the sources that are no labels. */
    List<String> keywords(String sources, String divider) {
        var keywords = new ArrayList<>(labels);
        for (String keyword : sources.split(divider)) {
            if (!keyword.isBlank() && !keywords.contains(keyword.strip())) {
                keywords.add(keyword.strip());
            }
        }
        return keywords;
    }

    Optional<PartialDate> date() {
        return paper.published().map(PublicationDate::date);
    }

    List<String> identifiers(Scheme scheme) {
        return paper.identifiers().stream()
                .filter(identifier -> identifier.scheme() == scheme)
                .map(Identifier::value)
                .toList();
    }
}
