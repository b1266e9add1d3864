package org.lectern.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lectern.api.feed.UnpackedBytes;

/**
 * The parts of an XLSX file. It is a zip of XML, copied to a file of its own first, since its table of contents stands at
 * the end. Nothing of it is ever written under a name that it gives, and each part is read within limits.
 */
final class Workbook implements AutoCloseable {
    private static final long LARGEST_FILE = 1L << 30;
    private static final long LARGEST_PART = 4L << 30;
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
        Optional<? extends ZipEntry> found = Optional.ofNullable(zip.getEntry(name));
        if (found.isEmpty()) {
            found = zip.stream()
                    .filter(other -> other.getName().equalsIgnoreCase(name))
                    .findFirst();
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ZipEntry entry = found.get();
        return Optional.of(new UnpackedBytes(
                zip.getInputStream(entry),
                () -> Math.max(1, entry.getCompressedSize()),
                LARGEST_PART,
                (what, cause) -> new DamagedInput(
                        what,
                        cause == null
                                ? "Save the table as CSV where you trust it, and import that."
                                : "Open it in a spreadsheet and save it again as XLSX.",
                        cause)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(file);
    }
}
