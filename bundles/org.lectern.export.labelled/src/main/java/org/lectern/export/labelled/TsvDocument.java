package org.lectern.export.labelled;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One document in WebAnno TSV 3.3. Its marks are INCEpTION's named entities, a layer that every project there has. */
final class TsvDocument {
    private static final String LAYER = "#T_SP=" + Inception.NAMED_ENTITY + "|value\n";

    /** A place that has a line: a token, or a part of one where a mark covers no more. */
    private record Unit(int begin, int end) implements Comparable<Unit> {
        @Override
        public int compareTo(Unit other) {
            int byBegin = Integer.compare(begin, other.begin);
            return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
        }
    }

    /** What lies on a token. */
    private static final class Line {
        private final List<Integer> whole = new ArrayList<>();
        private final TreeMap<Unit, List<Integer>> parts = new TreeMap<>();
    }

    private final String text;
    private final Segments segments;
    private final List<Mark> marks;
    private final Map<Segments.Token, Line> lines = new LinkedHashMap<>();
    private final int[] number;

    TsvDocument(Document document, List<Mark> marks) {
        this.text = document.text();
        this.segments = Segments.of(document);
        this.marks = marks;
        this.number = new int[marks.size()];
        List<Segments.Token> tokens = segments.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
        for (int i = 0; i < marks.size(); i++) {
            place(
                    i,
                    document.utf16(marks.get(i).start()),
                    document.utf16(marks.get(i).end()),
                    tokens);
        }
        tell();
    }

    private void place(int mark, int begin, int end, List<Segments.Token> tokens) {
        for (int i = firstAfter(begin, tokens);
                i < tokens.size() && tokens.get(i).begin() < end;
                i++) {
            Segments.Token token = tokens.get(i);
            Line line = lines.computeIfAbsent(token, key -> new Line());
            if (begin <= token.begin() && token.end() <= end) {
                line.whole.add(mark);
            } else {
                var part = new Unit(Math.max(begin, token.begin()), Math.min(end, token.end()));
                line.parts.computeIfAbsent(part, key -> new ArrayList<>()).add(mark);
            }
        }
    }

    /** The first token that ends beyond the place. */
    private static int firstAfter(int place, List<Segments.Token> tokens) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Marks on several lines, and those that share a line, are told apart by numbers. */
    private void tell() {
        int[] places = new int[marks.size()];
        boolean[] shared = new boolean[marks.size()];
        for (Line line : lines.values()) {
            var units = new ArrayList<>(line.parts.values());
            units.add(line.whole);
            for (List<Integer> unit : units) {
                for (int mark : unit) {
                    places[mark]++;
                    shared[mark] |= unit.size() > 1;
                }
            }
        }
        int next = 0;
        for (int i = 0; i < number.length; i++) {
            number[i] = places[i] > 1 || shared[i] ? ++next : 0;
        }
    }

    void write(Writer out) throws IOException {
        out.write("#FORMAT=WebAnno TSV 3.3\n");
        out.write(lines.isEmpty() ? "" : LAYER);
        out.write('\n');
        int sentence = 0;
        for (Segments.Sentence one : segments.sentences()) {
            out.write("\n#Sentence.id=" + one.id() + "\n");
            for (String line : text.substring(one.begin(), one.end()).split("\n", -1)) {
                out.write("#Text=" + escapedText(line) + "\n");
            }
            sentence++;
            int token = 0;
            for (Segments.Token each : one.tokens()) {
                line(out, sentence + "-" + ++token, each);
            }
        }
    }

    private void line(Writer out, String id, Segments.Token token) throws IOException {
        Line line = lines.getOrDefault(token, new Line());
        unit(out, id, new Unit(token.begin(), token.end()), line.whole);
        int part = 0;
        for (Map.Entry<Unit, List<Integer>> each : line.parts.entrySet()) {
            unit(out, id + "." + ++part, each.getKey(), each.getValue());
        }
    }

    private void unit(Writer out, String id, Unit unit, List<Integer> on) throws IOException {
        out.write(id + "\t" + unit.begin() + "-" + unit.end() + "\t" + text.substring(unit.begin(), unit.end()) + "\t");
        if (!lines.isEmpty()) {
            out.write(on.isEmpty() ? "_" : on.stream().map(this::value).collect(Collectors.joining("|")));
            out.write('\t');
        }
        out.write('\n');
    }

    private String value(int mark) {
        return escapedValue(marks.get(mark).label()) + (number[mark] > 0 ? "[" + number[mark] + "]" : "");
    }

    private static String escapedValue(String value) {
        return value.replace("\\", "\\\\")
                .replaceAll("[\\r\\f\\x0B\\x85\\u2028\\u2029]", " ")
                .replaceAll("[\\[\\]|_;*]", "\\\\$0")
                .replace("->", "\\->")
                .replace("\t", "\\t")
                .replace("\n", "\\n");
    }

    /** As INCEpTION does it: control characters stand behind a backslash as they are, where they have no letter. */
    private static String escapedText(String line) {
        var escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\t' -> escaped.append("\\t");
                case '\f' -> escaped.append("\\f");
                case '\r' -> escaped.append("\\r");
                case '\b' -> escaped.append("\\b");
                default -> escaped.append(c < ' ' && c != '\u000B' ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }
}
