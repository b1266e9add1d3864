package org.lectern.feed.bibliography;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.PartialDate;

/** What a PubMed record says of an article or a chapter. Extra fields are named for an element and the one it stands in. */
final class PubmedPaper {
    private final XmlNode record;
    private final XmlNode citation;
    private final XmlNode article;
    private final Draft draft = new Draft();

    PubmedPaper(XmlNode record) {
        this.record = record;
        boolean book = record.name().equals("PubmedBookArticle");
        citation = record.first(book ? "BookDocument" : "MedlineCitation").orElse(record);
        article = book ? citation : citation.first("Article").orElse(citation);
    }

    FeedItem item(long line, Account account) {
        draft.name = "PubMed record " + citation.text("PMID");
        draft.title = Stream.of(new String[] {"ArticleTitle"}, new String[] {"Book", "BookTitle"}, new String[] {
                    "VernacularTitle"
                })
                .map(article::first)
                .flatMap(Optional::stream)
                .filter(title -> !title.text().isEmpty())
                .findFirst()
                .map(this::taken)
                .orElse("");
        draft.abstractText = article.all("Abstract", "AbstractText").stream()
                .map(this::section)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        article.first("AuthorList").ifPresent(this::authors);
        date();
        identifiers();
        extra();
        return draft.counted(line, account);
    }

    private String taken(XmlNode node) {
        node.take();
        return node.text();
    }

    private String section(XmlNode text) {
        String label = text.attribute("Label");
        String plain = taken(text);
        return label.isBlank() || plain.isEmpty() ? plain : label + ": " + plain;
    }

    private void authors(XmlNode list) {
        for (XmlNode author : list.all("Author")) {
            String family = author.text("LastName");
            String given = author.text("ForeName").isEmpty() ? author.text("Initials") : author.text("ForeName");
            String name = Stream.of(family, author.text("Suffix"), given)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            draft.author(name.isEmpty() ? author.text("CollectiveName") : name);
            for (String part : List.of("LastName", "ForeName", "Initials", "Suffix", "CollectiveName")) {
                author.all(part).forEach(XmlNode::take);
            }
        }
    }

    /** In print, else online. */
    private void date() {
        Stream.of(
                        article.first("Journal", "JournalIssue", "PubDate"),
                        article.first("Book", "PubDate"),
                        article.first("ArticleDate"))
                .flatMap(Optional::stream)
                .filter(date -> date(date).isPresent())
                .findFirst()
                .ifPresent(date -> {
                    draft.published(date(date).orElseThrow());
                    date.take();
                });
    }

    private static Optional<PartialDate> date(XmlNode date) {
        Optional<PartialDate> parts = Dates.of(date.text("Year"), date.text("Month"), date.text("Day"));
        return parts.or(() -> Dates.of(date.text("Year"), null, null)).or(() -> Dates.parse(date.text("MedlineDate")));
    }

    private void identifiers() {
        citation.first("PMID")
                .filter(id -> draft.identifier("pubmed:" + id.text()))
                .ifPresent(XmlNode::take);
        Stream.of(record.all("PubmedData", "ArticleIdList", "ArticleId"), citation.all("ArticleIdList", "ArticleId"))
                .flatMap(List::stream)
                .filter(id -> switch (id.attribute("IdType")) {
                    case "doi" -> draft.doi(id.text());
                    case "pubmed" -> draft.identifier("pubmed:" + id.text());
                    default -> false;
                })
                .toList()
                .forEach(XmlNode::take);
        article.all("ELocationID").stream()
                .filter(id -> id.attribute("EIdType").equals("doi") && draft.doi(id.text()))
                .toList()
                .forEach(XmlNode::take);
    }

    private void extra() {
        Map<String, StringBuilder> rest = new LinkedHashMap<>();
        record.leaves((parent, leaf) -> {
            StringBuilder values = rest.computeIfAbsent(parent.name() + "." + leaf.name(), key -> new StringBuilder());
            values.append(values.isEmpty() ? "" : "\n").append(leaf.text());
        });
        rest.forEach((name, values) -> draft.extra("pubmed." + name, values.toString()));
    }
}
