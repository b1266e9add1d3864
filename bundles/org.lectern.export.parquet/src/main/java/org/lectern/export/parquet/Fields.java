package org.lectern.export.parquet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;

/** Fields of one group, written in the order of its schema. What is absent or empty is not written. */
final class Fields {
    private final RecordConsumer out;
    private final GroupType type;

    Fields(RecordConsumer out, GroupType type) {
        this.out = out;
        this.type = type;
    }

    void text(String name, String value) {
        field(name, () -> out.addBinary(binary(value)));
    }

    void text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
    }

    void number(String name, int value) {
        field(name, () -> out.addInteger(value));
    }

    void number(String name, OptionalInt value) {
        value.ifPresent(number -> number(name, number));
    }

    void group(String name, Consumer<Fields> content) {
        field(name, () -> {
            out.startGroup();
            content.accept(new Fields(out, type.getType(name).asGroupType()));
            out.endGroup();
        });
    }

    void texts(String name, List<String> values) {
        repeated(name, "list", values, (entry, value) -> entry.text("element", value));
    }

    <T> void groups(String name, List<T> values, BiConsumer<Fields, T> content) {
        repeated(
                name,
                "list",
                values,
                (entry, value) -> entry.group("element", element -> content.accept(element, value)));
    }

    void map(String name, Map<String, String> values) {
        repeated(name, "key_value", List.copyOf(values.entrySet()), (entry, value) -> {
            entry.text("key", value.getKey());
            entry.text("value", value.getValue());
        });
    }

    private <T> void repeated(String name, String entries, List<T> values, BiConsumer<Fields, T> content) {
        group(name, list -> {
            if (values.isEmpty()) {
                return;
            }
            var entry = new Fields(out, list.type.getType(entries).asGroupType());
            list.field(entries, () -> {
                for (T value : values) {
                    out.startGroup();
                    content.accept(entry, value);
                    out.endGroup();
                }
            });
        });
    }

    private void field(String name, Runnable content) {
        int index = type.getFieldIndex(name);
        out.startField(name, index);
        content.run();
        out.endField(name, index);
    }

    /** Half a surrogate pair becomes a question mark, where the library's own way is to fail. */
    private static Binary binary(String text) {
        return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
}
