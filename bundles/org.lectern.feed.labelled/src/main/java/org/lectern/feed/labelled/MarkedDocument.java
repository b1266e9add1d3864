package org.lectern.feed.labelled;

import java.util.List;
import org.lectern.api.model.Span;

/**
 * One annotator's view of one document.
 *
 * @param labels of the whole document
 * @param spans in the paper that {@code text} was divided into
 */
record MarkedDocument(MarkedText text, List<String> labels, List<Span> spans) {
    MarkedDocument {
        labels = List.copyOf(labels);
        spans = List.copyOf(spans);
    }

    /** {@code de.tudarmstadt…NamedEntity} is {@code NamedEntity}. */
    static String shortName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Layers that tools make of any text, which nobody marked. */
    static boolean isMachinery(String type) {
        return switch (shortName(type)) {
            case "Token",
                    "Sentence",
                    "DocumentAnnotation",
                    "DocumentMetaData",
                    "CASMetadata",
                    "Sofa",
                    "TagsetDescription",
                    "LayerDefinition",
                    "FeatureDefinition",
                    "TagDescription",
                    "Paragraph",
                    "Heading",
                    "Div" -> true;
            default -> type.startsWith("uima.cas.");
        };
    }
}
