package org.lectern.feed.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.model.Span;

/**
 * The texts of a W3C annotation collection with what was said of them. A text is kept until so many are that they take
 * room; what is said of it later is counted.
 */
final class AnnotatedTexts {
    private static final long MOST_KEPT = 16L << 20;

    /** One creator's annotations of one text. */
    private static final class Said {
        private final LinkedHashSet<String> labels = new LinkedHashSet<>();
        private final List<String> notes = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();
        private Optional<Instant> at = Optional.empty();
    }

    private record Text(MarkedText text, long line, PaperFacts facts, Map<String, Said> said) {}

    private final PageAccount account;
    private final FeedFormat.ItemSink sink;
    private final Map<String, Text> texts = new LinkedHashMap<>();
    private long kept;

    AnnotatedTexts(PageAccount account, FeedFormat.ItemSink sink) {
        this.account = account;
        this.sink = sink;
    }

    void take(JsonNode annotation, long line) throws FeedException {
        kept += 200;
        Optional<JsonNode> described = each(annotation.path("body"))
                .filter(body -> body.path("value").isTextual()
                        && !body.path("id").asText("").isBlank()
                        && purpose(body, annotation).equals("describing"))
                .findFirst();
        if (described.isPresent()) {
            describe(annotation, described.get(), line);
            return;
        }
        Optional<Text> text = each(annotation.path("target"))
                .flatMap(target -> Optional.ofNullable(texts.get(source(target))).stream())
                .findFirst();
        if (text.isEmpty()) {
            account.count("annotations are of texts that are not in the file and were left out");
        } else {
            said(annotation, text.get());
        }
    }

    private void describe(JsonNode annotation, JsonNode body, long line) throws FeedException {
        if (kept > MOST_KEPT) {
            flush();
        }
        String value = body.path("value").textValue();
        String label = body.path("label").asText("");
        Optional<MarkedText> text = MarkedText.of(value, value.startsWith(label) ? label : "");
        if (text.isEmpty()) {
            account.unused(line, annotation.toString(), "no text");
            return;
        }
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        var identifiers = facts.putArray("identifiers");
        each(annotation.path("target"))
                .map(AnnotatedTexts::source)
                .filter(address -> address.matches("(?s)https?://.*"))
                .map(address -> address.startsWith("https://doi.org/") ? OwnFolder.name(address) : address)
                .forEach(identifiers::add);
        kept += value.length();
        texts.put(body.path("id").asText(), new Text(text.get(), line, new PaperFacts(facts), new LinkedHashMap<>()));
    }

    private void said(JsonNode annotation, Text text) {
        Said said = text.said.computeIfAbsent(creator(annotation.path("creator")), name -> new Said());
        Times.of(annotation.path("modified"))
                .or(() -> Times.of(annotation.path("created")))
                .filter(at -> said.at.isEmpty() || at.isAfter(said.at.get()))
                .ifPresent(at -> said.at = Optional.of(at));
        List<JsonNode> selectors = each(annotation.path("target"))
                .flatMap(target -> each(target.path("selector")))
                .toList();
        each(annotation.path("body")).forEach(body -> {
            String value =
                    body.isTextual() ? body.textValue() : body.path("value").asText("");
            String purpose = purpose(body, annotation);
            if (value.isBlank()) {
                return;
            }
            kept += value.length();
            if (purpose.matches("commenting|replying|questioning|describing")) {
                said.notes.add(value);
            } else if (selectors.isEmpty()) {
                said.labels.add(value);
            } else {
                mark(selectors, value, text.text, said);
            }
        });
    }

    /** Places decide where their words stand there; else the words alone. */
    private void mark(List<JsonNode> selectors, String label, MarkedText text, Said said) {
        int start = -1;
        int end = -1;
        String exact = "";
        String prefix = "";
        for (JsonNode selector : selectors) {
            switch (selector.path("type").asText("")) {
                case "TextPositionSelector" -> {
                    start = Json.place(selector.path("start"));
                    end = Json.place(selector.path("end"));
                }
                case "TextQuoteSelector" -> {
                    exact = selector.path("exact").asText("");
                    prefix = selector.path("prefix").asText("");
                }
                default -> account.count("selectors of another kind than places and words were left out");
            }
        }
        List<Span> found = start < 0 ? text.quoted(exact, prefix, label) : text.spans(start, end, exact, label, false);
        if (found.isEmpty()) {
            account.count("marks lie outside of their text and were left out");
        }
        said.spans.addAll(found);
    }

    private static String purpose(JsonNode body, JsonNode annotation) {
        String own = body.path("purpose").asText("");
        return own.isEmpty()
                ? each(annotation.path("motivation"))
                        .map(JsonNode::asText)
                        .findFirst()
                        .orElse("")
                : own;
    }

    private static String source(JsonNode target) {
        return target.isTextual()
                ? target.textValue()
                : target.path("source").asText(target.path("id").asText(""));
    }

    private static String creator(JsonNode creator) {
        JsonNode first = each(creator).findFirst().orElse(creator);
        return first.isTextual()
                ? first.textValue()
                : first.path("name")
                        .asText(first.path("nickname").asText(first.path("id").asText("")));
    }

    /** A value of JSON-LD may be one, or a list of some. */
    private static Stream<JsonNode> each(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Stream.empty();
        }
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    }

    /** Hands on what is kept. */
    void flush() throws FeedException {
        for (Text text : texts.values()) {
            FeedItem item = text.facts.item(account.papers() + 1, text.text.paper());
            account.paper(text.line, item);
            var answers = new ArrayList<GivenAnswer>();
            text.said.forEach((name, said) -> answers.add(new GivenAnswer(
                    name, List.copyOf(said.labels), String.join("\n", said.notes), said.at, said.spans)));
            sink.at("line " + text.line);
            sink.accept(item, answers);
        }
        texts.clear();
        kept = 0;
    }
}
