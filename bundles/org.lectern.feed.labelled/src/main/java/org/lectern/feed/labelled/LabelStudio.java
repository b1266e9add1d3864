package org.lectern.feed.labelled;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/** A list of Label Studio's tasks, with what each annotator gave them; read task by task. */
@Component
@FeedFormatInfo(id = "label-studio", label = "Label Studio JSON")
public final class LabelStudio implements FeedFormat {
    private static final long LARGEST = 16 << 20;
    private static final Pattern TASK = Pattern.compile(
            "(?s)\\A\\uFEFF?\\s*\\[\\s*\\{.*?\"(?:annotations|completions|predictions)\"\\s*:\\s*\\[.*");
    private static final Pattern DATA = Pattern.compile("\"data\"\\s*:\\s*\\{");

    @Override
    public int recognise(Probe probe) {
        String head = probe.text();
        return TASK.matcher(head).matches() && DATA.matcher(head).find() ? 97 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new PageAccount();
        sink.accounted(account);
        try (JsonParser parser = Json.FACTORY.createParser(input.text())) {
            JsonToken first = parser.nextToken();
            boolean list = first == JsonToken.START_ARRAY;
            for (JsonToken token = list ? parser.nextToken() : first;
                    token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                int line = parser.currentTokenLocation().getLineNr();
                Optional<JsonNode> task = Json.read(parser, LARGEST);
                take(task, line, account, sink);
            }
            if (list && parser.nextToken() != null) {
                account.unused(parser.currentTokenLocation().getLineNr(), "", "something behind the end of the list");
            }
        } catch (JsonProcessingException e) {
            throw new FeedException(
                    "Could not read all of " + input.name() + ": line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + " is not JSON. The "
                            + account.papers() + " papers before it were read.",
                    input.name(),
                    "Export the project again, and import the new file.",
                    e);
        }
        return account.report();
    }

    private static void take(Optional<JsonNode> value, int line, PageAccount account, ItemSink sink)
            throws FeedException {
        if (value.isEmpty() || !(value.get() instanceof ObjectNode task)) {
            account.unused(
                    line,
                    value.map(JsonNode::toString).orElse(""),
                    value.isEmpty() ? "a task of more than 16 MB" : "not a task");
            return;
        }
        JsonNode data = task.path("data").isObject() ? task.path("data") : task;
        var texts = new StudioTexts(data);
        Optional<MarkedText> marked = texts.marked();
        if (marked.isEmpty()) {
            account.unused(line, task.toString(), "no text");
            return;
        }
        FeedItem item = texts.facts().item(account.papers() + 1, marked.get().paper());
        account.paper(line, item);
        var answers = new StudioAnswers(texts, account);
        sink.at("line " + line);
        sink.accept(item, answers.of(task));
    }
}
