package org.lectern.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.Imports;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Joined;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.api.workspace.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The imports that the store knows of. */
@Component
public final class StoredImports implements Imports {
    private static final int PAGE = 1_000;

    private final PaperStore store;
    private final AnnotationStore answers;
    private final Path folder;
    private final Originals originals;

    @Activate
    public StoredImports(
            @Reference PaperStore store, @Reference AnnotationStore answers, @Reference Workspace workspace) {
        this(store, answers, workspace.folder());
    }

    StoredImports(PaperStore store, AnnotationStore answers, Path folder) {
        this(store, answers, folder, new Originals(folder.resolve(FeedImporter.ORIGINALS)));
    }

    StoredImports(PaperStore store, AnnotationStore answers, Path folder, Originals originals) {
        this.store = store;
        this.answers = answers;
        this.folder = folder;
        this.originals = originals;
    }

    @Override
    public List<ImportRun> list() throws StoreException {
        return store.imports();
    }

    @Override
    public Optional<ImportRun> show(String id) throws StoreException {
        List<ImportRun> all = list();
        Optional<ImportRun> whole =
                all.stream().filter(run -> run.id().equals(id)).findFirst();
        List<ImportRun> begun = all.stream()
                .filter(run -> !id.isEmpty() && run.id().startsWith(id))
                .toList();
        return whole.isPresent() || begun.size() != 1 ? whole : Optional.of(begun.getFirst());
    }

    private ImportRun known(String id) throws FeedException, StoreException {
        return show(id).orElseThrow(() -> new FeedException(
                "There is no single import called " + id + ". Nothing was changed.",
                id,
                "Type lectern imports list to see them; the beginning of an id is enough where it is one import's."));
    }

    @Override
    public Withdrawal withdraw(String id, Progress progress) throws FeedException, StoreException {
        ImportRun run = known(id);
        try (var lease = Lease.of(folder)) {
            return new Withdrawing(store, answers, run, progress).run();
        }
    }

    /** What a stop of the program left half withdrawn goes whole; nothing is done where another process is at it. */
    void finish() throws StoreException {
        List<ImportRun> left = store.importsIn(ImportRun.State.WITHDRAWING);
        if (left.isEmpty()) {
            return;
        }
        try (var lease = Lease.of(folder)) {
            for (ImportRun run : lease.isHeld() ? left : List.<ImportRun>of()) {
                new Withdrawing(store, answers, run, Progress.NONE).run();
            }
        }
    }

    @Override
    public InputStream originalBytes(String id) throws FeedException, StoreException, IOException {
        ImportRun run = known(id);
        if (run.notKept().isPresent()) {
            throw new FeedException(
                    "The original bytes of " + run.source() + " were not kept: "
                            + run.notKept().get() + ". The papers are there.",
                    run.id(),
                    "Look for the file where it came from.");
        }
        return originals.open(run.contentHash());
    }

    @Override
    public List<Counts> counts() throws StoreException {
        Map<String, Long> identified = new TreeMap<>();
        Map<String, Map<Joined, Long>> duplicates = new TreeMap<>();
        long offset = 0;
        List<PaperId> ids;
        do {
            ids = store.list(PaperOrder.ADDED, offset, PAGE);
            for (PaperId id : ids) {
                List<SourceRecord> records =
                        store.dossier(id).map(Dossier::records).orElse(List.of());
                records.forEach(record -> identified.merge(record.sighting().source(), 1L, Long::sum));
                records.stream()
                        .skip(1)
                        .forEach(record -> duplicates
                                .computeIfAbsent(record.sighting().source(), source -> new EnumMap<>(Joined.class))
                                .merge(record.joined(), 1L, Long::sum));
            }
            offset += ids.size();
        } while (ids.size() == PAGE);
        var counts = new ArrayList<Counts>();
        identified.forEach((source, records) ->
                counts.add(new Counts(source, records, duplicates.getOrDefault(source, Map.of()))));
        return counts;
    }

    @Override
    public List<String> checkOriginals(Progress progress) throws StoreException {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (ImportRun run : list()) {
            if (run.notKept().isEmpty() && seen.add(run.contentHash())) {
                progress.step(run.source());
                originals
                        .check(run.contentHash(), run.bytes())
                        .ifPresent(fault -> faults.add("The original bytes of " + run.source() + " (import " + run.id()
                                + ") " + fault + "; its papers are not touched by that."));
            }
        }
        return faults;
    }
}
