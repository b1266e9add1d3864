package org.lectern.feed.syndication;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a piece of HTML: blocks become lines; scripts, styles and pictures are gone. */
final class HtmlText {
    private static final Set<String> SILENT = Set.of("script", "style", "template", "noscript", "iframe", "head");
    /** With sound attributes only: "a<b and c>d" is a formula. */
    private static final Pattern TAG =
            Pattern.compile("</?(?i:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|"
                    + "font|figure|figcaption|h[1-6]|hr|i|img|iframe|ins|jats:p|li|math|ol|p|pre|q|s|script|section|small|span|"
                    + "strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul)"
                    + "(?:\\s+[\\w:-]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]++))?)*+\\s*/?>");

    private static final Pattern ATTRIBUTE_FREE = Pattern.compile("<(\\w+)(?:\\s+[\\w:-]+)+\\s*>");
    /** A parser of HTML would take all up to the next bracket for a comment. */
    private static final Pattern NO_TAG = Pattern.compile("<(?![A-Za-z/]|!--|!(?i:doctype)\\s)");

    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\\w{1,30});");

    private HtmlText() {}

    static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        var text = new Lines();
        Jsoup.parseBodyFragment(NO_TAG.matcher(html).replaceAll("&lt;")).body().traverse(text);
        return text.toString();
    }

    /** A text of which its feed does not say whether it is HTML: it is where it looks so. */
    static String ofUnsure(String text) {
        boolean tagged = text.indexOf('<') >= 0 && holdsTag(text);
        boolean escaped = text.indexOf('&') >= 0 && ENTITY.matcher(text).find();
        return tagged || escaped ? of(tagged ? text : text.replace("<", "&lt;")) : text.strip();
    }

    private static boolean holdsTag(String text) {
        var tags = TAG.matcher(text);
        while (tags.find()) {
            if (!ATTRIBUTE_FREE.matcher(tags.group()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Folds white space as a browser does. */
    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int silent;
        private boolean blank;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (SILENT.contains(element.normalName())) {
                    silent++;
                } else if (element.isBlock() || element.normalName().equals("br")) {
                    line();
                }
            } else if (silent == 0 && node instanceof TextNode words) {
                append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (SILENT.contains(element.normalName())) {
                    silent--;
                } else if (element.isBlock()) {
                    line();
                }
            }
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                    blank = true;
                } else {
                    if (blank && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                        text.append(' ');
                    }
                    blank = false;
                    text.append(c);
                }
            }
        }

        private void line() {
            blank = false;
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        @Override
        public String toString() {
            return text.toString().strip();
        }
    }
}
