package org.lectern.workbench.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.presentation.Settings;
import org.lectern.testkit.swt.NeedsDisplay;
import org.lectern.workbench.OpenWindow;

@NeedsDisplay
class KeysDialogTest {
    @TempDir
    Path folder;

    @Test
    void aKeyIsGivenByPressingItAndAClashIsShown() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(2)).listed(2)) {
            open(window, "paper.star");
            window.driver.key("bindings.press", 'n');
            assertEquals("N", window.driver.text("bindings.press"));
            assertTrue(window.driver.text("bindings.clash").startsWith("Note has this key too."));
            assertTrue(window.driver.rows("bindings.list").contains("Star | N | Read | also Note"));
            window.driver.key("bindings.press", SWT.MOD1 | SWT.SHIFT, 'y');
            assertEquals("", window.driver.text("bindings.clash"));
            assertTrue(window.driver.rows("bindings.list").contains("Star | Shift+Ctrl+Y | Read | changed"));
            window.driver.click("bindings.default");
            assertTrue(window.driver.rows("bindings.list").contains("Star | S | Read | "));
            window.driver.click("bindings.none");
            window.driver.click("bindings.close");
            window.driver.select("papers", 0);
            window.driver.key("papers", 's');
            window.driver.settle();
            assertFalse(window.driver.rows("papers").getFirst().contains("starred"));
        }
        assertEquals(
                Optional.of(""),
                Settings.read(folder.resolve("workspace/workbench.json")).text("key.paper.star"));
    }

    @Test
    void downLeadsFromTheFilterToTheCommandsItLeaves() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(1)).listed(1)) {
            open(window, "paper.note");
            window.driver.type("bindings.filter", "mark read");
            window.driver.key("bindings.filter", 0, SWT.ARROW_DOWN);
            assertEquals("M", window.driver.text("bindings.press"));
            window.driver.key("bindings.press", 'z');
            assertEquals(List.of("Mark read or unread | Z | Read | changed"), window.driver.rows("bindings.list"));
        }
    }

    private static void open(OpenWindow window, String command) {
        new KeysDialog(window.workbench.window()).open(Optional.of(command));
        window.driver.until("the dialog", () -> window.driver.has("bindings.press"));
    }

    @Test
    void thePaletteLeadsToTheKeyOfACommand() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(1)).listed(1)) {
            window.workbench.window().run("palette");
            window.driver.type("palette.text", "mark read");
            window.driver.key("palette.text", SWT.MOD1, SWT.CR);
            window.driver.until("the dialog", () -> window.driver.has("bindings.press"));
            assertEquals("M", window.driver.text("bindings.press"));
        }
    }

    @Test
    void keysAreCarriedInAFile() throws Exception {
        Path file = folder.resolve("keys.json");
        try (var window = new OpenWindow(folder.resolve("one"))) {
            window.workbench.window().keys().rebind("paper.star", "CTRL+SHIFT+Y");
            window.workbench.window().keys().rebind("paper.note", "");
            new KeyTransfer(window.workbench.window()).write(file);
            window.driver.until("the file", () -> Files.exists(file));
        }
        try (var window = new OpenWindow(folder.resolve("two"))) {
            var keys = window.workbench.window().keys();
            keys.rebind("paper.read", "Z");
            new KeyTransfer(window.workbench.window()).read(file, () -> {});
            window.driver.until("the keys", () -> text(window, "paper.star").equals("Shift+Ctrl+Y"));
            assertEquals("", text(window, "paper.note"));
            assertEquals("M", text(window, "paper.read"));
            Files.writeString(file, "{\"kind\": \"lectern-keys\", \"keys\": {\"paper.star\": \"HYPER+Q+Q\"}}");
            new KeyTransfer(window.workbench.window()).read(file, () -> {});
            window.driver.until(
                    "the refusal", () -> window.driver.text("status.failure").contains("HYPER+Q+Q"));
            assertEquals("Shift+Ctrl+Y", text(window, "paper.star"));
        }
    }

    private static String text(OpenWindow window, String command) {
        return window.workbench
                .window()
                .keys()
                .text(window.workbench.contributions().command(command).orElseThrow());
    }
}
