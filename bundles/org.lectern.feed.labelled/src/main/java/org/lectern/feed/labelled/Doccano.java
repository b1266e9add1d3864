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
 * What doccano exports, a text on each line: with labels of the text ({@code "label": ["a"]}), with marks
 * ({@code "label": [[0, 4, "L"]]}), or with marks and relations ({@code entities}, {@code relations}); or a list of the same. Its places count
 * Unicode code points. Relations have no place in Lectern and are counted.
 */
@Component
@FeedFormatInfo(id = "doccano", label = "doccano JSONL")
public final class Doccano implements FeedFormat {
    private static final List<String> LABELS = List.of("label", "labels", "cats", "entities");

    @Override
    public int recognise(Probe probe) {
        return JsonLineFile.first(probe)
                .or(() -> JsonLineFile.firstOfList(probe))
                .filter(first -> text(first).isTextual() && isLabelled(first) && !Prodigy.isTask(first))
                .map(first -> 98)
                .orElse(0);
    }

    private static JsonNode text(ObjectNode object) {
        return object.path("text").isTextual() ? object.path("text") : object.path("data");
    }

    private static boolean isLabelled(ObjectNode object) {
        for (String name : LABELS) {
            JsonNode labels = object.path(name);
            boolean own = labels.isArray() && labels.path(0).has("annotator");
            if (labels.isArray() && !own) {
                return true;
            }
        }
        return false;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new PageAccount();
        read(input, "", "", new SeenPapers(), account, sink);
        return account.report();
    }

    /**
     * @param file its name where it is one of several
     * @param annotator whose the labels are where the line does not say
     * @param seen the papers of the files before
     */
    static void read(
            FeedInput input, String file, String annotator, SeenPapers seen, PageAccount account, ItemSink sink)
            throws FeedException, IOException {
        JsonLineFile.read(input, account, (object, line) -> {
            Optional<MarkedText> marked = MarkedText.of(
                    text(object).asText(""),
                    object.path("meta")
                            .path("title")
                            .asText(object.path("title").asText("")));
            if (marked.isEmpty()) {
                account.unused(line, object.toString(), "no text");
                return;
            }
            sink.at("line " + line + (file.isEmpty() ? "" : " of " + file));
            seen.hand(
                    file,
                    line,
                    marked.get().paper(),
                    position -> item(object, marked.get(), position),
                    answers(object, annotator, marked.get(), account),
                    account,
                    sink);
        });
    }

    private static FeedItem item(ObjectNode object, MarkedText marked, int position) {
        ObjectNode beside = object.deepCopy();
        LABELS.forEach(beside::remove);
        List.of(
                        "text",
                        "data",
                        "title",
                        "relations",
                        "Comments",
                        "annotation_approver",
                        "annotator",
                        "labelled_at",
                        "meta",
                        "metadata")
                .forEach(beside::remove);
        if (beside.path("id").isNumber()) {
            // doccano's own number of the text says nothing outside of it.
            beside.remove("id");
        }
        ObjectNode meta =
                object.path("meta") instanceof ObjectNode node ? node.deepCopy().without("title") : beside;
        return new PaperFacts(meta, beside).item(position, marked.paper());
    }

    private static List<GivenAnswer> answers(
            ObjectNode object, String annotator, MarkedText marked, PageAccount account) {
        var labels = new ArrayList<String>();
        var spans = new ArrayList<Span>();
        for (String name : LABELS) {
            for (JsonNode one : object.path(name)) {
                take(one, marked, labels, spans, account);
            }
        }
        object.path("relations").forEach(relation -> account.count("relations between marks were left out"));
        var notes = new ArrayList<String>();
        object.path("Comments").forEach(comment -> notes.add(comment.asText()));
        if (labels.isEmpty() && spans.isEmpty() && notes.isEmpty() && !object.has("annotator")) {
            return List.of();
        }
        String approver = object.path("annotation_approver").asText("").replaceFirst("^null$", "");
        return List.of(new GivenAnswer(
                object.path("annotator").asText(approver.isBlank() ? annotator : approver),
                labels,
                String.join("\n", notes),
                Times.of(object.path("labelled_at")),
                spans));
    }

    private static void take(
            JsonNode one, MarkedText marked, List<String> labels, List<Span> spans, PageAccount account) {
        if (one.isArray()
                && one.size() >= 3
                && one.get(0).isNumber()
                && one.get(1).isNumber()) {
            mark(
                    marked.spans(
                            Json.place(one.get(0)),
                            Json.place(one.get(1)),
                            one.get(2).asText()),
                    spans,
                    account);
        } else if (one.isObject() && one.has("start_offset")) {
            mark(
                    marked.spans(
                            Json.place(one.path("start_offset")),
                            Json.place(one.path("end_offset")),
                            one.path("label").asText("")),
                    spans,
                    account);
        } else if (one.isTextual() || one.isNumber()) {
            labels.add(one.asText());
        } else {
            account.count("labels of an unknown kind were left out");
        }
    }

    private static void mark(List<Span> found, List<Span> spans, PageAccount account) {
        if (found.isEmpty()) {
            account.count("marks lie outside of their text and were left out");
        }
        spans.addAll(found);
    }
}
