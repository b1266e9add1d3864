package org.lectern.feed.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mark-up that publishers leave in abstracts: {@code <p>}, {@code <i>}, {@code <sub>}, {@code <jats:p>}. Only known names,
 * and only in pairs: {@code <think>} and {@code a<b} are text.
 */
final class Tags implements Rule {
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "section", "sec", "title", "ul", "ol", "li", "list", "list-item", "h1", "h2", "h3", "h4", "h5");
    private static final Set<String> INLINE = Set.of(
            "i",
            "b",
            "u",
            "em",
            "strong",
            "italic",
            "bold",
            "emphasis",
            "sub",
            "sup",
            "inf",
            "sc",
            "small",
            "tt",
            "span",
            "font");
    private static final Set<String> ALONE = Set.of("br", "hr");

    private static final Pattern TAG =
            Pattern.compile("<(/?)(jats:)?([a-zA-Z][a-zA-Z0-9-]{0,9})((?:\\s[^<>]{0,200})?)/?>");
    private static final Pattern NUMBER = Pattern.compile("[-+−–]?[0-9]+</");
    /** What has more is no abstract. */
    private static final int MOST = 2_000;

    /** @param sure nobody writes it otherwise */
    private record Tag(String name, boolean closes, boolean sure, int start, int end) {}

    @Override
    public void find(String raw, Edits edits) {
        if (raw.indexOf('<') < 0) {
            return;
        }
        List<Tag> tags = paired(raw, known(raw));
        int i = 0;
        while (i < tags.size()) {
            int next = i + 1;
            while (next < tags.size()
                    && raw.substring(tags.get(next - 1).end(), tags.get(next).start())
                            .isBlank()) {
                next++;
            }
            replace(raw, tags.subList(i, next), edits);
            i = next;
        }
    }

    private static List<Tag> known(String raw) {
        var tags = new ArrayList<Tag>();
        Matcher tag = TAG.matcher(raw);
        while (tag.find()) {
            String name = tag.group(3).toLowerCase(Locale.ROOT);
            if (BLOCKS.contains(name) || INLINE.contains(name) || ALONE.contains(name)) {
                boolean sure = tag.group(2) != null || ALONE.contains(name);
                tags.add(new Tag(name, !tag.group(1).isEmpty(), sure, tag.start(), tag.end()));
            }
            if (tags.size() > MOST) {
                return List.of();
            }
        }
        return tags;
    }

    /** Those that close one before them, or that one after them closes; and a paragraph's at the very beginning. */
    private static List<Tag> paired(String raw, List<Tag> tags) {
        var firstOpening = new HashMap<String, Integer>();
        var lastClosing = new HashMap<String, Integer>();
        for (Tag tag : tags) {
            if (tag.closes()) {
                lastClosing.put(tag.name(), tag.start());
            } else {
                firstOpening.putIfAbsent(tag.name(), tag.start());
            }
        }
        return tags.stream()
                .filter(tag -> tag.sure()
                        || (tag.closes()
                                ? firstOpening.getOrDefault(tag.name(), raw.length()) < tag.start()
                                : lastClosing.getOrDefault(tag.name(), -1) > tag.start()
                                        || BLOCKS.contains(tag.name())
                                                && raw.substring(0, tag.start()).isBlank()))
                .toList();
    }

    /** Tags that only blanks divide make at most one blank, where one of them ends a line; else each goes by itself. */
    private static void replace(String raw, List<Tag> run, Edits edits) {
        int start = run.getFirst().start();
        int end = run.getLast().end();
        while (start > 0 && Character.isWhitespace(raw.charAt(start - 1))) {
            start--;
        }
        while (end < raw.length() && Character.isWhitespace(raw.charAt(end))) {
            end++;
        }
        boolean atAnEdge = start == 0 || end == raw.length();
        if (atAnEdge || run.stream().anyMatch(tag -> !INLINE.contains(tag.name()))) {
            edits.replace("markup", start, end, atAnEdge ? "" : " ");
        } else {
            run.forEach(tag -> edits.replace("markup", tag.start(), tag.end(), raises(raw, tag) ? "^" : ""));
        }
    }

    /** 10<sup>3</sup> is not 103. */
    private static boolean raises(String raw, Tag tag) {
        return tag.name().equals("sup")
                && !tag.closes()
                && NUMBER.matcher(raw).region(tag.end(), raw.length()).lookingAt();
    }
}
