package org.lectern.export.table;

import java.util.List;
import java.util.stream.Collectors;

/** Several values in one cell: divided by a semicolon and a blank; a semicolon or backslash of their own is escaped by a backslash. */
final class ListCell {
    private ListCell() {}

    static String joined(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining("; "));
    }
}
