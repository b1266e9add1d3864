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
 * ({@code "label": [[0, 4, "L"]]}), or with marks and relations ({@code entities}, {@code relations}); or a list of the same. What its places
 * count the words of a mark decide, or else {@link PlaceUnits}. Relations have no place in Lectern and are counted.
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
        sink.accounted(account);
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
        boolean utf16 = PlaceUnits.areUtf16(text(object).asText(), places(object));
        for (String name : LABELS) {
            for (JsonNode one : object.path(name)) {
                if (isMark(one)) {
                    mark(one, marked, utf16, spans, account);
                } else {
                    label(one, labels, account);
                }
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

    private static List<PlaceUnits.Place> places(ObjectNode object) {
        var places = new ArrayList<PlaceUnits.Place>();
        for (String name : LABELS) {
            for (JsonNode one : object.path(name)) {
                if (isMark(one)) {
                    places.add(new PlaceUnits.Place(Json.place(start(one)), Json.place(end(one))));
                }
            }
        }
        return places;
    }

    private static boolean isMark(JsonNode one) {
        return one.isArray()
                ? one.size() >= 3 && one.get(0).isNumber() && one.get(1).isNumber()
                : one.isObject() && one.has("start_offset");
    }

    private static JsonNode start(JsonNode mark) {
        return mark.isArray() ? mark.get(0) : mark.path("start_offset");
    }

    private static JsonNode end(JsonNode mark) {
        return mark.isArray() ? mark.get(1) : mark.path("end_offset");
    }

    private static void mark(JsonNode mark, MarkedText marked, boolean utf16, List<Span> spans, PageAccount account) {
        String label =
                mark.isArray() ? mark.get(2).asText() : mark.path("label").asText("");
        JsonNode words = mark.path("text");
        // Only Lectern writes them, and it counts as doccano's window does.
        boolean own = words.isTextual();
        List<Span> found =
                marked.spans(Json.place(start(mark)), Json.place(end(mark)), words.asText(), label, own || utf16);
        if (found.isEmpty()) {
            account.count("marks lie outside of their text and were left out");
        }
        spans.addAll(found);
    }

    private static void label(JsonNode one, List<String> labels, PageAccount account) {
        if (one.isTextual() || one.isNumber()) {
            labels.add(one.asText());
        } else {
            account.count("labels of an unknown kind were left out");
        }
    }
}
