package org.lectern.presentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the window remembers, as JSON in one file: theme, annotator, layouts, sort, keys. Values are texts, whole
 * numbers, truth values, lists and maps of them.
 *
 * <p>Reading a file that is damaged gives no settings, because a window that opens is worth more than an old layout.
 */
public final class Settings {
    private final Path file;
    private final Map<String, Object> values;

    private Settings(Path file, Map<String, Object> values) {
        this.file = file;
        this.values = new LinkedHashMap<>(values);
    }

    /** Reads the disk. */
    public static Settings read(Path file) {
        try {
            return parse(Files.readString(file), file);
        } catch (NoSuchFileException e) {
            return new Settings(file, Map.of());
        } catch (IOException e) {
            System.getLogger(Settings.class.getName())
                    .log(System.Logger.Level.WARNING, "Starting without the settings in " + file, e);
            return new Settings(file, Map.of());
        }
    }

    /** The settings in a text, to be kept in {@code file}. */
    public static Settings parse(String text, Path file) throws IOException {
        return new Settings(file, Json.readObject(text));
    }

    public synchronized Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString);
    }

    public synchronized int number(String key, int otherwise) {
        return values.get(key) instanceof Number number ? number.intValue() : otherwise;
    }

    public synchronized boolean truth(String key, boolean otherwise) {
        return values.get(key) instanceof Boolean truth ? truth : otherwise;
    }

    /** A list or map as it was put. */
    public synchronized Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public synchronized void put(String key, Object value) {
        values.put(key, value);
    }

    public synchronized void remove(String key) {
        values.remove(key);
    }

    /** Writes beside the file, then moves into place. Writes the disk. */
    public synchronized void save() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, Json.write(values));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
