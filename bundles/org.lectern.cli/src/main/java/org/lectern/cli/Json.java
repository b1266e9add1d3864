package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.lectern.api.model.AnalysisRun;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.Sighting;
import org.lectern.api.search.Hit;

/** The model's records as the JSON that scripts rely on. Absent values are left out. */
final class Json {
    private Json() {}

    static ObjectNode paper(Paper paper, List<Answer> answers) {
        ObjectNode node = Output.JSON.objectNode();
        node.put("id", paper.id().value());
        node.put("title", paper.title());
        node.put("abstract", paper.abstractText());
        node.put("rawAbstract", paper.revision().raw().abstractText());
        put(node, "authorCount", paper.authorCount());
        ArrayNode authors = node.putArray("authors");
        paper.authors().forEach(authors::add);
        paper.organization().ifPresent(organization -> {
            ObjectNode inner = node.putObject("organization").put("name", organization.name());
            organization.handle().ifPresent(handle -> inner.put("handle", handle));
        });
        paper.published()
                .ifPresent(published -> node.put("published", published.date().toString())
                        .put("publishedFrom", published.origin().word()));
        ObjectNode identifiers = node.putObject("identifiers");
        for (Identifier identifier : paper.identifiers()) {
            identifiers.put(identifier.scheme().word(), identifier.value());
        }
        ArrayNode links = node.putArray("links");
        paper.links().forEach(link -> links.addObject().put("url", link.url()).put("kind", link.kind()));
        ArrayNode labels = node.putArray("labels");
        answers.forEach(answer -> labels.add(answer(answer)));
        ArrayNode sightings = node.putArray("sightings");
        paper.sightings().forEach(sighting -> sightings.add(sighting(sighting)));
        return node;
    }

    private static ObjectNode sighting(Sighting sighting) {
        ObjectNode node = Output.JSON.objectNode().put("source", sighting.source());
        sighting.seenOn().ifPresent(date -> node.put("seenOn", date.toString()));
        put(node, "position", sighting.position());
        put(node, "comments", sighting.comments());
        put(node, "upvotes", sighting.upvotes());
        return node;
    }

    private static ObjectNode answer(Answer answer) {
        ObjectNode node = Output.JSON.objectNode().put("annotator", answer.annotator());
        ArrayNode labels = node.putArray("labels");
        answer.labels().forEach(labels::add);
        node.put("at", answer.at().toString()).put("revision", answer.revision().value());
        if (!answer.note().isEmpty()) {
            node.put("note", answer.note());
        }
        return node;
    }

    static ObjectNode event(AnnotationEvent event) {
        ObjectNode node = Output.JSON.objectNode();
        node.put("event", event.id());
        node.put("paper", event.paper().value());
        node.put("project", event.project());
        node.put("annotator", event.annotator());
        if (event.act() != AnnotationEvent.Act.LABEL) {
            node.put("act", event.act().name().toLowerCase(Locale.ROOT));
        }
        ArrayNode labels = node.putArray("labels");
        event.labels().forEach(labels::add);
        node.put("at", event.at().toString());
        node.put("revision", event.revision().value());
        if (event.withdrawn()) {
            node.put("withdrawn", true);
        }
        if (!event.note().isEmpty()) {
            node.put("note", event.note());
        }
        event.of().ifPresent(of -> node.put("of", of));
        return node;
    }

    static ObjectNode run(AnalysisRun run) {
        ObjectNode node = Output.JSON
                .objectNode()
                .put("analysis", run.analysis())
                .put("version", run.version())
                .put("query", run.query())
                .put("project", run.project())
                .put("person", run.person());
        ObjectNode settings = node.putObject("settings");
        run.settings().forEach(settings::put);
        node.put("at", run.at().toString())
                .put("millis", run.took().toMillis())
                .put("papers", run.papers())
                .put("outcome", run.outcome().name().toLowerCase(Locale.ROOT));
        if (!run.message().isEmpty()) {
            node.put("message", run.message());
        }
        return node;
    }

    static ObjectNode hit(Hit hit) {
        return Output.JSON
                .objectNode()
                .put("id", hit.paper().value())
                .put("title", hit.title())
                .put("score", hit.score())
                .put("snippet", hit.snippet());
    }

    static void put(ObjectNode node, String name, OptionalInt value) {
        value.ifPresent(number -> node.put(name, number));
    }
}
