package org.lectern.export.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.Span;

/** A paper as JSON, by the names that the command line uses. */
final class PaperJson {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonGenerator json;

    PaperJson(JsonGenerator json) {
        this.json = json;
    }

    /** The answers alone; empty where there are none. */
    static String answers(List<Answer> answers) {
        if (answers.isEmpty()) {
            return "";
        }
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (Answer answer : answers) {
                new PaperJson(json).answer(answer);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    void write(Paper paper, List<Answer> answers, Map<String, String> extra) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", paper.id().value());
        json.writeStringField("title", paper.title());
        json.writeStringField("abstract", paper.abstractText());
        json.writeStringField("rawTitle", paper.revision().raw().title());
        json.writeStringField("rawAbstract", paper.revision().raw().abstractText());
        number("authorCount", paper.authorCount());
        strings("authors", paper.authors());
        organization(paper);
        string("published", paper.published().map(PublicationDate::date).map(PartialDate::toString));
        string("publishedFrom", paper.published().map(date -> date.origin().word()));
        identifiers(paper.identifiers());
        links(paper.links());
        json.writeArrayFieldStart("labels");
        for (Answer answer : answers) {
            answer(answer);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sightings");
        for (Sighting sighting : paper.sightings()) {
            sighting(sighting);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("extra");
        for (Map.Entry<String, String> field : new TreeMap<>(extra).entrySet()) {
            json.writeStringField(field.getKey(), field.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void organization(Paper paper) throws IOException {
        if (paper.organization().isEmpty()) {
            json.writeNullField("organization");
            return;
        }
        json.writeObjectFieldStart("organization");
        json.writeStringField("name", paper.organization().get().name());
        string("handle", paper.organization().get().handle());
        json.writeEndObject();
    }

    /** A paper has one identifier of most schemes, so they are names; further ones of the same scheme follow apart. */
    private void identifiers(List<Identifier> identifiers) throws IOException {
        var schemes = EnumSet.noneOf(Identifier.Scheme.class);
        var others = new ArrayList<String>();
        json.writeObjectFieldStart("identifiers");
        for (Identifier identifier : identifiers) {
            if (schemes.add(identifier.scheme())) {
                json.writeStringField(identifier.scheme().word(), identifier.value());
            } else {
                others.add(identifier.toString());
            }
        }
        json.writeEndObject();
        strings("otherIdentifiers", others);
    }

    private void links(List<Link> links) throws IOException {
        json.writeArrayFieldStart("links");
        for (Link link : links) {
            json.writeStartObject();
            json.writeStringField("url", link.url());
            json.writeStringField("kind", link.kind());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void answer(Answer answer) throws IOException {
        json.writeStartObject();
        json.writeStringField("annotator", answer.annotator());
        strings("labels", answer.labels());
        json.writeStringField("note", answer.note());
        json.writeStringField("at", answer.at().toString());
        json.writeStringField("revision", answer.revision().value());
        json.writeArrayFieldStart("spans");
        for (Span span : answer.spans()) {
            json.writeStartObject();
            json.writeStringField("part", span.part().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("start", span.start());
            json.writeNumberField("end", span.end());
            json.writeStringField("label", span.label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void sighting(Sighting sighting) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", sighting.source());
        string("seenOn", sighting.seenOn().map(PartialDate::toString));
        number("position", sighting.position());
        number("comments", sighting.comments());
        number("upvotes", sighting.upvotes());
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void string(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    private void number(String name, OptionalInt value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsInt());
        } else {
            json.writeNullField(name);
        }
    }
}
