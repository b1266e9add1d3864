package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void whatWasPutIsThereAfterARestart() throws Exception {
        Settings settings = Settings.read(folder.resolve("deep/workbench.json"));
        settings.put("theme", "DARK");
        settings.put("window.width", 1200);
        settings.put("window.maximised", true);
        settings.put("layout", Map.of("split", "rows", "weights", List.of(40L, 60L)));
        settings.save();
        Settings again = Settings.read(folder.resolve("deep/workbench.json"));
        assertEquals(Optional.of("DARK"), again.text("theme"));
        assertEquals(1200, again.number("window.width", 0));
        assertEquals(true, again.truth("window.maximised", false));
        assertEquals(Optional.of(Map.of("split", "rows", "weights", List.of(40L, 60L))), again.value("layout"));
    }

    @Test
    void aDamagedFileGivesNoSettings() throws Exception {
        Path file = Files.writeString(folder.resolve("workbench.json"), "{\"theme\": \"DA");
        assertEquals(Optional.empty(), Settings.read(file).text("theme"));
    }

    @Test
    void recentWorkspacesAreListedNewestFirstEachOnce() throws Exception {
        var recents = new Recents(folder.resolve("recent.json"));
        var a = new Recents.Recent(Path.of("/a"), 1, "2026-11-20");
        var b = new Recents.Recent(Path.of("/b"), 2, "2026-11-20");
        var later = new Recents.Recent(Path.of("/a"), 3, "2026-11-21");
        recents.remember(a);
        recents.remember(b);
        recents.remember(later);
        assertEquals(List.of(later, b), new Recents(folder.resolve("recent.json")).list());
    }
}
