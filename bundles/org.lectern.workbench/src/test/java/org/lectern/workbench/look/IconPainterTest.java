package org.lectern.workbench.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.lectern.testkit.swt.NeedsDisplay;

@NeedsDisplay
class IconPainterTest {
    private static final Path ICONS = Path.of("src/main/resources/org/lectern/workbench/icons");
    private static final RGB BLUE = new RGB(0x1B, 0x5E, 0x8C);

    @Test
    void allOurIconsAreDrawnWithoutTheSvgLibraryAtEachZoom() throws IOException {
        Display display = new Display();
        try (Stream<Path> files = Files.list(ICONS)) {
            for (Path file : files.sorted().toList()) {
                String svg = Files.readString(file);
                for (int zoom : new int[] {100, 150, 200, 300}) {
                    Optional<ImageData> drawn = new IconPainter(display).paint(svg, BLUE, zoom);
                    assertTrue(drawn.isPresent(), () -> file + " has more in it than a path or a circle");
                    assertEquals(
                            List.of(16 * zoom / 100, 16 * zoom / 100), List.of(drawn.get().width, drawn.get().height));
                    assertTrue(covered(drawn.get()) > 0, () -> file + " is empty");
                }
            }
        } finally {
            display.dispose();
        }
    }

    private static int covered(ImageData icon) {
        int covered = 0;
        for (byte alpha : icon.alphaData) {
            covered += alpha == 0 ? 0 : 1;
        }
        return covered;
    }

    @Test
    void anIconWithMoreInItIsLeftToTheLibrary() {
        Display display = new Display();
        try {
            String svg = "<svg width=\"16\" height=\"16\"><rect x=\"1\" y=\"1\" width=\"9\" height=\"9\"/></svg>";
            assertEquals(Optional.empty(), new IconPainter(display).paint(svg, BLUE, 100));
            String arc = "<svg width=\"16\" height=\"16\"><path d=\"M2 2A3 3 0 0 1 9 9\"/></svg>";
            assertEquals(Optional.empty(), new IconPainter(display).paint(arc, BLUE, 100));
        } finally {
            display.dispose();
        }
    }

    @Test
    void theColourIsThatOfTheTextBesideIt() {
        Display display = new Display();
        try {
            String svg = "<svg width=\"16\" height=\"16\"><path d=\"M2 8L14 8\"/></svg>";
            ImageData drawn = new IconPainter(display).paint(svg, BLUE, 100).orElseThrow();
            assertEquals(BLUE, drawn.palette.getRGB(drawn.getPixel(8, 8)));
            assertEquals(0, drawn.getAlpha(8, 2));
        } finally {
            display.dispose();
        }
    }
}
