package org.lectern.feed.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What brat's names of types stand for. brat takes no blanks in them; Lectern's own {@code annotation.conf} keeps the
 * labels in comments, {@code #= part_of_it<tab>"part of it"}.
 */
final class BratTypes {
    /** The type of the mark on each title of Lectern's own. */
    static final String PAPER = "LecternPaper";

    private static final Pattern NAMED = Pattern.compile("#= ([\\w-]{1,300})\t(\".{0,2000}\")");
    private static final int MOST = 10_000;

    private final Map<String, String> labels = new HashMap<>();

    void read(String annotationConf) {
        annotationConf
                .lines()
                .map(NAMED::matcher)
                .filter(Matcher::matches)
                .limit(MOST)
                .forEach(line -> Json.parse(line.group(2))
                        .filter(JsonNode::isTextual)
                        .ifPresent(label -> labels.put(line.group(1), label.textValue())));
    }

    String label(String name) {
        return labels.getOrDefault(name, name);
    }
}
