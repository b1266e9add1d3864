package org.lectern.feed.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.Span;
import org.osgi.service.component.annotations.Component;

/**
 * Label Studio's JSON-MIN: a list with an object for each annotation. The task's fields stand in it first, then its
 * {@code id}, then what was annotated, by the names of the controls, then {@code annotator}. Only that order tells a
 * field of the task from a result.
 */
@Component
@FeedFormatInfo(id = "label-studio-min", label = "Label Studio JSON-MIN")
public final class StudioMin implements FeedFormat {
    private static final List<String> BESIDE =
            List.of("annotator", "annotation_id", "created_at", "updated_at", "lead_time", "agreement");
    /** What is longer was typed, not chosen. */
    private static final int LONGEST_CHOICE = 80;

    /** A task's fields and what one annotator gave to them. */
    private record Annotation(ObjectNode task, ObjectNode results) {
        static Annotation of(ObjectNode object) {
            ObjectNode task = JsonNodeFactory.instance.objectNode();
            ObjectNode results = JsonNodeFactory.instance.objectNode();
            boolean behindId = false;
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getKey().equals("id")) {
                    behindId = true;
                } else if (!BESIDE.contains(field.getKey())) {
                    (behindId ? results : task).set(field.getKey(), field.getValue());
                }
            }
            return new Annotation(task, results);
        }
    }

    @Override
    public int recognise(Probe probe) {
        return JsonLineFile.firstOfList(probe)
                .filter(first -> first.has("id") && first.has("annotator") && first.has("annotation_id"))
                .map(first -> 99)
                .orElse(0);
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new PageAccount();
        sink.accounted(account);
        JsonLineFile.read(input, account, (object, line) -> {
            Annotation annotation = Annotation.of(object);
            var texts = new StudioTexts(annotation.task());
            Optional<MarkedText> text = texts.marked();
            if (text.isEmpty()) {
                account.unused(line, object.toString(), "no text");
                return;
            }
            FeedItem item = texts.facts().item(account.papers() + 1, text.get().paper());
            account.paper(line, item);
            sink.at("line " + line);
            sink.accept(item, answer(object, annotation.results(), texts, account));
        });
        return account.report();
    }

    private static List<GivenAnswer> answer(
            ObjectNode object, ObjectNode results, StudioTexts texts, PageAccount account) {
        var labels = new ArrayList<String>();
        var notes = new ArrayList<String>();
        var spans = new ArrayList<Span>();
        for (JsonNode result : results) {
            if (result.isArray()) {
                result.forEach(one -> take(one, texts, labels, notes, spans, account));
            } else {
                take(result, texts, labels, notes, spans, account);
            }
        }
        if (labels.isEmpty() && notes.isEmpty() && spans.isEmpty()) {
            return List.of();
        }
        JsonNode by = object.path("annotator");
        return List.of(new GivenAnswer(
                by.isNumber() ? "user " + by.asText() : by.asText("").replaceFirst("^null$", ""),
                labels,
                String.join("\n", notes),
                Times.of(object.path("updated_at")).or(() -> Times.of(object.path("created_at"))),
                spans));
    }

    private static void take(
            JsonNode one,
            StudioTexts texts,
            List<String> labels,
            List<String> notes,
            List<Span> spans,
            PageAccount account) {
        if (one.isTextual()) {
            boolean chosen = one.textValue().length() <= LONGEST_CHOICE
                    && one.textValue().indexOf('\n') < 0;
            (chosen ? labels : notes).add(one.textValue());
        } else if (one.path("choices").isArray()) {
            one.path("choices").forEach(choice -> labels.add(choice.asText()));
        } else if (one.has("rating") || one.has("number")) {
            labels.add(one.path("rating").asText(one.path("number").asText("")));
        } else if (one.path("labels").isArray()) {
            for (JsonNode label : one.path("labels")) {
                List<Span> found = texts.spans(
                        "",
                        Json.place(one.path("start")),
                        Json.place(one.path("end")),
                        one.path("text").asText(""),
                        label.asText(""));
                if (found.isEmpty()) {
                    account.count("marks lie outside of their text and were left out");
                }
                spans.addAll(found);
            }
        } else if (one.path("text").isArray()) {
            one.path("text").forEach(line -> notes.add(line.asText()));
        } else {
            account.count("results of an unknown kind were left out");
        }
    }
}
