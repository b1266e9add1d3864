package org.lectern.export.labelled;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;

/**
 * What is known of a paper beside its text, as fields that tools keep unread beside theirs and that our readers know:
 * what a paper has, and under their own names the further fields of its sources.
 */
final class Facts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Names that mean something to a tool or to our readers; a source's field of that name stands aside. */
    private static final Set<String> TAKEN = Set.of(
            "lectern_id",
            "title",
            "abstract",
            "text",
            "authors",
            "author_count",
            "organization",
            "published",
            "identifiers",
            "url",
            "url_kinds",
            "label",
            "labels",
            "cats",
            "entities",
            "relations",
            "annotations",
            "completions",
            "predictions",
            "annotator",
            "meta",
            "data",
            "id",
            "doi",
            "arxiv",
            "arxiv_id",
            "pmid",
            "pubmed",
            "date",
            "year",
            "note",
            "labelledAt",
            "labelled_at",
            "annotation_approver",
            "metadata",
            "Comments");

    private static final String ASIDE = "extra.";

    private Facts() {}

    private static String named(String extra) {
        return TAKEN.contains(extra) || extra.startsWith(ASIDE) ? ASIDE + extra : extra;
    }

    static ObjectNode of(Paper paper, Map<String, String> extra) {
        ObjectNode facts = NODES.objectNode();
        facts.put("lectern_id", paper.id().value());
        if (!paper.authors().isEmpty()) {
            paper.authors().forEach(facts.putArray("authors")::add);
        }
        paper.authorCount().ifPresent(count -> facts.put("author_count", count));
        paper.organization().ifPresent(from -> facts.set("organization", organization(from)));
        paper.published().ifPresent(on -> facts.put("published", on.date().toString()));
        if (!paper.identifiers().isEmpty()) {
            ArrayNode all = facts.putArray("identifiers");
            paper.identifiers().stream().map(Identifier::toString).forEach(all::add);
        }
        if (!paper.links().isEmpty()) {
            ArrayNode all = facts.putArray("url");
            paper.links().stream().map(Link::url).forEach(all::add);
            if (paper.links().stream().anyMatch(link -> !link.kind().equals("page"))) {
                ArrayNode kinds = facts.putArray("url_kinds");
                paper.links().stream().map(Link::kind).forEach(kinds::add);
            }
        }
        new TreeMap<>(extra).forEach((name, value) -> facts.set(named(name), value(value)));
        return facts;
    }

    private static JsonNode organization(Organization from) {
        if (from.handle().isEmpty()) {
            return TextNode.valueOf(from.name());
        }
        return NODES.objectNode()
                .put("name", from.name())
                .put("handle", from.handle().get());
    }

    /** A list or an object of a source is one here too, where it is written back as it was. */
    private static JsonNode value(String value) {
        if (value.startsWith("[") || value.startsWith("{")) {
            try {
                JsonNode parsed = JSON.readTree(value);
                if (parsed.toString().equals(value)) {
                    return parsed;
                }
            } catch (JsonProcessingException e) {
                // Not JSON, then, but a text that begins like it.
            }
        }
        return TextNode.valueOf(value);
    }
}
