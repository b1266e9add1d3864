package org.lectern.annotation;

import java.util.List;
import org.lectern.api.annotation.AnnotationException;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Project;

/** What a project's schema allows as an answer. */
final class SchemaCheck {
    private SchemaCheck() {}

    /** The labels once each, in the order of the schema, so that equal answers are equal lists. */
    static List<String> inOrder(List<String> labels, Project project) throws AnnotationException {
        LabelSchema schema = project.schema();
        for (String label : labels) {
            if (schema.label(label).isEmpty()) {
                throw new AnnotationException(
                        "The project " + project.name() + " has no label " + label + ".",
                        label,
                        "Its labels are: " + String.join(", ", schema.names()) + ".");
            }
        }
        List<String> ordered = schema.names().stream().filter(labels::contains).toList();
        if (!schema.multiple() && ordered.size() != 1) {
            throw refusedCount(ordered, project);
        }
        return ordered;
    }

    private static AnnotationException refusedCount(List<String> labels, Project project) {
        String given = labels.isEmpty() ? "none was given" : "not " + String.join(" and ", labels);
        String advice = labels.isEmpty()
                ? "Choose one of " + String.join(", ", project.schema().names()) + ", or withdraw the answer."
                : "Choose one of them, or use a project whose schema allows several.";
        return new AnnotationException(
                "A paper has one label in the project " + project.name() + ": " + given + ".", project.name(), advice);
    }
}
