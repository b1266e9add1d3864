package org.lectern.feed.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.Span;

/** The texts of a Label Studio task: a title and an abstract, or one text; and which of them a mark lies in. */
final class StudioTexts {
    private final ObjectNode data;
    private final String title;
    private final String abstractText;
    private final String text;
    private final Optional<MarkedText> marked;

    StudioTexts(JsonNode data) {
        this.data = (ObjectNode) data;
        this.title = of("title");
        this.abstractText = of("abstract");
        String one = of("text");
        this.text = one.isEmpty() && abstractText.isEmpty() ? longest() : one;
        this.marked = mark();
    }

    private Optional<MarkedText> mark() {
        if (!title.isBlank() && !abstractText.isBlank()) {
            // One text with both, so that a mark in the whole has a place.
            return MarkedText.of(title + "\n" + abstractText, title)
                    .filter(found -> found.paper().equals(new PaperText(title, abstractText)))
                    .or(() -> MarkedText.of(abstractText, title));
        }
        return MarkedText.of(text.isBlank() ? abstractText : text, title);
    }

    private String of(String name) {
        return data.path(name).isTextual() ? data.path(name).textValue() : "";
    }

    private String longest() {
        String found = "";
        for (var entry : data.properties()) {
            JsonNode value = entry.getValue();
            boolean prose = value.isTextual() && value.textValue().indexOf(' ') > 0;
            if (prose && !entry.getKey().equals("title") && value.textValue().length() > found.length()) {
                found = value.textValue();
            }
        }
        return found;
    }

    Optional<MarkedText> marked() {
        return marked;
    }

    /** What stands beside the texts. */
    PaperFacts facts() {
        ObjectNode beside = data.deepCopy();
        beside.remove(List.of("title", "abstract", "text", "annotations", "completions", "predictions", "label"));
        return new PaperFacts(beside);
    }

    /**
     * A mark. Label Studio counts code points, before its version 1.4 UTF-16 units; the words that stand with a mark decide
     * where they fit one of the two only.
     */
    List<Span> spans(String part, int start, int end, String quote, String label) {
        boolean parts = !title.isBlank() && !abstractText.isBlank();
        if (parts && (part.equals("title") || part.equals("abstract"))) {
            Span.Part place = part.equals("title") ? Span.Part.TITLE : Span.Part.ABSTRACT;
            return MarkedText.plain(place == Span.Part.TITLE ? title : abstractText)
                    .spans(start, end, quote, label, false)
                    .stream()
                    .map(span -> new Span(place, span.start(), span.end(), span.label()))
                    .toList();
        }
        if (parts && !text.isBlank()) {
            return inText(start, end, quote, label);
        }
        return marked.map(found -> found.spans(start, end, quote, label, false)).orElse(List.of());
    }

    /** The task shows a text that is made of the title and the abstract, in whatever way. */
    private List<Span> inText(int start, int end, String quote, String label) {
        Optional<MarkedText> shown = MarkedText.of(text, title);
        return shown.filter(found -> found.paper().equals(marked.orElseThrow().paper()))
                .map(found -> found.spans(start, end, quote, label, false))
                .orElse(List.of());
    }
}
