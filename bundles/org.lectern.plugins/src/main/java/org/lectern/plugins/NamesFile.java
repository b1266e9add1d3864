package org.lectern.plugins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A small set of names in a JSON file that several processes read and write: {@code {"<list>": ["…"]}}. */
final class NamesFile {
    private static final Logger LOG = System.getLogger(NamesFile.class.getName());
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 4 << 20;

    private final Path file;
    private final String list;
    private Set<String> known = Set.of();
    private String complaint = "";

    NamesFile(Path file, String list) {
        this.file = file;
        this.list = list;
    }

    /** As the file has it now; while it cannot be read, as it was when it last could. */
    synchronized Set<String> known() {
        try {
            known = names();
            complaint = "";
        } catch (IOException e) {
            if (!complaint.equals(e.getMessage())) {
                complaint = String.valueOf(e.getMessage());
                LOG.log(Level.WARNING, "What it said before still holds: " + complaint);
            }
        }
        return known;
    }

    /** Empty where there is no file. */
    Set<String> names() throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException(file + " is not a file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST);
        } catch (NoSuchFileException e) {
            return Set.of();
        }
        var names = new TreeSet<String>();
        try {
            JsonNode root = JSON.readTree(bytes);
            if (!(root.path(list).isArray())) {
                throw new IOException(file + " has no list " + list);
            }
            root.path(list).forEach(name -> names.add(name.asText()));
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
        return names;
    }

    /** Changes the set, alone among all processes. A file that cannot be read is not overwritten. */
    synchronized void change(Consumer<Set<String>> change) throws IOException {
        Files.createDirectories(file.getParent());
        Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Released with the channel.
            channel.lock();
            var names = new TreeSet<>(names());
            change.accept(names);
            write(names);
        }
    }

    private void write(Set<String> names) throws IOException {
        Path part = Files.createTempFile(file.getParent(), ".lectern-", ".part");
        try {
            ObjectNode root = JSON.createObjectNode();
            names.forEach(root.putArray(list)::add);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.write(
                        ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root)));
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
