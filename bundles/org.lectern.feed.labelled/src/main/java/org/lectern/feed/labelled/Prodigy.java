package org.lectern.feed.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * What Prodigy exports, a task on each line. An accepted task has its label, the options chosen in {@code accept}, and
 * its spans; a rejected one says in its note which label was rejected; an ignored one is no answer. The same text in
 * several tasks (a label each, or an annotator each) is one paper once it is imported. Places count code points.
 */
@Component
@FeedFormatInfo(id = "prodigy", label = "Prodigy JSONL")
public final class Prodigy implements FeedFormat {
    @Override
    public int recognise(Probe probe) {
        return JsonLineFile.first(probe)
                .filter(Prodigy::isTask)
                .map(first -> 99)
                .orElse(0);
    }

    static boolean isTask(ObjectNode object) {
        boolean answered = List.of("accept", "reject", "ignore")
                .contains(object.path("answer").asText(""));
        boolean hashed = object.has("_input_hash") || object.has("_task_hash");
        return object.path("text").isTextual() && (answered || hashed);
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new PageAccount();
        sink.accounted(account);
        JsonLineFile.read(input, account, (task, line) -> {
            JsonNode meta = task.path("meta");
            Optional<MarkedText> marked = MarkedText.of(
                    task.path("text").asText(""), meta.path("title").asText(""));
            if (marked.isEmpty()) {
                account.unused(line, task.toString(), "no text");
                return;
            }
            FeedItem item = new PaperFacts(
                            meta instanceof ObjectNode node ? node.deepCopy().without("title") : meta)
                    .item(account.papers() + 1, marked.get().paper());
            account.paper(line, item);
            sink.at("line " + line);
            sink.accept(item, answer(task, marked.get(), account));
        });
        return account.report();
    }

    private static List<GivenAnswer> answer(ObjectNode task, MarkedText marked, PageAccount account) {
        String answer = task.path("answer").asText("accept");
        var labels = new ArrayList<String>();
        if (task.path("label").isTextual()) {
            labels.add(task.path("label").textValue());
        }
        task.path("accept").forEach(chosen -> labels.add(chosen.asText()));
        var spans = new ArrayList<Span>();
        for (JsonNode span : task.path("spans")) {
            List<Span> found = marked.spans(
                    Json.place(span.path("start")),
                    Json.place(span.path("end")),
                    span.path("label").asText(""));
            if (found.isEmpty()) {
                account.count("marks lie outside of their text, or have no label, and were left out");
            }
            spans.addAll(found);
        }
        if (answer.equals("ignore")) {
            account.count("tasks were ignored by their annotator and are no answer");
            return List.of();
        }
        boolean rejected = answer.equals("reject");
        String note = note(task, rejected, labels);
        if (rejected) {
            labels.clear();
            spans.clear();
        }
        boolean chosen = task.path("accept").isArray();
        return labels.isEmpty() && spans.isEmpty() && note.isEmpty() && !chosen
                ? List.of()
                : List.of(new GivenAnswer(annotator(task), labels, note, Times.of(task.path("_timestamp")), spans));
    }

    private static String note(ObjectNode task, boolean rejected, List<String> labels) {
        String note = task.path("meta").path("note").asText(task.path("note").asText(""));
        if (!rejected) {
            return note;
        }
        return (note + "\nrejected: " + (labels.isEmpty() ? "the task" : String.join(", ", labels))).strip();
    }

    /** Older versions name a session, {@code dataset-ada}. */
    private static String annotator(ObjectNode task) {
        String named = task.path("_annotator_id").asText("");
        String session = named.isBlank() ? task.path("_session_id").asText("").replaceFirst("^null$", "") : named;
        return session.replaceFirst("^null$", "");
    }
}
