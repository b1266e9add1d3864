package org.lectern.feed.bibliography;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.PartialDate;

/** What a record of an EndNote library says. Extra fields have the names of their elements. */
final class EndnotePaper {
    private final XmlNode record;
    private final Draft draft = new Draft();

    EndnotePaper(XmlNode record) {
        this.record = record;
    }

    FeedItem item(long line, Account account) {
        draft.name = "EndNote record " + record.text("rec-number");
        draft.title = taken("titles", "title");
        draft.abstractText = taken("abstract");
        record.all("contributors", "authors", "author").forEach(author -> {
            // Some writers put all names into one element, a line each.
            author.rawText().lines().forEach(draft::author);
            author.take();
        });
        date();
        keep(draft::doi, "electronic-resource-num");
        keep(draft::identifier, "accession-num");
        keep(url -> draft.address(url, "page"), "urls", "related-urls", "url");
        keep(url -> draft.address(url, "pdf"), "urls", "pdf-urls", "url");
        keep(url -> draft.address(url, "page"), "urls", "web-urls", "url");
        record.first("ref-type")
                .filter(type -> !type.attribute("name").isBlank())
                .ifPresent(type -> {
                    draft.extra("endnote.ref-type", type.attribute("name"));
                    type.take();
                });
        extra();
        return draft.counted(line, account);
    }

    private String taken(String... path) {
        Optional<XmlNode> node = record.first(path);
        node.ifPresent(XmlNode::take);
        return node.map(XmlNode::text).orElse("");
    }

    @FunctionalInterface
    private interface Taking {
        boolean takes(String value);
    }

    private void keep(Taking taking, String... path) {
        record.all(path).stream()
                .filter(node -> taking.takes(node.text()))
                .toList()
                .forEach(XmlNode::take);
    }

    private void date() {
        String year = record.text("dates", "year");
        Optional<PartialDate> exact = record.all("dates", "pub-dates", "date").stream()
                .flatMap(date -> Dates.inYear(year, date.text()).or(() -> Dates.parse(date.text())).stream())
                .filter(date -> year.isBlank() || year.equals(date.toString().substring(0, 4)))
                .findFirst();
        exact.or(() -> Dates.parse(year)).ifPresent(date -> {
            draft.published(date);
            record.all("dates", "year").forEach(XmlNode::take);
            if (exact.isPresent()) {
                record.all("dates", "pub-dates", "date").forEach(XmlNode::take);
            }
        });
    }

    private void extra() {
        Map<String, StringBuilder> rest = new LinkedHashMap<>();
        record.leaves((parent, leaf) -> {
            StringBuilder values = rest.computeIfAbsent(leaf.name(), key -> new StringBuilder());
            values.append(values.isEmpty() ? "" : "\n").append(leaf.text());
        });
        rest.forEach((name, values) -> draft.extra("endnote." + name, values.toString()));
    }
}
