package org.lectern.api.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Merge;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Source;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.model.VersionLink;
import org.osgi.annotation.versioning.ConsumerType;

/** Papers: read by many, written in transactions. */
@ConsumerType
public interface PaperStore {
    /** The papers of these ids in that order; ids of merged papers resolve, unknown ones are left out. */
    List<Paper> papers(Collection<PaperId> ids) throws StoreException;

    /** Everything about one paper. */
    Optional<Dossier> dossier(PaperId id) throws StoreException;

    /**
     * What the sources of these papers said that has no place in a paper: {@link SourceRecord#extra} of all records that
     * are not proposed; of two that differ the one that came first. Papers without such fields are left out.
     */
    default Map<PaperId, Map<String, String>> extras(Collection<PaperId> ids) throws StoreException {
        var extras = new HashMap<PaperId, Map<String, String>>();
        for (PaperId id : ids) {
            Map<String, String> extra =
                    dossier(id).map(Dossier::records).map(SourceRecord::extraOf).orElse(Map.of());
            if (!extra.isEmpty()) {
                extras.put(id, extra);
            }
        }
        return extras;
    }

    /** Papers with this identifier, whatever its version; also those of which only a proposed record, or a paper that went into them, names it. */
    List<PaperId> withIdentifier(Identifier identifier) throws StoreException;

    /** Papers whose cleaned title starts so, case, accents and the amount of white space ignored, by title; at most {@code limit}. */
    List<PaperId> withTitlePrefix(String prefix, int limit) throws StoreException;

    /** One page of all papers. */
    List<PaperId> list(PaperOrder order, long offset, int limit) throws StoreException;

    long count() throws StoreException;

    /** All sources, by name. */
    List<Source> sources() throws StoreException;

    /** How many papers were seen in the source. */
    long countIn(String source) throws StoreException;

    /** The papers seen in the source, by position. */
    List<PaperId> seenIn(String source) throws StoreException;

    /** The links in which the paper stands, on either side, where both papers are there; ids of merged papers resolve. */
    List<VersionLink> versions(PaperId id) throws StoreException;

    /** The papers that people took for one and that are not split again, oldest first. */
    List<Merge> merges() throws StoreException;

    /** All imports, newest first. */
    List<ImportRun> imports() throws StoreException;

    /** The imports that are in this state, newest first. */
    List<ImportRun> importsIn(ImportRun.State state) throws StoreException;

    /** The imports of bytes with this hash, newest first. */
    List<ImportRun> importsOf(String contentHash) throws StoreException;

    /**
     * Runs {@code work} alone: nobody else writes between what it reads and what it writes. All of it becomes durable, or
     * (where it throws) nothing. Keep it under 50 ms, so that a label never waits for an import: write a long import in
     * several transactions.
     */
    <T> T write(PaperWork<T> work) throws StoreException;

    /** What is done inside a transaction. */
    @FunctionalInterface
    interface PaperWork<T> {
        T run(PaperTransaction transaction) throws StoreException;
    }
}
