package org.lectern.store.sqlite;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.lectern.api.model.CleaningStep;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Joined;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.Link;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.model.Span;

/** Reads what {@link JsonOut} wrote. Fields of a later version are passed over. */
final class JsonIn {
    private final JsonParser json;

    private JsonIn(JsonParser json) {
        this.json = json;
    }

    private interface Content<T> {
        T read(JsonIn in) throws IOException;
    }

    static Facts facts(byte[] bytes) throws SQLException {
        return read(bytes, JsonIn::facts);
    }

    static List<SourceRecord> records(byte[] bytes) throws SQLException {
        return read(bytes, in -> in.array(() -> in.facts().asRecord()));
    }

    /** @param bytes null where there are no steps */
    static List<CleaningStep> steps(byte[] bytes) throws SQLException {
        return bytes == null ? List.of() : read(bytes, in -> in.array(in::step));
    }

    /** @param bytes null where there are no spans */
    static List<Span> spans(byte[] bytes) throws SQLException {
        return bytes == null ? List.of() : read(bytes, in -> in.array(in::span));
    }

    static List<LabelDefinition> labels(byte[] bytes) throws SQLException {
        return read(
                bytes,
                in -> in.array(() -> {
                    List<String> pair = in.texts();
                    return new LabelDefinition(pair.get(0), pair.get(1));
                }));
    }

    static List<String> texts(byte[] bytes) throws SQLException {
        return read(bytes, JsonIn::texts);
    }

    private static <T> T read(byte[] bytes, Content<T> content) throws SQLException {
        try (JsonParser json = JsonOut.FACTORY.createParser(bytes)) {
            json.nextToken();
            return content.read(new JsonIn(json));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new SQLException("a row of the store cannot be read: " + e.getMessage(), e);
        }
    }

    /** Leaves the parser at the closing bracket, as every method here does. */
    private Facts facts() throws IOException {
        var facts = new Facts();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            field(facts, name);
        }
        return facts;
    }

    private void field(Facts facts, String name) throws IOException {
        switch (name) {
            case "authors" -> facts.authors = texts();
            case "authorCount" -> facts.authorCount = OptionalInt.of(json.getIntValue());
            case "organization" -> facts.organization(texts());
            case "published" -> facts.published(texts());
            case "identifiers" -> facts.identifiers = array(this::identifier);
            case "links" -> facts.links = array(this::link);
            case "sightings" -> facts.sightings = array(this::sighting);
            case "sighting" -> facts.sightings = List.of(sighting());
            case "import" -> facts.importId = json.getText();
            case "revision" -> facts.revision = json.getIntValue();
            case "proposed" -> facts.proposed = json.getBooleanValue();
            case "joined" -> facts.joined = Joined.valueOf(json.getText());
            case "place" -> facts.place = json.getText();
            case "extra" -> facts.extra = map();
            default -> json.skipChildren();
        }
    }

    private Identifier identifier() throws IOException {
        List<String> pair = texts();
        return new Identifier(Identifier.Scheme.valueOf(pair.get(0)), pair.get(1));
    }

    private Link link() throws IOException {
        List<String> pair = texts();
        return new Link(pair.get(0), pair.get(1));
    }

    private Sighting sighting() throws IOException {
        var sighting = new Facts.SightingParts();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "source" -> sighting.source = json.getText();
                case "seenOn" -> sighting.seenOn(json.getIntValue());
                case "position" -> sighting.position = OptionalInt.of(json.getIntValue());
                case "comments" -> sighting.comments = OptionalInt.of(json.getIntValue());
                case "upvotes" -> sighting.upvotes = OptionalInt.of(json.getIntValue());
                default -> json.skipChildren();
            }
        }
        return sighting.whole();
    }

    private CleaningStep step() throws IOException {
        List<String> parts = texts();
        return new CleaningStep(
                parts.get(0),
                CleaningStep.Field.valueOf(parts.get(1)),
                Integer.parseInt(parts.get(2)),
                Integer.parseInt(parts.get(3)),
                parts.get(4));
    }

    private Span span() throws IOException {
        List<String> parts = texts();
        return new Span(
                Span.Part.valueOf(parts.get(0)),
                Integer.parseInt(parts.get(1)),
                Integer.parseInt(parts.get(2)),
                parts.get(3));
    }

    private interface Item<T> {
        T read() throws IOException;
    }

    private <T> List<T> array(Item<T> item) throws IOException {
        var items = new ArrayList<T>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(item.read());
        }
        return items;
    }

    /** Strings and numbers alike. */
    private List<String> texts() throws IOException {
        return array(json::getText);
    }

    private Map<String, String> map() throws IOException {
        var map = new LinkedHashMap<String, String>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            map.put(name, json.getText());
        }
        return map;
    }
}
