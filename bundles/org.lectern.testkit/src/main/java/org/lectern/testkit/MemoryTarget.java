package org.lectern.testkit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.api.export.ExportTarget;

/** Keeps what an exporter writes. */
public final class MemoryTarget implements ExportTarget {
    private final SortedMap<String, ByteArrayOutputStream> files = new TreeMap<>();
    private int open;

    /** The one file is kept under the empty name. */
    @Override
    public OutputStream file() {
        return file("");
    }

    @Override
    public OutputStream file(String name) {
        var bytes = new Kept();
        if (files.put(name, bytes) != null) {
            throw new IllegalStateException("The file '" + name + "' was written twice");
        }
        open++;
        return bytes;
    }

    /** How many files were not closed. An open file cannot be taken away on every system. */
    public int open() {
        return open;
    }

    /** The bytes of the files by name, one character for each byte: such texts can be compared. */
    public SortedMap<String, String> bytes() {
        var bytes = new TreeMap<String, String>();
        files.forEach((name, file) -> bytes.put(name, file.toString(StandardCharsets.ISO_8859_1)));
        return bytes;
    }

    /** The bytes of the one file. */
    public byte[] content() {
        return files.get("").toByteArray();
    }

    private final class Kept extends ByteArrayOutputStream {
        private boolean closed;

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open--;
            }
        }
    }

    /** The files as text, by name. */
    public SortedMap<String, String> texts() {
        var texts = new TreeMap<String, String>();
        for (Map.Entry<String, ByteArrayOutputStream> file : files.entrySet()) {
            texts.put(file.getKey(), strictly(file.getKey(), file.getValue().toByteArray()));
        }
        return texts;
    }

    /** The one file. */
    public String text() {
        return texts().get("");
    }

    private static String strictly(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("The file '" + name + "' is not UTF-8", e);
        }
    }
}
