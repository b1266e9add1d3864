package org.lectern.feed.bibliography;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.regex.Pattern;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/** An array of CSL items, one item in memory at a time, or a single item. */
@Component
@FeedFormatInfo(id = "csl-json", label = "CSL-JSON")
public final class CslJson implements FeedFormat {
    private static final Pattern BEGINNING = Pattern.compile("\\A[\\uFEFF\\s]*(?:\\[\\s*\\{|\\{)");
    private static final Pattern TYPED = Pattern.compile("\"type\"\\s*:\\s*\"[a-z_-]{3,40}\"");
    private static final Pattern OWN = Pattern.compile(
            "\"(?:issued|container-title|date-parts|DOI|URL|family|given|ISSN|citation-key|publisher-place)\"\\s*:");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public int recognise(Probe probe) {
        String head = Characters.head(probe);
        boolean own = BEGINNING.matcher(head).find()
                && TYPED.matcher(head).find()
                && OWN.matcher(head).find()
                && head.contains("\"title\"");
        return !own ? 0 : FileName.endsWith(probe.name(), "json", "csljson") ? 90 : 70;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new Account();
        sink.accounted(account);
        try (JsonParser parser = JSON.createParser(Characters.open(input.bytes()))) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            read(parser, account, sink);
        } catch (JsonProcessingException e) {
            throw broken(input, account, e);
        }
        return account.report();
    }

    private static void read(JsonParser parser, Account account, ItemSink sink) throws FeedException, IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                continue;
            }
            long line = parser.currentTokenLocation().getLineNr();
            JsonNode value = JSON.readTree(parser);
            if (value instanceof ObjectNode object && !object.isEmpty()) {
                sink.at("line " + line);
                sink.accept(new CslPaper(object).item(line, account));
            } else {
                account.unused(line, value.toString(), "not an item");
            }
        }
    }

    private static FeedException broken(FeedInput input, Account account, JsonProcessingException e) {
        String where =
                e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
        return new FeedException(
                "Could not read all of " + input.name() + ": it is not JSON" + where + " (" + e.getOriginalMessage()
                        + "). Papers read before: " + account.papers() + ".",
                input.name(),
                "Export the file again, or mend that line.",
                e);
    }
}
