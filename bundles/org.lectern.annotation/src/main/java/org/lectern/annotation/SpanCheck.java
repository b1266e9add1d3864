package org.lectern.annotation;

import java.util.List;
import org.lectern.api.annotation.AnnotationException;
import org.lectern.api.model.Revision;
import org.lectern.api.model.Span;

/** Spans lie in the text they were marked in. */
final class SpanCheck {
    private SpanCheck() {}

    static void inside(List<Span> spans, Revision revision) throws AnnotationException {
        for (Span span : spans) {
            String text = span.part() == Span.Part.TITLE
                    ? revision.raw().title()
                    : revision.raw().abstractText();
            int length = text.codePointCount(0, text.length());
            if (span.end() > length) {
                throw new AnnotationException(
                        "The span " + span.label() + " ends at " + span.end() + ", the text has " + length
                                + " characters. No label was given.",
                        span.label(),
                        "Mark it again in the text that the paper has now.");
            }
        }
    }
}
