package org.lectern.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages good inputs at random. The same seed does the same damage. */
public final class Mutations {
    private static final byte[][] ODD_BYTES = {
        {0}, {(byte) 0xC3}, {(byte) 0xFF, (byte) 0xFE}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0x80}, {0x1B}
    };
    private static final List<String> ODD = List.of(
            "\uFEFF",
            "\u202E",
            "\u2066",
            "\uFFFE",
            "😀",
            "\n\n",
            "\r",
            "\t",
            "\"",
            "'",
            "null",
            "true",
            "-1",
            "1e999",
            "0000-00-00",
            "9999-99-99T99:99:99Z",
            "99999999999999999999");
    private static final int MOST_CHANGES = 8;
    private static final int LONGEST_PART = 200;

    private final byte[][] odd;

    /** @param odd what confuses readers of the format, besides what confuses any */
    public Mutations(String... odd) {
        this.odd = Stream.concat(
                        Stream.concat(ODD.stream(), Arrays.stream(odd))
                                .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                        Arrays.stream(ODD_BYTES))
                .toArray(byte[][]::new);
    }

    /**
     * A damaged input.
     *
     * @param visible what a reader of the format can see of it, one character for each byte; empty where it is hidden
     */
    public record Damaged(byte[] bytes, String visible) {
        private static Damaged of(byte[] bytes) {
            return new Damaged(bytes, new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    /** How inputs of one kind are damaged. */
    @FunctionalInterface
    public interface Damage {
        Damaged of(Random random);
    }

    /** Bytes cut out, doubled, moved, put in and cut off. */
    public Damage bytes(byte[] sample) {
        return random -> Damaged.of(damaged(sample, random));
    }

    /** The same of a text in UTF-8, one in five of them then in another encoding, or behind a byte order mark. */
    public Damage text(String sample) {
        return text(sample, "");
    }

    /** The same, with something undamaged behind it. */
    public Damage text(String sample, String whole) {
        byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
        byte[] tail = whole.getBytes(StandardCharsets.UTF_8);
        return random -> {
            byte[] before = damaged(bytes, random);
            byte[] damaged = spliced(before, before.length, before.length, tail);
            return switch (random.nextInt(25)) {
                case 0 -> encoded("\uFEFF", damaged, StandardCharsets.UTF_8);
                case 1 -> encoded("\uFEFF", damaged, StandardCharsets.UTF_16LE);
                case 2 -> encoded("\uFEFF", damaged, StandardCharsets.UTF_16BE);
                case 3 -> encoded("", damaged, StandardCharsets.UTF_16LE);
                case 4 -> encoded("", damaged, StandardCharsets.ISO_8859_1);
                default -> Damaged.of(damaged);
            };
        };
    }

    /** The same of what a gzip file holds, or one in four of the gzip file itself. */
    public Damage gzip(byte[] unpacked) {
        return random -> {
            byte[] damaged = damaged(unpacked, random);
            return random.nextInt(4) == 0
                    ? new Damaged(damaged(packed(unpacked), random), "")
                    : new Damaged(packed(damaged), new String(damaged, StandardCharsets.ISO_8859_1));
        };
    }

    /** The same of the parts of a zip, of which some may be missing, doubled or named oddly, or one in four of the zip itself. */
    public Damage zip(byte[] zip) {
        Map<String, byte[]> parts = parts(zip);
        return random -> {
            if (random.nextInt(4) == 0) {
                return new Damaged(damaged(zip, random), "");
            }
            var damaged = new LinkedHashMap<String, byte[]>();
            parts.forEach((name, bytes) -> {
                if (random.nextInt(20) > 0) {
                    damaged.put(
                            random.nextInt(20) == 0 ? "../" + name : name,
                            random.nextInt(2) == 0 ? bytes : damaged(bytes, random));
                }
            });
            return new Damaged(zip(damaged), "");
        };
    }

    private static Damaged encoded(String mark, byte[] utf8, Charset charset) {
        return Damaged.of((mark + new String(utf8, StandardCharsets.UTF_8)).getBytes(charset));
    }

    private byte[] damaged(byte[] sample, Random random) {
        byte[] bytes = sample;
        for (int i = 1 + random.nextInt(MOST_CHANGES); i > 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(LONGEST_PART));
            bytes = switch (random.nextInt(8)) {
                case 0 -> spliced(bytes, at, to, new byte[0]);
                case 1 -> spliced(bytes, at, at, repeated(Arrays.copyOfRange(bytes, at, to), 1 + random.nextInt(4)));
                case 2, 3 -> spliced(bytes, at, at, odd[random.nextInt(odd.length)]);
                case 4 -> spliced(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
                case 5 -> spliced(bytes, at, at + 1, odd[random.nextInt(odd.length)]);
                case 6 -> random.nextInt(3) == 0 ? Arrays.copyOf(bytes, at) : spliced(bytes, at, at + 1, new byte[0]);
                default -> moved(bytes, at, to, random);
            };
        }
        return bytes;
    }

    private static byte[] moved(byte[] bytes, int from, int to, Random random) {
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        byte[] rest = spliced(bytes, from, to, new byte[0]);
        int at = random.nextInt(rest.length + 1);
        return spliced(rest, at, at, part);
    }

    private static byte[] repeated(byte[] part, int times) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] instead) {
        var out = new ByteArrayOutputStream(bytes.length + instead.length);
        out.write(bytes, 0, from);
        out.writeBytes(instead);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    /** Compressed with gzip. */
    public static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A zip of the parts, in their order. */
    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] zip) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
