package org.lectern.feed.bibliography;

import java.util.Map;

/**
 * An entry as it stands in the file, strings filled in, TeX as it is.
 *
 * @param type in lower case
 * @param key empty where there is none
 * @param fields by name in lower case, in their order
 * @param line where it begins
 */
record BibtexEntry(String type, String key, Map<String, String> fields, long line) {
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** About how many characters it holds. */
    int size() {
        return 64
                + fields.entrySet().stream()
                        .mapToInt(field ->
                                32 + field.getKey().length() + field.getValue().length())
                        .sum();
    }
}
