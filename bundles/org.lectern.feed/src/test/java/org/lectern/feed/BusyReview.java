package org.lectern.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.Importer;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.store.sqlite.SqliteStoreProvider;

/**
 * Merges and splits two papers again and again, and takes a list of papers in and out, until it is killed. Prints a line
 * before each withdrawal, each merge and each split. Arguments: the folder, the paper that stays, the one that goes into it.
 */
final class BusyReview {
    static final int PAPERS = 1_500;
    static final String LIST = "list.txt";

    private BusyReview() {}

    static FeedImporter importer(Store store) {
        var importer = new FeedImporter(store.papers(), store.projects(), store.annotations());
        importer.addFormat(new BarsFormat(), Map.of("feed.format.id", "bars", "feed.format.label", "Bars"));
        return importer;
    }

    static void come(Store store, Path file, List<String> lines) throws IOException, FeedException, StoreException {
        Files.write(file, lines);
        importer(store).run(new Importer.Request(List.of(file), Optional.empty(), Optional.empty()), Progress.NONE);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Store store = new SqliteStoreProvider().open(folder);
        var imports = new StoredImports(store.papers(), store.annotations(), folder);
        var merges = new StoredMerges(store.papers());
        imports.finish();
        var lines = new ArrayList<String>();
        for (int i = 0; i < PAPERS; i++) {
            lines.add("doi:10.2000/" + i + "|Paper " + i + "|It is number " + i + ".||||eve:maybe");
        }
        while (true) {
            come(store, folder.resolve(LIST), lines);
            for (int i = 0; i < 5; i++) {
                if (merges.list().isEmpty()) {
                    say("merge");
                    merges.merge(new PaperId(arguments[2]), new PaperId(arguments[1]), "one study", "ada");
                }
                say("split");
                merges.split(merges.list().getFirst().gone());
            }
            say("withdraw");
            for (ImportRun run : imports.list()) {
                if (run.source().endsWith(LIST) && run.state() != ImportRun.State.WITHDRAWN) {
                    imports.withdraw(run.id(), Progress.NONE);
                }
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
