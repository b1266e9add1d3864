package org.lectern.feed.labelled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.model.Span;

/**
 * A document in WebAnno TSV 3.x: the layers in its head, then a line for each token with its place in UTF-16 units and
 * a column for each feature. A mark over several tokens has the same number in brackets on each.
 */
final class TsvDocument {
    /** How much more a text may be than its file: what lies between sentences is not in it. */
    private static final int GAPS = 1 << 16;

    /** A feature's column and its layer. */
    private record Column(String layer, boolean span) {}

    private record Mark(String layer, int begin, int end, String label) {
        Mark upTo(int other) {
            return new Mark(layer, begin, Math.max(end, other), label);
        }

        Mark named(String other) {
            return new Mark(layer, begin, end, other);
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private final List<String> sentence = new ArrayList<>();
    private final int longest;
    private final PageAccount account;
    private String sentenceId = "";
    private int titleEnd;

    private TsvDocument(int longest, PageAccount account) {
        this.longest = longest;
        this.account = account;
    }

    static Optional<MarkedDocument> read(String tsv, PageAccount account) {
        var document = new TsvDocument(tsv.length() + GAPS, account);
        long number = 0;
        for (String line : (Iterable<String>) tsv.lines()::iterator) {
            number++;
            document.take(line, number);
        }
        if (!document.sentence.isEmpty()) {
            account.unused(number, String.join(" ", document.sentence), "a text of which the words are missing");
        }
        return document.document();
    }

    private void take(String line, long number) {
        if (line.startsWith("#T_")) {
            layer(line);
        } else if (line.startsWith("#Text=")) {
            sentence.add(unescaped(line.substring(6)));
        } else if (line.startsWith("#Sentence.id=")) {
            sentenceId = line.substring(13);
        } else if (line.startsWith("#") && !line.matches("#(?:FORMAT|Sentence\\.).*")) {
            account.unused(number, line, "no line of a head that is known");
        } else if (!line.startsWith("#") && !line.isBlank() && !token(line.split("\t", -1))) {
            account.unused(number, line, "not a token of the text");
        }
    }

    /** {@code #T_SP=custom.Entity|identifier|value}. */
    private void layer(String line) {
        String[] parts = line.substring(line.indexOf('=') + 1).split("\\|", -1);
        boolean span = line.startsWith("#T_SP");
        for (int i = 1; i < Math.max(2, parts.length) && columns.size() < 1000; i++) {
            columns.add(new Column(parts[0], span));
        }
        if (!span && columns.size() < 1000) {
            account.count("layers of relations or chains were left out");
            if (line.startsWith("#T_RL")) {
                columns.set(columns.size() - 1, new Column(parts[0], false));
            }
        }
    }

    private boolean token(String[] cells) {
        if (cells.length < 3
                || !cells[0].matches("\\d{1,9}-\\d{1,9}(\\.\\d{1,9})?")
                || !cells[1].matches("\\d{1,9}-\\d{1,9}")) {
            return false;
        }
        int dash = cells[1].indexOf('-');
        int begin = Integer.parseInt(cells[1].substring(0, dash));
        int end = Integer.parseInt(cells[1].substring(dash + 1));
        if (!place(begin, end, cells[2])) {
            return false;
        }
        for (int i = 3; i < cells.length && i - 3 < columns.size(); i++) {
            if (columns.get(i - 3).span()) {
                mark(columns.get(i - 3).layer(), cells[i], begin, end, cells[0]);
            }
        }
        return true;
    }

    /**
     * The text of the sentence begins where its first token does. What lies between two sentences is not in the file:
     * as INCEpTION does, a line break is taken to end the first one, and blanks to follow.
     */
    private boolean place(int begin, int end, String token) {
        if (!sentence.isEmpty()) {
            String whole = String.join("\n", sentence);
            int lead = Math.max(0, whole.indexOf(whole.contains(token) ? token : unescaped(token)));
            sentence.clear();
            int gap = begin - lead - text.length();
            if (gap < 0 || begin > longest) {
                return false;
            }
            text.append(text.isEmpty() || gap == 0 ? "" : "\n");
            text.append(" ".repeat(begin - lead - text.length())).append(whole);
            titleEnd = sentenceId.equals("title") ? text.length() : titleEnd;
            sentenceId = "";
        }
        if (begin > end || end > text.length()) {
            return false;
        }
        String there = text.substring(begin, end);
        return there.equals(token) || there.equals(unescaped(token));
    }

    private void mark(String layer, String cell, int begin, int end, String token) {
        int level = 0;
        for (String part : stacked(cell)) {
            level++;
            if (part.equals("_") || part.isEmpty()) {
                continue;
            }
            int bracket = part.endsWith("]") ? part.lastIndexOf('[') : -1;
            boolean numbered = bracket >= 0
                    && part.substring(bracket + 1, part.length() - 1).matches("\\d{1,9}");
            String value = unescaped(numbered ? part.substring(0, bracket) : part);
            String key = layer + " " + (numbered ? part.substring(bracket) : token + " " + level);
            boolean named = !(numbered ? part.substring(0, bracket) : part).equals("*") && !value.isBlank();
            Mark known = marks.get(key);
            if (known == null) {
                marks.put(key, new Mark(layer, begin, end, named ? value : ""));
            } else {
                marks.put(
                        key, named && known.label().isEmpty() ? known.upTo(end).named(value) : known.upTo(end));
            }
        }
    }

    /** The values of a cell: what stands behind a backslash does not divide them. */
    private static List<String> stacked(String cell) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '|') {
                parts.add(cell.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(cell.substring(start));
        return parts;
    }

    private Optional<MarkedDocument> document() {
        return MarkedText.of(text.toString(), text.substring(0, titleEnd)).map(marked -> {
            var spans = new ArrayList<Span>();
            for (Mark mark : marks.values()) {
                if (!MarkedDocument.isMachinery(mark.layer())) {
                    String name = mark.label().isEmpty() ? MarkedDocument.shortName(mark.layer()) : mark.label();
                    spans.addAll(marked.spansUtf16(mark.begin(), mark.end(), name));
                }
            }
            return MarkedDocument.of(marked, spans);
        });
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(
                        switch (next) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            case 't' -> '\t';
                            case 'f' -> '\f';
                            case 'b' -> '\b';
                            default -> next;
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
