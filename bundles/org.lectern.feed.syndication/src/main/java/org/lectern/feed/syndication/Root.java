package org.lectern.feed.syndication;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.feed.Probe;

/**
 * The first element of a document, as far as a probe shows it.
 *
 * @param local its name without a prefix
 * @param tag all of its start tag
 * @param text the beginning of the document
 */
record Root(String local, String tag, String text) {
    private static final Pattern PROLOG =
            Pattern.compile("\\G(?:\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*+(?:\\[.*?\\]\\s*)?>)", Pattern.DOTALL);
    private static final Pattern START =
            Pattern.compile("\\G<(?:[\\w.-]{1,40}:)?([A-Za-z][\\w.-]{0,40})(?:\\s[^<>]*)?/?>");

    static Optional<Root> of(Probe probe) {
        String text = TextEncoding.text(probe.head());
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        Matcher prolog = PROLOG.matcher(text);
        int at = 0;
        while (prolog.find(at) && prolog.end() > at) {
            at = prolog.end();
        }
        Matcher start = START.matcher(text);
        return start.find(at) && start.start() == at
                ? Optional.of(new Root(start.group(1), start.group(), text))
                : Optional.empty();
    }

    boolean mentions(String words) {
        return text.contains(words);
    }
}
