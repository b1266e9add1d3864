package org.lectern.presentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Keys by the ids of their commands, in a JSON file that can be carried to another workspace or person. */
public final class KeyFile {
    private static final String KIND = "lectern-keys";
    private static final int LARGEST = 1 << 20;

    private KeyFile() {}

    /** @param keys an empty text for a command without a key */
    public static void write(Path file, Map<String, String> keys) throws KeyFileException {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("kind", KIND);
        whole.put("version", 1L);
        whole.put("keys", new TreeMap<>(keys));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(beside, Json.write(whole));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new KeyFileException(Words.get("keyfile.unwritten"), file, e);
        }
    }

    /** What {@link #write} wrote. Reads the disk. */
    public static Map<String, String> read(Path file) throws KeyFileException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new KeyFileException(Words.get("keyfile.other"), file, null);
            }
            Map<String, Object> whole = Json.readObject(Files.readString(file));
            if (!KIND.equals(whole.get("kind")) || !(whole.get("keys") instanceof Map<?, ?> keys)) {
                throw new KeyFileException(Words.get("keyfile.other"), file, null);
            }
            var read = new TreeMap<String, String>();
            keys.forEach((command, key) -> read.put(command.toString(), key.toString()));
            return read;
        } catch (IOException e) {
            throw new KeyFileException(Words.get("keyfile.unread"), file, e);
        }
    }
}
