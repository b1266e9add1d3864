package org.lectern.export.labelled;

import java.util.Optional;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.Span;

/** Finds the words of a mark again in another text of the same paper. */
final class Anchor {
    private Anchor() {}

    /** The span in {@code to}: at its place where its words stand there, else at the nearest; empty where they are gone. */
    static Optional<Span> moved(Span span, PaperText from, PaperText to) {
        if (from.equals(to)) {
            return Optional.of(span);
        }
        String before = part(span, from);
        String after = part(span, to);
        if (span.end() > Document.points(before) || span.start() == span.end()) {
            return Optional.empty();
        }
        int start = before.offsetByCodePoints(0, span.start());
        String words = before.substring(start, before.offsetByCodePoints(start, span.end() - span.start()));
        int near = after.offsetByCodePoints(0, Math.min(span.start(), Document.points(after)));
        int right = after.indexOf(words, near);
        int left = after.lastIndexOf(words, near);
        int at = left < 0 || right >= 0 && right - near < near - left ? right : left;
        if (at < 0) {
            return Optional.empty();
        }
        int found = after.codePointCount(0, at);
        return Optional.of(new Span(span.part(), found, found + span.end() - span.start(), span.label()));
    }

    private static String part(Span span, PaperText text) {
        return span.part() == Span.Part.TITLE ? text.title() : text.abstractText();
    }
}
