package org.lectern.plugins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads what a jar is without running any of it. Bounded, whatever the jar claims to hold. */
final class JarReader {
    private static final int MOST_BYTES_OF_TEXT = 1 << 20;
    private static final int MOST_ENTRIES = 50_000;
    private static final int MOST_COMPONENTS = 500;
    private static final long MOST_UNPACKED = 2L << 30;
    private static final long HARMLESS = 64L << 20;
    private static final long RATIO = 200;
    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,200}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.\\d{1,9}(\\.\\d{1,9}(\\.[\\w-]{1,100})?)?)?");

    private JarReader() {}

    static JarFacts read(Path jar) throws BrokenJar {
        try (var zip = new ZipFile(jar.toFile())) {
            refuseTricks(zip);
            Attributes manifest = manifest(zip);
            String id = symbolicName(manifest);
            return new JarFacts(id, version(manifest), adds(zip, manifest));
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenJar("is not a jar: " + e.getMessage());
        }
    }

    private static void refuseTricks(ZipFile zip) throws BrokenJar {
        if (zip.size() > MOST_ENTRIES) {
            throw new BrokenJar("holds " + zip.size() + " files, which is more than a plug-in would");
        }
        long packed = 0;
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            packed += Math.max(0, entry.getCompressedSize());
            unpacked += Math.max(0, entry.getSize());
            refuseName(entry.getName());
        }
        if (unpacked > MOST_UNPACKED || unpacked > HARMLESS && unpacked / RATIO > packed) {
            throw new BrokenJar("unpacks to " + (unpacked >> 20) + " MB, which is more than a plug-in would");
        }
    }

    private static void refuseName(String name) throws BrokenJar {
        boolean leaves = name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/")).contains("..");
        if (leaves) {
            throw new BrokenJar("holds a file that would leave its folder: " + name);
        }
    }

    private static Attributes manifest(ZipFile zip) throws BrokenJar, IOException {
        ZipEntry entry = zip.getEntry("META-INF/MANIFEST.MF");
        if (entry == null) {
            throw new BrokenJar("has no manifest");
        }
        return new Manifest(new ByteArrayInputStream(bytes(zip, entry))).getMainAttributes();
    }

    /** The size that an entry claims is not believed. */
    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws BrokenJar, IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES_OF_TEXT + 1);
            if (bytes.length > MOST_BYTES_OF_TEXT) {
                throw new BrokenJar("has a description of more than 1 MB: " + entry.getName());
            }
            return bytes;
        }
    }

    private static String symbolicName(Attributes manifest) throws BrokenJar {
        String header = manifest.getValue("Bundle-SymbolicName");
        if (header == null) {
            throw new BrokenJar("is no plug-in: its manifest has no Bundle-SymbolicName");
        }
        if (manifest.getValue("Fragment-Host") != null) {
            throw new BrokenJar("is a fragment: it would become part of another bundle");
        }
        String name = header.split(";")[0].strip();
        if (!SYMBOLIC_NAME.matcher(name).matches()) {
            throw new BrokenJar("has a Bundle-SymbolicName that is no name");
        }
        return name;
    }

    private static String version(Attributes manifest) throws BrokenJar {
        String version = manifest.getValue("Bundle-Version");
        if (version == null) {
            return "0.0.0";
        }
        if (!VERSION.matcher(version.strip()).matches()) {
            throw new BrokenJar("has a Bundle-Version that is no version");
        }
        return version.strip();
    }

    private static List<String> adds(ZipFile zip, Attributes manifest) throws BrokenJar, IOException {
        var adds = new ArrayList<String>();
        for (ZipEntry entry : components(zip, manifest.getValue("Service-Component"))) {
            adds.addAll(ComponentDescription.adds(entry.getName(), bytes(zip, entry)));
        }
        String activator = manifest.getValue("Bundle-Activator");
        if (activator != null) {
            adds.add("Code that runs at its start: " + activator.strip());
        }
        return adds.stream().distinct().toList();
    }

    /** The header names files, divided by commas; the last part of a path may hold stars. */
    private static List<ZipEntry> components(ZipFile zip, String header) throws BrokenJar {
        if (header == null) {
            return List.of();
        }
        List<Pattern> wanted = Stream.of(header.split(","))
                .map(clause -> clause.split(";")[0].strip())
                .filter(path -> !path.isEmpty())
                .map(JarReader::pattern)
                .toList();
        List<ZipEntry> found = Collections.list(zip.entries()).stream()
                .map(ZipEntry.class::cast)
                .filter(entry -> wanted.stream()
                        .anyMatch(pattern -> pattern.matcher(entry.getName()).matches()))
                .limit(MOST_COMPONENTS + 1L)
                .toList();
        if (found.size() > MOST_COMPONENTS) {
            throw new BrokenJar("describes more than " + MOST_COMPONENTS + " components");
        }
        return found;
    }

    private static Pattern pattern(String path) {
        String regex = Stream.of(path.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "[^/]*" + b)
                .orElse("");
        return Pattern.compile(regex);
    }
}
