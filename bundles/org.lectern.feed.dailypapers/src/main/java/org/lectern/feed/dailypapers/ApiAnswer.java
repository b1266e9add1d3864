package org.lectern.feed.dailypapers;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.lectern.api.feed.DailyPapersAddress;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat.ItemSink;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.PageReport.Place;
import org.lectern.api.model.PartialDate;

/**
 * Reads the rows of an answer. The day of the page must be known before its first paper, so as many rows as a page can
 * have are held; of an archive of many pages the rest is handed on row by row.
 */
final class ApiAnswer {
    private static final int HELD = 200;
    private static final int MOST_PLACES = 1000;
    /** The lists of papers in the state of a saved page. */
    private static final Set<String> LISTS = Set.of("dailyPapers", "papers", "results", "items");

    private final FeedInput input;
    private final ItemSink sink;
    private final Optional<DailyPapersAddress> address;
    private final List<ApiPaper> held = new ArrayList<>();
    private final List<Place> unused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final LostCharacters lost = new LostCharacters();
    private Optional<LocalDate> day = Optional.empty();
    private boolean begun;
    private boolean anyList;
    private boolean damaged;
    private int rows;
    private int position;

    ApiAnswer(FeedInput input, ItemSink sink) {
        this.input = input;
        this.sink = sink;
        this.address = DailyPapersAddress.parse(input.name());
    }

    PageReport read(JsonParser json) throws FeedException, IOException {
        try {
            answer(json);
        } catch (JacksonException e) {
            damaged(json, e);
        } catch (IOException e) {
            // What stands before the place where the bytes end counts.
            begin();
            throw e;
        }
        begin();
        if (rows == 0 && !damaged) {
            notes.add("The list has no papers, as on a day without any.");
        }
        lost.note().ifPresent(notes::add);
        sink.described(new FeedDescription(
                Optional.of("Daily Papers"),
                Optional.of("https://huggingface.co/papers"),
                Optional.empty(),
                address.filter(_ -> !damaged)
                        .flatMap(asked -> asked.after(rows))
                        .map(Object::toString),
                OptionalLong.empty()));
        return new PageReport(
                day.map(PartialDate::of),
                day.map(date -> input.seenOn().isPresent() ? "option" : "dates"),
                List.of(),
                unused,
                notes);
    }

    private void answer(JsonParser json) throws FeedException, IOException {
        JsonToken first = json.nextToken();
        if (first == JsonToken.START_ARRAY) {
            list(json);
        } else if (first == JsonToken.START_OBJECT) {
            state(json);
        } else {
            throw new JsonParseException(json, "an answer is a list");
        }
        if (json.nextToken() != null) {
            unused(new Place(
                    Math.max(1, json.currentLocation().getLineNr()), "", "something behind the end of the answer"));
        }
    }

    private void list(JsonParser json) throws FeedException, IOException {
        anyList = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                throw new JsonEOFException(json, null, "the list is cut off");
            }
            long line = json.currentLocation().getLineNr();
            row(line, JsonTree.read(json));
        }
    }

    /** What a saved page carries: one of its fields is the list. Or a single paper. */
    private void state(JsonParser json) throws FeedException, IOException {
        var fields = new java.util.LinkedHashMap<String, Object>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                list(json);
            } else if (!anyList
                    && Set.of("id", "title", "summary", "paper", "authors", "upvotes", "publishedAt")
                            .contains(name)) {
                fields.put(name, JsonTree.read(json));
            } else if (value == JsonToken.VALUE_STRING && (name.equals("date") || name.equals("dateString"))) {
                fields.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new JsonEOFException(json, json.currentToken(), "the answer is cut off");
        }
        if (!anyList && ApiPaper.of(fields).isEmpty()) {
            throw new JsonParseException(json, "it has no list of papers");
        }
        if (!anyList) {
            anyList = true;
            row(1, fields);
        }
    }

    private void row(long line, Object value) throws FeedException {
        rows++;
        Optional<ApiPaper> paper = ApiPaper.of(value);
        if (paper.isEmpty()) {
            unused(new Place(
                    line, PageLine.shortened(String.valueOf(value)), "row " + rows + " is no paper with a title"));
        } else if (begun) {
            give(paper.get());
        } else {
            held.add(paper.get());
            if (held.size() == HELD) {
                begin();
            }
        }
    }

    /** What the user or the address says comes first; else the day that all rows agree on. */
    private void begin() throws FeedException {
        if (begun) {
            return;
        }
        begun = true;
        var days = new HashSet<Optional<LocalDate>>();
        held.forEach(paper -> days.add(paper.listedOn()));
        day = input.seenOn()
                .or(() -> address.flatMap(DailyPapersAddress::date))
                .or(() -> days.size() == 1 ? days.iterator().next() : Optional.empty());
        day.map(PartialDate::of).ifPresent(sink::dated);
        for (ApiPaper paper : held) {
            give(paper);
        }
        held.clear();
    }

    private void give(ApiPaper paper) throws FeedException {
        FeedItem item = paper.item(++position);
        lost.count(item.text());
        sink.at("paper " + position);
        sink.accept(item);
    }

    private void damaged(JsonParser json, JacksonException e) throws FeedException {
        if (!anyList) {
            throw new FeedException(
                    "Could not read %s: it is no answer of the Daily Papers API (%s)."
                            .formatted(input.name(), e.getOriginalMessage()),
                    input.name(),
                    "Open the address in a browser to see what the server sent.",
                    e);
        }
        damaged = true;
        unused(new Place(
                Math.max(1, json.currentLocation().getLineNr()),
                "",
                "not JSON from here on, in row " + (rows + 1) + ": " + e.getOriginalMessage()));
        notes.add("The answer is damaged or cut off; the %d rows before the damage were read, and nothing was replaced."
                .formatted(rows));
    }

    private void unused(Place place) {
        if (unused.size() < MOST_PLACES) {
            unused.add(place);
        } else if (unused.size() == MOST_PLACES) {
            unused.add(new Place(place.line(), "", "and more rows like these"));
        }
    }
}
