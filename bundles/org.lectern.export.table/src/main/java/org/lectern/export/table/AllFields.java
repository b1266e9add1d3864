package org.lectern.export.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PublicationDate;

/** The table of all that is known of the papers. */
final class AllFields implements PaperTable {
    /** New columns go to the end: others' scripts count on the order. */
    static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "abstract",
            "authorCount",
            "authors",
            "organization",
            "organizationHandle",
            "published",
            "publishedFrom",
            "identifiers",
            "links",
            "linkKinds",
            "comments",
            "labels",
            "answers",
            "rawTitle",
            "rawAbstract",
            "answersJson");

    private final ExportPapers papers;
    private final List<String> order;
    private final ExtraColumns extra;

    AllFields(ExportPapers papers) {
        this.papers = papers;
        this.order = papers.project().schema().names();
        this.extra = ExtraColumns.of(papers);
    }

    @Override
    public List<String> header() {
        var header = new ArrayList<>(COLUMNS);
        header.addAll(extra.header());
        return header;
    }

    @Override
    public List<String> row(Paper paper) {
        var row = new ArrayList<>(cells(paper, papers.answers(paper.id()), order));
        row.addAll(extra.cells(extra.of(paper.id())));
        return row;
    }

    /** @param order of labels; others come after those */
    static List<String> cells(Paper paper, List<Answer> answers, List<String> order) {
        return List.of(
                paper.id().value(),
                paper.title(),
                paper.abstractText(),
                number(paper.authorCount()),
                ListCell.joined(paper.authors()),
                paper.organization().map(Organization::name).orElse(""),
                paper.organization().flatMap(Organization::handle).orElse(""),
                paper.published()
                        .map(PublicationDate::date)
                        .map(Object::toString)
                        .orElse(""),
                paper.published().map(date -> date.origin().word()).orElse(""),
                ListCell.joined(
                        paper.identifiers().stream().map(Identifier::toString).toList()),
                ListCell.joined(paper.links().stream().map(Link::url).toList()),
                ListCell.joined(paper.links().stream().map(Link::kind).toList()),
                number(paper.comments()),
                ListCell.joined(labels(answers, order)),
                ListCell.joined(byAnnotator(answers)),
                whereOther(paper.revision().raw().title(), paper.title()),
                whereOther(paper.revision().raw().abstractText(), paper.abstractText()),
                PaperJson.answers(answers));
    }

    /** The text as the source had it, only where cleaning changed it: most tables are read by people. */
    static String whereOther(String raw, String cleaned) {
        return raw.equals(cleaned) ? "" : raw;
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    /** What anybody answered, each label once, in the order of the schema. */
    private static List<String> labels(List<Answer> answers, List<String> order) {
        Set<String> given = new HashSet<>();
        answers.forEach(answer -> given.addAll(answer.labels()));
        var ordered = new ArrayList<>(order);
        ordered.retainAll(given);
        given.removeAll(ordered);
        given.stream().sorted().forEach(ordered::add);
        return ordered;
    }

    /** {@code ada: relevant}, one for each label that each annotator gave; only {@code ada:} where it was none. */
    private static List<String> byAnnotator(List<Answer> answers) {
        var lines = new ArrayList<String>();
        for (Answer answer : answers) {
            if (answer.labels().isEmpty()) {
                lines.add(answer.annotator() + ":");
            }
            answer.labels().forEach(label -> lines.add(answer.annotator() + ": " + label));
        }
        return lines;
    }
}
