package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.feed.Importer;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.api.work.Progress;
import org.lectern.feed.FeedImporter;
import org.lectern.store.sqlite.SqliteStoreProvider;
import org.lectern.testkit.SharedData;

/** Tables of real screenings, whose authors say which records are one paper. None of them has an identifier. */
class ScreeningDuplicatesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"Kitchenham_2010.csv, 1704, 6", "Nagtegaal_2019.csv, 2019, 11"})
    void theRecordsTakenForOnePaperAreThoseThatTheTableNames(String name, int records, int duplicates)
            throws Exception {
        Path table = SharedData.require("screening/" + name);
        try (Store store = new SqliteStoreProvider().open(folder)) {
            var importer = new FeedImporter(store.papers(), store.projects(), store.annotations());
            importer.addFormat(new CsvTable(), Map.of("feed.format.id", "csv", "feed.format.label", "CSV"));
            importer.run(new Importer.Request(List.of(table), Optional.empty(), Optional.empty()), Progress.NONE);

            Set<Set<String>> found = new HashSet<>();
            Set<Set<String>> named = new HashSet<>();
            for (PaperId id : store.papers().list(PaperOrder.ADDED, 0, records)) {
                List<Map<String, String>> rows = rows(store.papers().dossier(id).orElseThrow());
                if (rows.size() > 1) {
                    found.add(rows.stream().map(row -> row.get("record_id")).collect(Collectors.toSet()));
                }
                rows.stream()
                        .filter(row -> row.containsKey("duplicate_record_id"))
                        .forEach(
                                row -> named.add(Set.of(row.get("record_id"), number(row.get("duplicate_record_id")))));
            }

            assertEquals(named, found);
            assertEquals(duplicates, found.size());
            assertEquals(records - duplicates, store.papers().count());
        }
    }

    private static List<Map<String, String>> rows(Dossier dossier) {
        return dossier.records().stream().map(record -> record.extra()).toList();
    }

    /** The tables say {@code 311.0}. */
    private static String number(String text) {
        return text.replaceFirst("\\.0$", "");
    }
}
