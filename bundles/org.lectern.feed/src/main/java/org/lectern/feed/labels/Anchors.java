package org.lectern.feed.labels;

import java.util.Optional;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.Span;

/**
 * Puts spans into the text that the store keeps. That may differ from the file's in white space or in its form of
 * accents, and then offsets are off: the marked words decide.
 */
final class Anchors {
    private Anchors() {}

    /** The words of a span; empty where it does not lie in the text. */
    static Optional<String> quote(Span span, PaperText text) {
        String part = part(span, text);
        int length = part.codePointCount(0, part.length());
        if (span.end() > length) {
            return Optional.empty();
        }
        int start = part.offsetByCodePoints(0, span.start());
        return Optional.of(part.substring(start, part.offsetByCodePoints(start, span.end() - span.start())));
    }

    /** The span where its words stand in {@code text}: at its place, else at the nearest one; empty where they do not. */
    static Optional<Span> in(PaperText text, Span span, String quote) {
        if (quote(span, text).filter(quote::equals).isPresent()) {
            return Optional.of(span);
        }
        String part = part(span, text);
        int near = part.offsetByCodePoints(0, Math.min(span.start(), part.codePointCount(0, part.length())));
        int after = quote.isBlank() ? -1 : part.indexOf(quote, near);
        int before = quote.isBlank() ? -1 : part.lastIndexOf(quote, near);
        int at = before < 0 || after >= 0 && after - near < near - before ? after : before;
        if (at < 0) {
            return Optional.empty();
        }
        int start = part.codePointCount(0, at);
        return Optional.of(new Span(span.part(), start, start + quote.codePointCount(0, quote.length()), span.label()));
    }

    private static String part(Span span, PaperText text) {
        return span.part() == Span.Part.TITLE ? text.title() : text.abstractText();
    }
}
