package org.lectern.presentation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The workspaces opened last, newest first, in a file of the user's. Reads and writes the disk. */
public final class Recents {
    private static final int KEPT = 10;
    private static final String KEY = "recent";

    /** @param papers how many it had when it was left */
    public record Recent(Path folder, long papers, String opened) {}

    private final Settings file;

    public Recents(Path file) {
        this.file = Settings.read(file);
    }

    public List<Recent> list() {
        var recents = new ArrayList<Recent>();
        if (file.value(KEY).orElse(List.of()) instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> map && map.get("folder") instanceof String folder) {
                    long papers = map.get("papers") instanceof Number number ? number.longValue() : 0;
                    recents.add(new Recent(
                            Path.of(folder), papers, map.get("opened") instanceof String opened ? opened : ""));
                }
            }
        }
        return recents;
    }

    /** This one was opened, or has other numbers now. */
    public void remember(Recent recent) throws IOException {
        var entries = new ArrayList<Object>();
        entries.add(map(recent));
        list().stream()
                .filter(other -> !other.folder().equals(recent.folder()))
                .limit(KEPT - 1)
                .map(Recents::map)
                .forEach(entries::add);
        file.put(KEY, entries);
        file.save();
    }

    private static Map<String, Object> map(Recent recent) {
        return Map.of("folder", recent.folder().toString(), "papers", recent.papers(), "opened", recent.opened());
    }
}
