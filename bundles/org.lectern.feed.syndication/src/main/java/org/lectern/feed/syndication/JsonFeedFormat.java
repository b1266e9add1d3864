package org.lectern.feed.syndication;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/** JSON Feed 1.0 and 1.1. */
@Component
@FeedFormatInfo(id = "json-feed", label = "JSON Feed")
public final class JsonFeedFormat implements FeedFormat {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(12_000_000)
                    .maxNestingDepth(200)
                    .maxNameLength(1000)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            // Names made up by the thousand stay out of the table that all parsers share.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    @Override
    public int recognise(Probe probe) {
        String head = probe.text().strip();
        if (!head.startsWith("{")) {
            return 0;
        }
        return head.contains("jsonfeed.org/version") || head.contains("jsonfeed.org\\/version") ? 95 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        return new Reading(sink).read(input);
    }

    /** One feed that is read. */
    private static final class Reading {
        private final FeedHead head = new FeedHead();
        private final Account account = new Account();
        private final ItemSink sink;
        private String lastId = "";
        private boolean anyField;
        private boolean anyList;

        Reading(ItemSink sink) {
            this.sink = sink;
            sink.accounted(account);
        }

        PageReport read(FeedInput input) throws FeedException, IOException {
            try (var json = JSON.createParser(TextEncoding.open(input.bytes()).utf8())) {
                try {
                    feed(json);
                } catch (JacksonException e) {
                    damaged(input, json, e);
                }
            }
            account.noteLostCharacters();
            sink.described(head.description());
            return account.report();
        }

        private void damaged(FeedInput input, JsonParser json, JacksonException e) throws FeedException {
            if (!anyField) {
                throw new FeedException(
                        "Could not read the feed " + input.name() + ": it is not JSON.",
                        input.name(),
                        "Open the address in a browser to see what the server sent.",
                        e);
            }
            account.unused(json.currentLocation().getLineNr(), "", "not JSON from here on: " + e.getOriginalMessage());
            account.note("The feed is damaged; the items before the damage were read.");
        }

        private void feed(JsonParser json) throws FeedException, IOException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new com.fasterxml.jackson.core.JsonParseException(json, "a feed is an object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                anyField = true;
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "title" -> head.title(JsonFeedItem.text(json).strip());
                    case "home_page_url" -> head.link("alternate", JsonFeedItem.text(json));
                    case "feed_url" -> head.link("self", JsonFeedItem.text(json));
                    case "next_url" -> head.link("next", JsonFeedItem.text(json));
                    case "language" -> head.language(JsonFeedItem.text(json));
                    case "items" -> items(json);
                    default -> json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                account.unused(json.currentLocation().getLineNr(), "", "something behind the end of the feed");
            }
            if (!anyList) {
                account.note("The feed has no list of items.");
            }
        }

        private void items(JsonParser json) throws FeedException, IOException {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                json.skipChildren();
                return;
            }
            anyList = true;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == null) {
                    throw new com.fasterxml.jackson.core.io.JsonEOFException(
                            json, null, "the list of items is cut off");
                }
                long line = json.currentLocation().getLineNr();
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    item(json, line);
                } else {
                    account.unused(line, JsonFeedItem.text(json), "an item that is no object");
                    json.skipChildren();
                }
            }
        }

        private void item(JsonParser json, long line) throws FeedException, IOException {
            var entry = new Entry();
            boolean whole = false;
            try {
                JsonFeedItem.read(json, entry);
                whole = true;
            } finally {
                // What was said before the damage counts; the damage itself is told by whoever catches it.
                take(entry, line, !whole);
            }
        }

        private void take(Entry entry, long line, boolean damaged) throws FeedException {
            boolean shared = !entry.id.isEmpty() && (entry.id.equals(lastId) || entry.id.equals(head.link()));
            lastId = entry.id;
            Optional<FeedItem> item = new EntryPaper(entry).item(account.papers() + 1, shared);
            if (item.isEmpty()) {
                account.unused(line, entry.id, "an item without title and text");
            } else {
                account.paper(line, item.get(), entry, damaged);
                sink.at("line " + line);
                sink.accept(item.get());
            }
        }
    }
}
