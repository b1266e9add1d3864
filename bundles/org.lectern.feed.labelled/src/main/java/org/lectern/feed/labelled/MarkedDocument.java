package org.lectern.feed.labelled;

import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.model.Span;

/**
 * One annotator's view of one document.
 *
 * @param said labels of the whole document, a note, and the marks in the paper that {@code text} was divided into; by
 *     nobody where the document does not say
 * @param facts what stands beside the text
 */
record MarkedDocument(MarkedText text, GivenAnswer said, PaperFacts facts) {
    /** A document of which only marks are known. */
    static MarkedDocument of(MarkedText text, List<Span> spans) {
        return new MarkedDocument(text, new GivenAnswer("", List.of(), "", Optional.empty(), spans), new PaperFacts());
    }

    /** Somebody gave something to it. */
    boolean isAnswered() {
        boolean empty =
                said.labels().isEmpty() && said.spans().isEmpty() && said.note().isEmpty();
        return !empty || !said.annotator().isEmpty();
    }

    /** The answer, of {@code annotator} where the document does not say whose it is. */
    GivenAnswer by(String annotator) {
        return said.annotator().isEmpty()
                ? new GivenAnswer(annotator, said.labels(), said.note(), said.at(), said.spans())
                : said;
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
