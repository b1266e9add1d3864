package org.lectern.feed.cleaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.CleaningStep;
import org.lectern.api.model.Link;
import org.lectern.api.model.PaperText;

/** The project's own pages, line by line. */
class SampleAbstractsTest {
    private static List<String> lines() throws Exception {
        var lines = new ArrayList<String>();
        for (String name : List.of("000_undated.txt", "001_march.txt", "002_later_in_march.txt")) {
            Files.readAllLines(Path.of("../../samples/pages", name)).stream()
                    .filter(line -> line.length() > 20)
                    .filter(line -> !lines.contains(line))
                    .forEach(lines::add);
        }
        return lines;
    }

    @Test
    void everyMarkInThemIsRepaired() throws Exception {
        var left = new ArrayList<String>();
        var rules = new TreeMap<String, Integer>();
        for (String line : lines()) {
            var cleaned = TextCleaner.clean(new PaperText(line, ""));
            cleaned.steps().stream().map(CleaningStep::rule).forEach(rule -> rules.merge(rule, 1, Integer::sum));
            if (cleaned.text().title().matches(".*(\\\\|~|``|''|sim\\d|x2013|\\dtimes|mathcal|rightarrow|\\(rm ).*")) {
                left.add(cleaned.text().title());
            }
        }
        assertEquals(List.of(), left);
        assertEquals(
                List.of("about", "accent", "arrow", "character", "command", "escape", "hard space", "quotes", "times"),
                List.copyOf(rules.keySet()));
    }

    @Test
    void everyAddressInThemIsFound() throws Exception {
        var links = new ArrayList<Link>();
        for (String line : lines()) {
            links.addAll(LinkFinder.links(line));
        }
        assertEquals(
                List.of(
                        new Link("https://github.com/lectern-samples/loam-lora", "code"),
                        new Link("https://github.com/lectern-samples/calm-vit", "code"),
                        new Link("https://huggingface.co/datasets/lectern-samples/fair-forecasts", "data"),
                        new Link("https://huggingface.co/datasets/lectern-samples/relabelled", "data"),
                        new Link("https://lectern-samples.github.io/tidepool", "project"),
                        new Link("https://gitlab.com/lectern-samples/honest-offline", "code"),
                        new Link("https://huggingface.co/lectern-samples/foldlight-21m", "code"),
                        new Link("https://github.com/lectern-samples/tearless", "code"),
                        new Link("https://lectern-samples.github.io/pebblebench/", "project"),
                        new Link("https://huggingface.co/datasets/lectern-samples/seed-corpus", "data"),
                        new Link("https://github.com/lectern-samples/summaries-that-cite", "code"),
                        new Link("https://github.com/lectern-samples/cells-in-motion", "code"),
                        new Link("https://github.com/lectern-samples/ocean-memory", "code")),
                links);
    }
}
