package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.Exporter;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.Probe;
import org.lectern.export.bibliography.BiblatexExporter;
import org.lectern.export.bibliography.BibtexExporter;
import org.lectern.testkit.SharedData;

/** The 219 real files. {@code shared-bib.tsv} has of each the entries it holds and the places that are named as not usable. */
class SharedBibliographiesTest {
    private static final Set<String> REFERRING =
            Set.of("bibtex.crossref", "bibtex.xref", "bibtex.xdata", "bibtex.entryset", "bibtex.related");

    @Test
    void everyFileGivesTheEntriesThatTheListHas() throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (Path file : files()) {
            Readings readings = read(file);
            long places = readings.report().unusedLines().size();
            found.put(file.getFileName().toString(), readings.items().size() + "\t" + places);
        }
        Map<String, String> listed = new TreeMap<>();
        for (String line : list()) {
            String[] cells = line.split("\t");
            listed.put(cells[0], cells[1] + "\t" + cells[2]);
        }
        assertEquals(asText(listed), asText(found));
    }

    @Test
    void everyFileWithTextIsRecognised() throws Exception {
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, Probe.SIZE));
            int sure =
                    new Bibtex().recognise(new Probe(file.getFileName().toString(), head, head.length == bytes.length));
            assertTrue(bytes.length == 0 ? sure == 0 : sure > 50, () -> file + " is recognised with " + sure);
        }
    }

    @Test
    void exportToBibtexAndImportGiveEqualFields() throws Exception {
        assertComesBack(new BibtexExporter());
    }

    @Test
    void exportToBiblatexAndImportGiveEqualFields() throws Exception {
        assertComesBack(new BiblatexExporter());
    }

    private static void assertComesBack(Exporter exporter) throws Exception {
        for (Path file : files()) {
            List<FeedItem> items = read(file).items();
            List<FeedItem> back =
                    Readings.of(new Bibtex(), Exported.text(items, exporter)).items();
            assertEquals(
                    comparable(items, items).lines().toList(),
                    comparable(back, items).lines().toList(),
                    file.toString());
        }
    }

    /** Keys are left out where BibTeX would not take them: none, one that is there twice, one with odd letters. */
    private static String comparable(List<FeedItem> items, List<FeedItem> originals) {
        var keys = new HashSet<String>();
        var text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            FeedItem item = items.get(i);
            var extra = new TreeMap<>(item.extra());
            extra.keySet().removeAll(REFERRING);
            String key = i < originals.size() ? originals.get(i).extra().getOrDefault("bibtex.key", "") : "";
            if (!key.matches("[^\\s\"#%'(),={}~\\\\@&]{1,200}") || !keys.add(key.toLowerCase(Locale.ROOT))) {
                extra.remove("bibtex.key");
            }
            if (Set.of("set", "xdata").contains(extra.get("bibtex.type"))) {
                extra.put("bibtex.type", "misc");
            }
            text.append(item.text())
                    .append(item.authors())
                    .append(item.organization())
                    .append(item.published())
                    .append(item.identifiers())
                    .append(item.links())
                    .append(extra)
                    .append('\n');
        }
        return text.toString();
    }

    private static Readings read(Path file) throws Exception {
        return Readings.of(new Bibtex(), Files.readAllBytes(file));
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(SharedData.require("bib"))) {
            return files.filter(file -> file.toString().endsWith(".bib"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> list() {
        try (var in = SharedBibliographiesTest.class.getResourceAsStream("shared-bib.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String asText(Map<String, String> cells) {
        return cells.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
