package org.lectern.feed.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of one record by tag, in their order. */
final class TaggedRecord {
    /** In characters, all values together. */
    private static final int LONGEST = 6 << 20;

    private static final int MOST = 50_000;

    private final Map<String, List<StringBuilder>> values = new LinkedHashMap<>();
    private final long line;
    private String latest = "";
    private int size;
    private int count;

    /** @param line where it begins */
    TaggedRecord(long line) {
        this.line = line;
    }

    long line() {
        return line;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean has(String tag) {
        return values.containsKey(tag);
    }

    /** The tag that was added last. */
    String latest() {
        return latest;
    }

    /** @return whether there was room for it */
    boolean add(String tag, String value) {
        latest = tag;
        if (!hasRoom(value) || ++count > MOST) {
            return false;
        }
        values.computeIfAbsent(tag, t -> new ArrayList<>()).add(new StringBuilder(value));
        return true;
    }

    /** Adds all values of another one. @return whether there was room for them */
    boolean addAll(TaggedRecord other) {
        boolean room = true;
        for (Map.Entry<String, List<StringBuilder>> tag : other.values.entrySet()) {
            for (StringBuilder value : tag.getValue()) {
                room &= add(tag.getKey(), value.toString());
            }
        }
        return room;
    }

    /** Goes on with the value that was added last. @return whether there was room for it */
    boolean append(String more) {
        if (!hasRoom(more)) {
            return false;
        }
        StringBuilder value = values.get(latest).getLast();
        value.append(value.isEmpty() || more.isEmpty() ? "" : " ").append(more);
        return true;
    }

    private boolean hasRoom(String text) {
        size += text.length();
        return size <= LONGEST;
    }

    /** Takes all values of a tag out; those that say nothing are left out. */
    List<String> take(String tag) {
        List<StringBuilder> taken = values.remove(tag);
        return taken == null ? List.of() : plain(taken);
    }

    /** The values of a tag. */
    List<String> all(String tag) {
        return plain(values.getOrDefault(tag, List.of()));
    }

    void put(String tag, List<String> remaining) {
        values.remove(tag);
        if (!remaining.isEmpty()) {
            values.put(
                    tag, remaining.stream().map(StringBuilder::new).collect(Collectors.toCollection(ArrayList::new)));
        }
    }

    /** What was not taken: several values of a tag on lines of their own. */
    Map<String, String> rest() {
        var rest = new LinkedHashMap<String, String>();
        values.keySet().forEach(tag -> rest.put(tag, String.join("\n", all(tag))));
        return rest;
    }

    private static List<String> plain(List<StringBuilder> values) {
        return values.stream()
                .map(value -> value.toString().strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
