package org.lectern.feed.bibliography;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.Organization;
import org.lectern.api.model.PartialDate;

/** What an item says, in the places Lectern has; texts among the other fields are extra as they are, all else as JSON. */
final class CslPaper {
    private final ObjectNode item;
    private final Draft draft = new Draft();

    CslPaper(ObjectNode item) {
        this.item = item;
    }

    FeedItem item(long line, Account account) {
        draft.title = text("title");
        draft.abstractText = text("abstract");
        draft.name = item.path("id").asText("").isBlank()
                ? "Untitled item"
                : item.path("id").asText();
        if (item.path("author").isArray()) {
            item.remove("author").forEach(author -> draft.author(name(author)));
        }
        published();
        identifier("DOI", draft::doi);
        identifier("PMID", value -> draft.identifier("pubmed:" + value));
        identifier("number", value -> value.startsWith("arXiv:") && draft.identifier(value));
        custom();
        identifier("URL", value -> draft.address(value, "page"));
        item.properties().forEach(field -> {
            JsonNode value = field.getValue();
            draft.extra("csl." + field.getKey(), value.isValueNode() ? value.asText("") : value.toString());
        });
        return draft.counted(line, account);
    }

    private String text(String field) {
        return item.path(field).isTextual() ? item.remove(field).textValue().strip() : "";
    }

    @FunctionalInterface
    private interface Taking {
        boolean takes(String value);
    }

    private void identifier(String field, Taking taking) {
        if (item.path(field).isValueNode() && taking.takes(item.path(field).asText())) {
            item.remove(field);
        }
    }

    /** Family name first, so that its parts stay known: {@code van Beethoven, Ludwig}. */
    static String name(JsonNode author) {
        if (author.isTextual()) {
            return author.textValue();
        }
        if (author.path("literal").isTextual()) {
            return author.path("literal").textValue();
        }
        var family = new ArrayList<String>();
        add(family, author.path("non-dropping-particle"));
        add(family, author.path("dropping-particle"));
        add(family, author.path("family"));
        var parts = new ArrayList<String>();
        parts.add(String.join(" ", family));
        add(parts, author.path("suffix"));
        add(parts, author.path("given"));
        return String.join(", ", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    private static void add(ArrayList<String> parts, JsonNode part) {
        if (part.isValueNode() && !part.asText("").isBlank()) {
            parts.add(part.asText().strip());
        }
    }

    /** A range of dates, or a season, stays as it is beside the date it begins with. */
    private void published() {
        JsonNode issued = item.path("issued");
        JsonNode parts = issued.path("date-parts").path(0);
        Optional<PartialDate> date = parts.isArray()
                ? Dates.of(part(parts, 0), part(parts, 1), part(parts, 2))
                : Dates.parse(
                        issued.isTextual()
                                ? issued.asText()
                                : issued.path("raw")
                                        .asText(issued.path("literal").asText("")));
        date.ifPresent(known -> {
            draft.published(known);
            if (issued.size() <= 1 && issued.path("date-parts").size() <= 1) {
                item.remove("issued");
            }
        });
    }

    private static String part(JsonNode parts, int at) {
        return parts.path(at).asText("");
    }

    /** What our own exports put where the schema has no name for it. */
    private void custom() {
        if (!(item.path("custom") instanceof ObjectNode custom)) {
            return;
        }
        boolean all = true;
        for (JsonNode identifier : custom.path("identifiers")) {
            all &= draft.identifier(identifier.asText()) || draft.address(identifier.asText(), "page");
        }
        for (JsonNode link : custom.path("links")) {
            draft.link(link.path("url").asText(""), link.path("kind").asText(""));
        }
        JsonNode from = custom.path("organization");
        if (!from.path("name").asText("").isBlank()) {
            Optional<String> handle =
                    Optional.of(from.path("handle")).filter(JsonNode::isTextual).map(JsonNode::asText);
            draft.organization = Optional.of(new Organization(from.path("name").asText(), handle));
        }
        custom.remove(all ? List.of("identifiers", "links", "organization") : List.of("links", "organization"));
        if (custom.isEmpty()) {
            item.remove("custom");
        }
    }
}
