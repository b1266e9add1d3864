package org.lectern.export.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what BibTeX itself would read, and fails on anything it would complain about. */
final class StrictBibtex {
    record Item(String type, String key, Map<String, String> fields) {}

    private static final Pattern HEAD = Pattern.compile("@([a-z]+)\\{([^\\s\"#%'(),={}]+)");
    private static final Pattern FIELD = Pattern.compile(",\\s+([a-z]+) = ");
    private static final Pattern MACRO = Pattern.compile("[a-z]{3}");

    private final String text;
    private int at;

    private StrictBibtex(String text) {
        this.text = text;
    }

    static List<Item> read(String text) {
        var reader = new StrictBibtex(text);
        var items = new ArrayList<Item>();
        reader.skipBlank();
        while (reader.at < text.length()) {
            items.add(reader.item());
            reader.skipBlank();
        }
        if (items.stream().map(Item::key).distinct().count() < items.size()) {
            throw new AssertionError("A key is there twice in " + text);
        }
        return items;
    }

    private Item item() {
        Matcher head = next(HEAD);
        var fields = new LinkedHashMap<String, String>();
        Matcher field = FIELD.matcher(text);
        while (field.region(at, text.length()).lookingAt()) {
            at = field.end();
            if (fields.put(field.group(1), value()) != null) {
                throw new AssertionError("The field " + field.group(1) + " is there twice: " + text);
            }
        }
        skipBlank();
        if (text.charAt(at++) != '}') {
            throw new AssertionError("The entry " + head.group(2) + " does not end: " + text);
        }
        return new Item(head.group(1), head.group(2), fields);
    }

    private String value() {
        if (text.charAt(at) != '{') {
            return next(MACRO).group();
        }
        int start = at + 1;
        int depth = 0;
        do {
            char c = text.charAt(at++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        } while (depth > 0);
        return text.substring(start, at - 1);
    }

    private Matcher next(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new AssertionError("Expected " + pattern + " at " + text.substring(at));
        }
        at = matcher.end();
        return matcher;
    }

    private void skipBlank() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
