package org.lectern.export.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ScreeningAnswer;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Identifier.Scheme;
import org.lectern.api.model.Link;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PublicationDate;

/** The columns that ASReview knows, those it writes itself, and behind them what sources said further. */
final class AsreviewTable implements PaperTable {
    private static final List<String> COLUMNS = List.of(
            "title",
            "abstract",
            "authors",
            "keywords",
            "doi",
            "url",
            "year",
            "published",
            "pmid",
            "arxiv_id",
            "asreview_label",
            "asreview_time",
            "asreview_note",
            "asreview_user_name",
            "asreview_user_email",
            "rawTitle",
            "rawAbstract");

    /** What the formats call keywords. */
    private static final List<String> KEYWORDS = List.of(
            "keywords",
            "bibtex.keywords",
            "ris.KW",
            "csl.keyword",
            "nbib.OT",
            "wos.DE",
            "enw.K",
            "endnote.keyword",
            "pubmed.KeywordList.Keyword");

    private final ExportPapers papers;
    private final ExtraColumns extra;

    AsreviewTable(ExportPapers papers) {
        this.papers = papers;
        this.extra = ExtraColumns.of(papers, name -> hasColumn(name) && !name.equals("keywords"));
    }

    /** As ASReview does: what an earlier round said in these columns gives way. */
    static boolean hasColumn(String extra) {
        return !extra.startsWith("asreview_");
    }

    @Override
    public List<String> header() {
        var header = new ArrayList<>(COLUMNS);
        header.addAll(extra.header());
        return header;
    }

    @Override
    public List<String> row(Paper paper) {
        Map<String, String> said = papers.extra(paper.id());
        Optional<ScreeningAnswer> answer =
                ScreeningAnswer.of(papers.answers(paper.id()), papers.viewer().name());
        var row = new ArrayList<>(List.of(
                paper.title(),
                paper.abstractText(),
                ListCell.joined(paper.authors()),
                keywords(said),
                first(paper, Scheme.DOI),
                paper.links().stream().findFirst().map(Link::url).orElse(""),
                paper.published()
                        .map(date -> date.date().year())
                        .filter(OptionalInt::isPresent)
                        .map(year -> "%04d".formatted(year.getAsInt()))
                        .orElse(""),
                paper.published()
                        .map(PublicationDate::date)
                        .map(Object::toString)
                        .orElse(""),
                first(paper, Scheme.PUBMED),
                first(paper, Scheme.ARXIV),
                answer.map(ScreeningAnswer::decision).orElse(""),
                answer.map(ScreeningAnswer::time).orElse(""),
                answer.map(given -> given.answer().note()).orElse(""),
                answer.map(given -> given.answer().annotator()).orElse(""),
                "",
                AllFields.whereOther(paper.revision().raw().title(), paper.title()),
                AllFields.whereOther(paper.revision().raw().abstractText(), paper.abstractText())));
        row.addAll(extra.cells(said));
        return row;
    }

    private static String first(Paper paper, Scheme scheme) {
        return paper.identifiers().stream()
                .filter(identifier -> identifier.scheme() == scheme)
                .findFirst()
                .map(Identifier::value)
                .orElse("");
    }

    private static String keywords(Map<String, String> said) {
        return KEYWORDS.stream()
                .map(said::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(AsreviewTable::joined)
                .orElse("");
    }

    /** A list stands as a JSON array of strings. */
    private static String joined(String value) {
        if (!value.startsWith("[")) {
            return value;
        }
        try {
            JsonNode list = PaperJson.JSON.readTree(value);
            return list.isArray()
                    ? ListCell.joined(StreamSupport.stream(list.spliterator(), false)
                            .map(JsonNode::asText)
                            .toList())
                    : value;
        } catch (JsonProcessingException e) {
            // It only looked like a list.
            return value;
        }
    }
}
