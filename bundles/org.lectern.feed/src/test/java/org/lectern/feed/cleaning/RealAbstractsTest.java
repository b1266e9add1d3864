package org.lectern.feed.cleaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.CleaningStep;
import org.lectern.api.model.PaperText;
import org.lectern.testkit.SharedData;

/** What the real pages hold. */
class RealAbstractsTest {
    private static List<String> lines(String page) throws Exception {
        return Files.readAllLines(SharedData.require("pages/" + page)).stream()
                .filter(line -> line.length() > 300)
                .toList();
    }

    @Test
    void theRepairsOfBothPagesAreTheseAndNoMore() throws Exception {
        var rules = new TreeMap<String, Integer>();
        for (String page : List.of("000_77e16dd2fe5e15da.txt", "001_1298ad47ed18bafb.txt")) {
            for (String line : lines(page)) {
                for (CleaningStep step :
                        TextCleaner.clean(new PaperText("T", line)).steps()) {
                    rules.merge(step.rule(), 1, Integer::sum);
                }
            }
        }
        assertEquals(
                Map.of(
                        "about",
                        3,
                        "accent",
                        1,
                        "character",
                        2,
                        "command",
                        13,
                        "escape",
                        8,
                        "hard space",
                        1,
                        "quotes",
                        6),
                rules);
    }

    @Test
    void everyAddressOfBothPagesIsFoundWhole() throws Exception {
        int found = 0;
        for (String page : List.of("000_77e16dd2fe5e15da.txt", "001_1298ad47ed18bafb.txt")) {
            for (String line : lines(page)) {
                for (var link : LinkFinder.links(line)) {
                    found++;
                    assertEquals("code", link.kind(), link.url());
                    assertFalse(link.url().endsWith(".") || link.url().endsWith(".git"), link.url());
                }
            }
        }
        assertEquals(24, found);
    }
}
