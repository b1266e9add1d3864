package org.lectern.api.model;

import java.util.List;
import java.util.Optional;

/**
 * The labels of a project in the order in which they are shown; the first nine have the keys 1–9.
 *
 * @param multiple whether a paper may have several of them
 */
public record LabelSchema(boolean multiple, List<LabelDefinition> labels) {
    public LabelSchema {
        labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("A schema needs at least one label");
        }
        if (labels.stream().map(LabelDefinition::name).distinct().count() < labels.size()) {
            throw new IllegalArgumentException("Two labels of a schema have the same name: " + names(labels));
        }
    }

    /** The label of that name. */
    public Optional<LabelDefinition> label(String name) {
        return labels.stream().filter(label -> label.name().equals(name)).findFirst();
    }

    /** The names in order. */
    public List<String> names() {
        return names(labels);
    }

    private static List<String> names(List<LabelDefinition> labels) {
        return labels.stream().map(LabelDefinition::name).toList();
    }
}
