package org.lectern.feed.labels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Span;

/** Which labels a file's answers hold, and who gave them. */
final class SeenLabels {
    /** A schema of more would be no choice; such a column is a text, not a label. */
    static final int MOST = 200;

    private final Map<String, Boolean> whole = new LinkedHashMap<>();
    private final Map<String, Boolean> marks = new LinkedHashMap<>();
    private final TreeSet<String> annotators = new TreeSet<>();
    private boolean several;
    private boolean tooMany;

    void add(GivenAnswer answer, String annotator) {
        several |= answer.labels().size() > 1;
        answer.labels().forEach(label -> note(whole, label));
        answer.spans().stream()
                .map(Span::label)
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .forEach(label -> note(marks, label));
        if (annotators.size() < 1000) {
            annotators.add(annotator);
        }
    }

    private void note(Map<String, Boolean> labels, String label) {
        if (labels.size() < MOST || labels.containsKey(label)) {
            labels.put(label, true);
        } else {
            tooMany |= labels == whole;
        }
    }

    /** Of whole papers, in the order in which they came. */
    List<String> labels() {
        return List.copyOf(whole.keySet());
    }

    /** Some answer holds more than one label. */
    boolean several() {
        return several;
    }

    /** The file has more labels than {@link #MOST}; the later ones are not among {@link #labels()}. */
    boolean tooMany() {
        return tooMany;
    }

    List<String> annotators() {
        return List.copyOf(annotators);
    }

    /**
     * What a project for these answers lets choose: the labels of papers, else those of marks. Labels that mean yes and
     * no stand in that order whatever came first. Only where there is a label.
     */
    LabelSchema schema() {
        List<String> names = whole.isEmpty() ? List.copyOf(marks.keySet()) : labels();
        return new LabelSchema(
                several || whole.isEmpty(),
                (names.size() == 2 && names.contains("relevant")
                                ? names.stream().sorted((a, b) -> b.compareTo(a))
                                : names.stream())
                        .map(name -> new LabelDefinition(name, ""))
                        .toList());
    }

    boolean any() {
        return !whole.isEmpty() || !marks.isEmpty();
    }
}
