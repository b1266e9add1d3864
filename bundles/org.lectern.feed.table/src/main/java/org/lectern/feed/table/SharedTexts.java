package org.lectern.feed.table;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** The texts of a workbook by number, on disk: in a corpus of abstracts they are nearly all of it. */
final class SharedTexts implements AutoCloseable {
    private static final int MOST = 20_000_000;

    private final Path file;
    private final RandomAccessFile texts;
    private final long[] places;
    private final int size;
    private final BitSet tooLong;

    private SharedTexts(Path file, long[] places, int size, BitSet tooLong) throws IOException {
        this.file = file;
        this.texts = new RandomAccessFile(file.toFile(), "r");
        this.places = places;
        this.size = size;
        this.tooLong = tooLong;
    }

    static SharedTexts of(InputStream part) throws IOException {
        Path file = Files.createTempFile("lectern-texts", ".tmp");
        var places = new long[1024];
        var tooLong = new BitSet();
        int size = 0;
        try (part;
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            if (part.available() > 0) {
                var xml = new SheetXml(part);
                long at = 0;
                while (size < MOST && xml.nextElement()) {
                    if (xml.is("si")) {
                        Optional<String> item = item(xml);
                        tooLong.set(size, item.isEmpty());
                        byte[] bytes = item.orElse("").getBytes(StandardCharsets.UTF_8);
                        out.writeInt(bytes.length);
                        out.write(bytes);
                        places = size == places.length ? Arrays.copyOf(places, size * 2) : places;
                        places[size++] = at;
                        at += bytes.length + 4L;
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new SharedTexts(file, places, size, tooLong);
    }

    /** The runs of one text, without the hints on how to say it; empty where it is too long. */
    private static Optional<String> item(SheetXml xml) throws IOException {
        var text = new StringBuilder();
        boolean whole = true;
        int depth = 1;
        boolean said = false;
        int hint = 0;
        for (int event = xml.next(); event >= 0 && depth > 0; event = depth > 0 ? xml.next() : -1) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                hint = hint == 0 && xml.is("rPh") ? depth : hint;
                said = xml.is("t") && hint == 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                said = false;
                hint = hint == depth ? 0 : hint;
                depth--;
            } else if (said
                    && (event == XMLStreamConstants.CHARACTERS
                            || event == XMLStreamConstants.SPACE
                            || event == XMLStreamConstants.CDATA)) {
                whole &= xml.text(text);
            }
        }
        return whole ? Optional.of(text.toString()) : Optional.empty();
    }

    /** The text of that number is longer than a cell may be, and was left out. */
    boolean isTooLong(int number) {
        return number >= 0 && tooLong.get(number);
    }

    /** Empty where there is none of that number. */
    String get(int number) throws IOException {
        if (number < 0 || number >= size) {
            return "";
        }
        texts.seek(places[number]);
        byte[] bytes = new byte[texts.readInt()];
        texts.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        texts.close();
        Files.deleteIfExists(file);
    }
}
