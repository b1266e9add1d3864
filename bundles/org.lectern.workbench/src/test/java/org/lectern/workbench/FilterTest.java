package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.testkit.Papers;
import org.lectern.testkit.swt.NeedsDisplay;

@NeedsDisplay
class FilterTest {
    @TempDir
    Path folder;

    @Test
    void filtersOfColumnsWorkTogetherWithTheSearch() throws Exception {
        try (var window = new OpenWindow(
                        folder,
                        Papers.dossier(Papers.paper("1", "Sparse training", "weights")),
                        Papers.dossier(Papers.paper("2", "Sparse inference", "weights")),
                        Papers.dossier(Papers.paper("3", "Dense training", "layers")))
                .listed(3)) {
            assertFalse(window.driver.has("filter.title"));
            window.driver.choose("menu.edit", "papers.filter");
            window.driver.type("filter.title", "training");
            window.listed(2);
            assertEquals(List.of("Sparse training", "Dense training"), window.titles());
            window.driver.type("search", "weights OR nothing");
            window.listed(1);
            assertEquals(List.of("Sparse training"), window.titles());
            window.driver.select("papers", 0);
            window.driver.key("papers", '1');
            window.driver.type("search", "");
            window.driver.type("filter.title", "");
            window.driver.type("filter.labels", "relevant");
            window.driver.until(
                    "the filter alone",
                    () -> window.workbench
                            .models()
                            .papers()
                            .state()
                            .get()
                            .query()
                            .equals("label:\"relevant\""));
            window.listed(1);
            assertEquals(List.of("Sparse training"), window.titles());
            window.driver.choose("menu.edit", "papers.filter");
            window.listed(3);
        }
    }

    @Test
    void severalPapersAreStarredMarkedAndLabelledAtOnce() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(3)).listed(3)) {
            window.driver.select("papers", 0);
            window.driver.select("papers", 1, SWT.MOD1);
            window.driver.key("papers", 's');
            window.driver.key("papers", 'm');
            window.driver.key("papers", '2');
            window.driver.until(
                    "both",
                    () -> window.driver.rows("papers").stream()
                                    .filter(row -> row.startsWith(" | starred") && row.endsWith("maybe"))
                                    .count()
                            == 2);
        }
    }

    @Test
    void papersAreGroupedByLabelAndTheGroupingIsKept() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(4)).listed(4)) {
            window.driver.select("papers", 3);
            window.driver.key("papers", '1');
            window.driver.until(
                    "the label", () -> window.driver.rows("papers").get(3).endsWith("relevant"));
            window.driver.choose("menu.view", "papers.group.label");
            window.driver.until(
                    "the groups",
                    () -> window.titles()
                            .equals(List.of("relevant, 1: Paper 004", "none, 3: Paper 001", "Paper 002", "Paper 003")));
        }
        try (var window = new OpenWindow(folder).listed(4)) {
            window.driver.until("the groups", () -> window.titles().getFirst().equals("relevant, 1: Paper 004"));
            window.driver.select("papers", 0);
            window.driver.key("papers", 0, SWT.ARROW_LEFT);
            window.driver.until(
                    "a closed group", () -> window.titles().getFirst().equals("relevant, 1, closed"));
            window.driver.choose("menu.view", "papers.groups.close");
            window.driver.until("closed groups", () -> window.titles().size() == 2);
            window.driver.choose("menu.view", "papers.groups.open");
            window.driver.until("the groups", () -> window.titles().getFirst().equals("relevant, 1: Paper 004"));
            window.driver.choose("menu.view", "papers.group.nothing");
            window.driver.until("no groups", () -> window.titles().getFirst().equals("Paper 001"));
        }
    }
}
