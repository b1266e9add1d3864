package org.lectern.store.sqlite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.model.CleaningStep;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Joined;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.model.Span;

/** Writes the parts of a paper that have no columns of their own. What is absent or empty is left out. */
final class JsonOut {
    static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private JsonOut(JsonGenerator json) {
        this.json = json;
    }

    private interface Content {
        void write(JsonOut out) throws IOException;
    }

    /** What the paper's row says beyond its columns and its text. */
    static byte[] facts(Paper paper) {
        return bytes(out -> {
            out.json.writeStartObject();
            out.common(
                    paper.authors(),
                    paper.authorCount(),
                    paper.organization(),
                    paper.published(),
                    paper.identifiers(),
                    paper.links());
            out.array("sightings", paper.sightings(), out::sighting);
            out.json.writeEndObject();
        });
    }

    static byte[] records(List<SourceRecord> records) {
        return bytes(out -> {
            out.json.writeStartArray();
            for (SourceRecord record : records) {
                out.one(record);
            }
            out.json.writeEndArray();
        });
    }

    /** A record also says what {@link #facts} does of a paper that has no other. */
    static byte[] record(SourceRecord record) {
        return bytes(out -> out.one(record));
    }

    static byte[] steps(List<CleaningStep> steps) {
        return bytes(out -> {
            out.json.writeStartArray();
            for (CleaningStep step : steps) {
                out.json.writeStartArray();
                out.text(step.rule());
                out.text(step.field().name());
                out.json.writeNumber(step.start());
                out.json.writeNumber(step.end());
                out.text(step.replacement());
                out.json.writeEndArray();
            }
            out.json.writeEndArray();
        });
    }

    static byte[] spans(List<Span> spans) {
        return bytes(out -> {
            out.json.writeStartArray();
            for (Span span : spans) {
                out.json.writeStartArray();
                out.text(span.part().name());
                out.json.writeNumber(span.start());
                out.json.writeNumber(span.end());
                out.text(span.label());
                out.json.writeEndArray();
            }
            out.json.writeEndArray();
        });
    }

    static byte[] labels(List<LabelDefinition> labels) {
        return bytes(out -> {
            out.json.writeStartArray();
            for (LabelDefinition label : labels) {
                out.pair(label.name(), label.guideline());
            }
            out.json.writeEndArray();
        });
    }

    static byte[] texts(Collection<String> texts) {
        return bytes(out -> {
            out.json.writeStartArray();
            for (String text : texts) {
                out.text(text);
            }
            out.json.writeEndArray();
        });
    }

    private static byte[] bytes(Content content) {
        var bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            content.write(new JsonOut(json));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private void one(SourceRecord record) throws IOException {
        json.writeStartObject();
        json.writeFieldName("sighting");
        sighting(record.sighting());
        json.writeStringField("import", Text.wellFormed(record.importId()));
        json.writeNumberField("revision", record.revision().number());
        if (record.proposed()) {
            json.writeBooleanField("proposed", true);
        }
        if (record.joined() != Joined.FIRST) {
            json.writeStringField("joined", record.joined().name());
        }
        if (!record.place().isEmpty()) {
            json.writeStringField("place", Text.wellFormed(record.place()));
        }
        common(
                record.authors(),
                record.authorCount(),
                record.organization(),
                record.published(),
                record.identifiers(),
                record.links());
        if (!record.extra().isEmpty()) {
            json.writeObjectFieldStart("extra");
            for (Map.Entry<String, String> entry : record.extra().entrySet()) {
                json.writeStringField(Text.wellFormed(entry.getKey()), Text.wellFormed(entry.getValue()));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void common(
            List<String> authors,
            OptionalInt authorCount,
            Optional<Organization> organization,
            Optional<PublicationDate> published,
            List<Identifier> identifiers,
            List<Link> links)
            throws IOException {
        array("authors", authors, this::text);
        number("authorCount", authorCount);
        if (organization.isPresent()) {
            json.writeArrayFieldStart("organization");
            text(organization.get().name());
            if (organization.get().handle().isPresent()) {
                text(organization.get().handle().get());
            }
            json.writeEndArray();
        }
        if (published.isPresent()) {
            json.writeArrayFieldStart("published");
            json.writeNumber(SortKeys.date(published.get().date()));
            text(published.get().origin().name());
            json.writeEndArray();
        }
        array("identifiers", identifiers, id -> pair(id.scheme().name(), id.value()));
        array("links", links, link -> pair(link.url(), link.kind()));
    }

    private void sighting(Sighting sighting) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", Text.wellFormed(sighting.source()));
        if (sighting.seenOn().isPresent()) {
            json.writeNumberField("seenOn", SortKeys.date(sighting.seenOn().get()));
        }
        number("position", sighting.position());
        number("comments", sighting.comments());
        number("upvotes", sighting.upvotes());
        json.writeEndObject();
    }

    private interface Item<T> {
        void write(T item) throws IOException;
    }

    private <T> void array(String name, List<T> items, Item<T> item) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (T each : items) {
            item.write(each);
        }
        json.writeEndArray();
    }

    private void number(String name, OptionalInt number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.getAsInt());
        }
    }

    private void pair(String first, String second) throws IOException {
        json.writeStartArray();
        text(first);
        text(second);
        json.writeEndArray();
    }

    private void text(String text) throws IOException {
        json.writeString(Text.wellFormed(text));
    }
}
