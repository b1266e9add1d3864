package org.lectern.feed.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of an XLSX file. It is a zip of XML, copied to a file of its own first, since its table of contents stands at
 * the end. Nothing of it is ever written under a name that it gives, and each part is read within limits.
 */
final class Workbook implements AutoCloseable {
    private static final long LARGEST_FILE = 1L << 30;
    private static final long LARGEST_PART = 4L << 30;
    private static final long RATIO = 200;
    private static final long HARMLESS = 16L << 20;
    private static final int MOST_PARTS = 10_000;
    private static final String MAIN = "xl/workbook.xml";

    /** A sheet and the part that holds it. */
    record Sheet(String name, String part) {}

    private final Path file;
    private final ZipFile zip;

    private Workbook(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static Workbook open(InputStream in) throws IOException {
        Path file = Files.createTempFile("lectern-workbook", ".xlsx");
        try {
            copy(in, file);
            return new Workbook(file, zip(file));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void copy(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                size += n;
                if (size > LARGEST_FILE) {
                    throw new DamagedInput("it is larger than 1 GB", "Save the table as CSV and import that.", null);
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            var zip = new ZipFile(file.toFile());
            if (zip.size() <= MOST_PARTS && zip.getEntry(MAIN) != null) {
                return zip;
            }
            zip.close();
            throw new DamagedInput("it is no workbook", "Open it in a spreadsheet and save it again as XLSX.", null);
        } catch (ZipException | IllegalArgumentException e) {
            throw new DamagedInput(
                    "it is no zip file, or a damaged one", "Open it in a spreadsheet and save it again as XLSX.", e);
        }
    }

    /** In the order of the workbook. */
    List<Sheet> sheets() throws IOException {
        Map<String, String> targets = targets();
        var sheets = new ArrayList<Sheet>();
        try (var xml = new SheetXml(part(MAIN).orElseThrow())) {
            while (xml.nextElement()) {
                if (xml.is("sheet") && sheets.size() < MOST_PARTS) {
                    String target = targets.get(xml.attribute("id").orElse(""));
                    if (target != null && target.contains("worksheets/")) {
                        sheets.add(new Sheet(xml.attribute("name").orElse("sheet"), target));
                    }
                }
            }
        }
        return sheets;
    }

    private Map<String, String> targets() throws IOException {
        var targets = new HashMap<String, String>();
        Optional<InputStream> part = part("xl/_rels/workbook.xml.rels");
        if (part.isPresent()) {
            try (var xml = new SheetXml(part.get())) {
                while (xml.nextElement()) {
                    if (xml.is("Relationship") && targets.size() < MOST_PARTS) {
                        String target = xml.attribute("Target").orElse("");
                        targets.put(
                                xml.attribute("Id").orElse(""),
                                target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                }
            }
        }
        return targets;
    }

    /** The texts that cells refer to. */
    SharedTexts sharedTexts() throws IOException {
        Optional<InputStream> part = part("xl/sharedStrings.xml");
        return part.isPresent() ? SharedTexts.of(part.get()) : SharedTexts.of(InputStream.nullInputStream());
    }

    /** A part, with limits on what comes out of it; empty where there is none. */
    Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); entry == null && all.hasMoreElements(); ) {
                ZipEntry other = all.nextElement();
                entry = other.getName().equalsIgnoreCase(name) ? other : null;
            }
        }
        return entry == null
                ? Optional.empty()
                : Optional.of(new Limited(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize())));
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(file);
    }

    /** Stops at what unpacks to far more than any table would. */
    private static final class Limited extends FilterInputStream {
        private final long packed;
        private long out;

        Limited(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int read = super.read(bytes, offset, length);
                out += Math.max(0, read);
                if (out > LARGEST_PART || out > HARMLESS && out / RATIO > packed) {
                    throw new DamagedInput(
                            "it unpacks to more than a table would (" + (out >> 20) + " MB so far, from "
                                    + (packed >> 10) + " KB)",
                            "Save the table as CSV where you trust it, and import that.",
                            null);
                }
                return read;
            } catch (ZipException | EOFException e) {
                throw new DamagedInput(
                        "its compressed data is damaged", "Open it in a spreadsheet and save it again as XLSX.", e);
            }
        }
    }
}
