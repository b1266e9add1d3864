package org.lectern.index.lucene;

import java.util.List;
import org.lectern.api.search.Highlighter.Range;

/** Cuts the part out of an abstract that fits a query best, as HTML with the hits in {@code <b>}. */
final class Snippet {
    private static final int LENGTH = 240;
    /** So much of the text stands before the first hit. */
    private static final int LEAD = 60;

    private Snippet() {}

    static String of(String text, List<Range> hits) {
        int start = start(text, hits);
        int end = Math.min(text.length(), start + LENGTH);
        if (end < text.length()) {
            end = blankBefore(text, end, start + LENGTH / 2);
        }
        var html = new StringBuilder(start > 0 ? "… " : "");
        int at = start;
        for (Range hit : hits) {
            if (hit.start() >= at && hit.end() <= end) {
                escape(text, at, hit.start(), html);
                html.append("<b>");
                escape(text, hit.start(), hit.end(), html);
                html.append("</b>");
                at = hit.end();
            }
        }
        escape(text, at, end, html);
        return html.append(end < text.length() ? " …" : "").toString();
    }

    /** Where the window with the most hits begins; the first of several. */
    private static int start(String text, List<Range> hits) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < hits.size(); i++) {
            int from = Math.max(0, hits.get(i).start() - LEAD);
            int count = 0;
            for (int j = i; j < hits.size() && hits.get(j).end() <= from + LENGTH; j++) {
                count++;
            }
            if (count > most) {
                most = count;
                best = from;
            }
        }
        return best == 0 ? 0 : blankAfter(text, best);
    }

    private static int blankAfter(String text, int at) {
        for (int i = at; i < Math.min(text.length(), at + LEAD); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static int blankBefore(String text, int at, int lowest) {
        for (int i = at; i > lowest; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
