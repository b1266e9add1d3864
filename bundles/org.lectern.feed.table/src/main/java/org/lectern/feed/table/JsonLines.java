package org.lectern.feed.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.lectern.api.feed.TableLayout;
import org.osgi.service.component.annotations.Component;

/** One JSON object per line, plain or compressed with gzip. A line that cannot be used does not keep the others out. */
@Component
@FeedFormatInfo(id = "jsonl", label = "JSON Lines")
public final class JsonLines implements FeedFormat {
    static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    @Override
    public int recognise(Probe probe) {
        String head = Unpacked.head(probe).strip();
        int end = head.indexOf('\n');
        String first = end < 0 ? head : head.substring(0, end);
        if (!first.startsWith("{") || !holdsPaper(first, end < 0 && !probe.whole())) {
            return 0;
        }
        return switch (FileName.extension(probe.name())) {
            case "jsonl", "ndjson", "jsonlines" -> 95;
            // A single object on one line: more often the answer of some server.
            case "json" -> 30;
            default -> 60;
        };
    }

    /** @param cut the line is longer than the probe */
    private static boolean holdsPaper(String line, boolean cut) {
        try {
            return JSON.readTree(line) instanceof ObjectNode object && PaperFields.holdsText(object);
        } catch (JsonProcessingException e) {
            return cut && line.contains("\"title\"");
        }
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new Account();
        try {
            read(input, new Lines(Unpacked.open(input.bytes())), account, sink);
        } catch (DamagedInput e) {
            throw e.told(input.name(), account.papers());
        }
        return account.report();
    }

    private static void read(FeedInput input, Lines lines, Account account, ItemSink sink)
            throws FeedException, IOException {
        sink.accounted(account);
        var sample = new JsonSample(lines);
        Columns columns = sample.columns(input.mapping());
        sink.laidOut(new TableLayout(Optional.of("UTF-8"), Optional.empty(), Optional.empty(), true, columns.layout()));
        for (Optional<JsonLine> next = sample.next(); next.isPresent(); next = sample.next()) {
            JsonLine line = next.get();
            if (line.isTooLong()) {
                account.unused(line.number(), line.text(), "a line of more than " + Lines.LONGEST + " bytes");
            } else if (!line.isBlank()) {
                take(line, columns, account, sink);
            }
        }
        if (lines.malformed() > 0) {
            account.note(
                    "Bytes that are not UTF-8 were read as \uFFFD; lines with such bytes: " + lines.malformed() + ".");
        }
    }

    private static void take(JsonLine line, Columns columns, Account account, ItemSink sink)
            throws FeedException, IOException {
        JsonNode value;
        try {
            value = line.json();
        } catch (JsonProcessingException e) {
            account.unused(line.number(), line.text(), "not JSON: " + e.getOriginalMessage());
            return;
        }
        if (!(value instanceof ObjectNode object)) {
            account.unused(line.number(), line.text(), "not a JSON object");
            return;
        }
        var fields = new PaperFields(object, columns);
        boolean titled = fields.hasTitle();
        Optional<FeedItem> item = fields.item(account.papers() + 1);
        if (item.isEmpty()) {
            account.unused(line.number(), line.text(), "neither a title nor an abstract");
            return;
        }
        account.paper(line.number(), item.get(), titled);
        sink.at("line " + line.number());
        sink.accept(item.get(), fields.answers());
    }
}
