package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.api.model.Dossier;
import org.lectern.presentation.Failure;
import org.lectern.testkit.Papers;
import org.lectern.testkit.swt.NeedsDisplay;
import org.lectern.workbench.look.Theme;

/**
 * The pictures of docs/look.md. With {@code -Dlectern.pictures.write=true} they are made anew; with {@code
 * -Dlectern.long=true} the window is compared with them.
 */
@NeedsDisplay
class PicturesTest {
    private static final Path FOLDER = Path.of("../../docs/images");
    private static final boolean WRITE = Boolean.getBoolean("lectern.pictures.write");
    private static final long MOST_BYTES = 160_000;
    /** The views of the other places are in these pictures already. */
    private static final Set<String> PLACES = Set.of(
            "read",
            "read, welcome",
            "read, jobs",
            "read, report",
            "read, facets",
            "label",
            "analyse",
            "palette",
            "keys",
            "export",
            "help",
            "failure");

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 800;

    /** Fonts are drawn a little differently by each version of FreeType. */
    private static final double TOLERATED_SHARE = 0.03;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Theme.Choice.class,
            names = {"LIGHT", "DARK"})
    void theWindowLooksAsInItsPictures(Theme.Choice theme) throws Exception {
        assumeTrue(WRITE || Boolean.getBoolean("lectern.long"), "compared in the long run only");
        var wrong = new ArrayList<String>();
        try (var window = new OpenWindow(folder, papers())) {
            assumeTrue(Display.getCurrent().getFontList("Inter", true).length > 0, "the font Inter is not there");
            window.workbench.window().theme().choose(theme);
            Shell shell = window.workbench.window().shell();
            shell.setSize(WIDTH, HEIGHT);
            window.driver.until("its size", () -> shell.getSize().x == WIDTH);
            new Walk(window, TITLES.size(), WORDS).go(place -> {
                if (PLACES.contains(place)) {
                    String name = place.replace(", ", "-") + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
                    look(window, FOLDER.resolve(name), wrong);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    private static void look(OpenWindow window, Path file, List<String> wrong) {
        window.driver.until(
                "what was read",
                () -> window.workbench.models().reader().state().get().reading().read());
        window.driver.settle();
        try {
            Shell front = front(window);
            if (WRITE) {
                Pictures.save(front, file);
            } else {
                double other = difference(Pictures.of(front), new ImageData(file.toString()));
                if (other > TOLERATED_SHARE) {
                    wrong.add("%s: %.1f %% of it is different".formatted(file.getFileName(), 100 * other));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The dialog, where one is open. */
    private static Shell front(OpenWindow window) {
        Shell main = window.workbench.window().shell();
        return Stream.of(main.getShells()).filter(Shell::isVisible).findFirst().orElse(main);
    }

    /** The share of pixels that are clearly of another colour. */
    private static double difference(ImageData now, ImageData before) {
        if (now.width != before.width || now.height != before.height) {
            return 1;
        }
        long other = 0;
        for (int y = 0; y < now.height; y++) {
            for (int x = 0; x < now.width; x++) {
                var a = now.palette.getRGB(now.getPixel(x, y));
                var b = before.palette.getRGB(before.getPixel(x, y));
                int most = Math.max(
                        Math.abs(a.red - b.red), Math.max(Math.abs(a.green - b.green), Math.abs(a.blue - b.blue)));
                other += most > 48 ? 1 : 0;
            }
        }
        return (double) other / now.width / now.height;
    }

    @Test
    void everyPictureIsSmallAndShownInThePage() throws IOException {
        String page = Files.readString(FOLDER.resolveSibling("look.md"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(f ->
                            f.toString().endsWith("-light.png") || f.toString().endsWith("-dark.png"))
                    .toList()) {
                assertTrue(Files.size(file) < MOST_BYTES, file + " has " + Files.size(file) + " bytes");
                assertTrue(page.contains("images/" + file.getFileName()), file + " is not in docs/look.md");
            }
        }
    }

    private static final Walk.Words WORDS = new Walk.Words(
            "lengths",
            "BibTeX",
            new Failure(
                    "Could not read page.html to its end: line 14 is not whole. The 37 papers before it were imported.",
                    "page.html",
                    "Save the page once more and import it again; what is there already is not added twice.",
                    Optional.empty()));

    private static final List<String> TITLES = List.of(
            "Small teachers, large students: when distillation goes upwards",
            "What a benchmark forgets to ask",
            "Reading tables aloud: a corpus of spoken statistics",
            "Sparse gates for long documents",
            "Agreement without consensus: labelling under three guidelines",
            "A slow look at fast attention",
            "Counting what is missing: absence as a signal in time series",
            "Graphs that explain themselves badly",
            "Retrieval by contradiction",
            "One more epoch: regret in early stopping",
            "Planning with maps that are out of date",
            "Noise, cleaned twice");

    private static Dossier[] papers() {
        return IntStream.range(0, TITLES.size())
                .mapToObj(
                        i -> Papers.dossier(
                                Papers.paper(
                                        Integer.toString(i + 1),
                                        TITLES.get(i),
                                        "We ask what happens to "
                                                + TITLES.get(i).toLowerCase(Locale.ROOT)
                                                + " when the usual assumption does not hold. Over four data sets and two languages we find "
                                                + "that most of the gain comes from the first tenth of the data, and that a plain baseline, "
                                                + "trained with care, is hard to beat. We give the code, the prompts and the failures.")))
                .toArray(Dossier[]::new);
    }
}
