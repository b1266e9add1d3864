package org.lectern.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lectern.api.analysis.AnalysisException;
import org.lectern.api.analysis.Cell;
import org.lectern.api.analysis.Chart;
import org.lectern.api.analysis.ChartPainter.Style;
import org.lectern.api.analysis.Result;
import org.lectern.api.model.PartialDate;
import org.w3c.dom.Document;

class PlainChartPainterTest {
    private static final Style LIGHT = new Style(640, 320, 1, false);
    private static final Style DARK = new Style(640, 320, 2, true);
    private final PlainChartPainter painter = new PlainChartPainter();

    static Result months(int count) {
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < count; i++) {
            rows.add(List.of(
                    Cell.date(PartialDate.ofMonth(2020 + (i + 9) / 12, (i + 9) % 12 + 1)), Cell.count(i * 7 % 23)));
        }
        return Result.table(List.of("Month", "Papers"), rows)
                .withChart(new Chart(Chart.Kind.BAR, "Month", List.of("Papers")));
    }

    static Result lines() {
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < 40; i++) {
            rows.add(List.of(
                    Cell.count(i * 25),
                    i == 12 ? Cell.missing() : Cell.number(0.5 + 0.4 * i / (i + 8.0)),
                    Cell.number(0.45 + 0.4 * i / (i + 6.0)),
                    Cell.number(0.30 + 0.02 * Math.sin(i))));
        }
        return Result.table(List.of("Labels", "Naive Bayes", "Logistic regression", "Random <order>"), rows)
                .withChart(new Chart(
                        Chart.Kind.LINE, "Labels", List.of("Naive Bayes", "Logistic regression", "Random <order>")));
    }

    static Result points(Chart.Kind kind) {
        return Result.table(
                        List.of("Topic", "Ada", "Ben"),
                        List.of(
                                List.of(Cell.text("Vision & language"), Cell.count(12), Cell.count(-3)),
                                List.of(
                                        Cell.text("A very long topic name that never fits below"),
                                        Cell.count(7),
                                        Cell.missing()),
                                List.of(Cell.text("Emoji 🙂 and \u0000"), Cell.count(0), Cell.count(9))))
                .withChart(new Chart(kind, "Topic", List.of("Ada", "Ben")));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private int elements(Result result, String name) throws Exception {
        return parsed(painter.svg(result, LIGHT)).getElementsByTagName(name).getLength();
    }

    @Test
    void aBarStandsForEachRowThatIsNotZero() throws Exception {
        assertEquals(1 + 6, elements(months(7), "rect"));
        assertEquals(
                "Papers by Month: a bar chart of 7 rows",
                parsed(painter.svg(months(7), LIGHT))
                        .getElementsByTagName("title")
                        .item(0)
                        .getTextContent());
    }

    @Test
    void anSvgNeedsNothingBesideItself() throws Exception {
        for (Result result : List.of(months(60), lines(), points(Chart.Kind.BAR), points(Chart.Kind.SCATTER))) {
            String svg = painter.svg(result, DARK);
            parsed(svg);
            assertFalse(svg.replace("http://www.w3.org/2000/svg", "").contains("http"));
            assertFalse(svg.contains("url("));
        }
    }

    @Test
    void theSameResultGivesTheSamePicture() throws Exception {
        assertEquals(painter.svg(lines(), LIGHT), painter.svg(lines(), LIGHT));
        assertArrayEquals(painter.png(lines(), LIGHT), painter.png(lines(), LIGHT));
    }

    @Test
    void pixelsFollowTheZoom() throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(painter.png(months(60), DARK)));

        assertEquals(List.of(1280, 640), List.of(picture.getWidth(), picture.getHeight()));
        assertEquals(0xff1a1c1f, picture.getRGB(1, 1));
    }

    @Test
    void linesHaveTheirNamesAtTheirEnds() throws Exception {
        assertTrue(painter.svg(lines(), LIGHT).contains(">Random &lt;order&gt;</text>"));
    }

    @Test
    void emptyAndExtremeResultsAreDrawn() throws Exception {
        var extreme = Result.table(
                        List.of("x", "y"),
                        List.of(
                                List.of(Cell.number(-Double.MAX_VALUE), Cell.number(Double.MAX_VALUE)),
                                List.of(Cell.number(Double.MIN_VALUE), Cell.number(-Double.MAX_VALUE))))
                .withChart(new Chart(Chart.Kind.SCATTER, "x", List.of("y")));

        assertFalse(painter.svg(extreme, LIGHT).matches("(?s).*(NaN|Infinity).*"));
        assertTrue(painter.svg(months(0), LIGHT).contains("There is nothing to draw"));
        assertTrue(painter.svg(months(20_000 / 12), LIGHT).length() < 200_000);
    }

    @Test
    void aResultWithoutAChartIsRefused() {
        var refusal =
                assertThrows(AnalysisException.class, () -> painter.svg(Result.table(List.of("a"), List.of()), LIGHT));

        assertEquals("The result has no chart.", refusal.getMessage());
        assertThrows(AnalysisException.class, () -> painter.png(months(3), new Style(10, 10, 1, false)));
        assertThrows(AnalysisException.class, () -> painter.png(months(3), new Style(6000, 400, 2, false)));
    }

    /** Leaves pictures in {@code target/charts} to be looked at. */
    @Test
    void everyKindOfChartIsAPicture() throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "charts"));
        Files.write(pictures.resolve("bars.png"), painter.png(months(60), LIGHT));
        Files.write(pictures.resolve("few.png"), painter.png(months(9), DARK));
        Files.write(pictures.resolve("lines.png"), painter.png(lines(), LIGHT));
        Files.write(pictures.resolve("lines-dark.png"), painter.png(lines(), DARK));
        Files.write(pictures.resolve("groups.png"), painter.png(points(Chart.Kind.BAR), LIGHT));
        Files.write(pictures.resolve("scatter.png"), painter.png(points(Chart.Kind.SCATTER), LIGHT));
        Files.writeString(pictures.resolve("bars.svg"), painter.svg(months(60), LIGHT));
        try (var files = Files.list(pictures)) {
            assertTrue(files.allMatch(file -> file.toFile().length() > 1_000));
        }
    }
}
