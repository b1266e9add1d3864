package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Dossier;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.Papers;
import org.lectern.testkit.swt.NeedsDisplay;
import org.lectern.workbench.look.Reading;

@NeedsDisplay
class ReadingTest {
    private static final String HEBREW = "למידה עמוקה (Deep Learning): סקר.";

    @TempDir
    Path folder;

    @Test
    void sizeAndLinesAreKeptPerWorkspace() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(1)).listed(1)) {
            window.driver.select("papers", 0);
            shows(window, "Paper 001");
            int before = text(window).getLineHeight();
            window.driver.key("papers", SWT.MOD1, '+');
            window.driver.key("papers", SWT.MOD1, '+');
            window.workbench.window().run("reader.looser");
            assertTrue(text(window).getLineHeight() > before * 1.4, "the text is half as large again");
            assertEquals(List.of(150, 110), chosen(window));
        }
        try (var window = new OpenWindow(folder).listed(1)) {
            assertEquals(List.of(150, 110), chosen(window));
            window.driver.key("papers", SWT.MOD1, '0');
            assertEquals(List.of(100, 100), chosen(window));
        }
    }

    private static List<Integer> chosen(OpenWindow window) {
        Reading reading = window.workbench.window().theme().reading();
        return List.of(reading.size(), reading.line());
    }

    private static StyledText text(OpenWindow window) {
        return window.driver.control("reader.text", StyledText.class);
    }

    private static void shows(OpenWindow window, String title) {
        window.driver.until(
                title,
                () -> window.driver.has("reader.text")
                        && window.driver.text("reader.text").startsWith(title));
    }

    @Test
    void aPaperThatIsLeftAndComeBackToIsWhereItWas() throws Exception {
        String lines = String.join(
                " ", IntStream.range(0, 4000).mapToObj(i -> "word" + i).toList());
        try (var window = new OpenWindow(
                        folder,
                        Papers.dossier(Papers.paper("1", "First", lines)),
                        Papers.dossier(Papers.paper("2", "Second", lines)))
                .listed(2)) {
            window.driver.head("papers", 2);
            window.driver.until("sorted", () -> window.titles().equals(List.of("First", "Second")));
            window.driver.select("papers", 0);
            shows(window, "First");
            text(window).setTopPixel(240);
            window.driver.key("papers", 'j');
            shows(window, "Second");
            assertEquals(0, text(window).getTopPixel());
            window.driver.key("papers", 'k');
            shows(window, "First");
            assertEquals(240, text(window).getTopPixel());
        }
    }

    @Test
    void theMenuOfAPaperCopiesWhatIsSelectedAndItsAddresses() throws Exception {
        try (var window = new OpenWindow(folder, Dossiers.identified("1", "arxiv:2410.20672v2")).listed(1)) {
            window.driver.select("papers", 0);
            window.driver.until("the paper", () -> window.driver.has("reader.text"));
            window.driver.until(
                    "its address", () -> window.driver.text("reader.text").contains("2410.20672"));
            assertEquals(
                    List.of("reader.copy, off", "reader.open", "reader.copy-word", "reader.copy-link"),
                    menu(window).stream()
                            .map(item -> item.getData("name") + (item.isEnabled() ? "" : ", off"))
                            .toList());
            menu(window).get(2).notifyListeners(SWT.Selection, new Event());
            assertEquals("arxiv:2410.20672v2", clipboard());
            menu(window).get(3).notifyListeners(SWT.Selection, new Event());
            assertEquals("https://arxiv.org/abs/2410.20672v2", clipboard());
            text(window).setSelection(0, 3);
            String selected = text(window).getSelectionText();
            menu(window).get(0).notifyListeners(SWT.Selection, new Event());
            assertEquals(selected, clipboard());
        }
    }

    private static List<MenuItem> menu(OpenWindow window) {
        text(window).getMenu().notifyListeners(SWT.Show, new Event());
        return Stream.of(text(window).getMenu().getItems())
                .filter(item -> item.getData("name") != null)
                .toList();
    }

    private static Object clipboard() {
        var clipboard = new Clipboard(Display.getCurrent());
        try {
            return clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void textFromTheRightBeginsAtTheRightAndKeepsItsEndAtTheLeft() throws Exception {
        try (var window = new OpenWindow(folder, foreign()).listed(3)) {
            window.driver.select("papers", window.titles().indexOf(HEBREW));
            shows(window, HEBREW);
            window.driver.until("it is laid out", () -> text(window).getClientArea().width > 100);
            StyledText text = text(window);
            int first = text.getLocationAtOffset(1).x;
            Point stop = text.getLocationAtOffset(HEBREW.length() - 1);
            assertTrue(first > stop.x, "the first letter stands right of the last full stop");
            assertEquals(SWT.RIGHT, text.getLineAlignment(0));
            assertEquals(HEBREW, text.getText(0, HEBREW.length() - 1), "nothing is added to what is copied");
            if (System.getProperty("lectern.pictures") != null) {
                Pictures.save(
                        window.workbench.window().shell(), Path.of(System.getProperty("lectern.pictures"), "rtl.png"));
            }
        }
    }

    static Dossier[] foreign() {
        return new Dossier[] {
            Papers.dossier(Papers.paper(
                    "1", HEBREW, "אנו מציגים שיטה חדשה (GNN) לסיווג טקסטים. הדיוק עלה ב־12%, ללא נתונים נוספים.")),
            Papers.dossier(Papers.paper("2", "التعلم العميق: مراجعة", "نقدم طريقة جديدة لتصنيف النصوص.")),
            Papers.dossier(Papers.paper("3", "深度学习综述：方法与应用", "本文介绍一种新的文本分类方法。准确率提高了12%。日本語と한국어も。"))
        };
    }
}
