package org.lectern.api.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Joined;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.osgi.annotation.versioning.ProviderType;

/** What came in, when and from where; and the way to take it out again. Reads and writes the disk. */
@ProviderType
public interface Imports {
    /** All imports, newest first, withdrawn ones too. */
    List<ImportRun> list() throws StoreException;

    /** The import with this id, or with an id that begins so where there is only one. */
    Optional<ImportRun> show(String id) throws StoreException;

    /**
     * Takes away what the import brought. Facts are derived again from what other sources said; a paper of which no
     * record is left goes, unless somebody labelled, read, starred or noted it: such a paper stays with its last text, and
     * its dossier has no records. Answers that came with the import are taken back, where their annotator has not answered
     * since. Imported again, papers get the ids back that they had. What a later capture of the same source had replaced
     * does not come back by itself.
     *
     * <p>Written in short transactions. Where it is cancelled or killed, the rest is withdrawn when the workspace is opened
     * the next time, or when it is withdrawn again. What was withdrawn before is not changed.
     *
     * @throws FeedException where there is no such import
     */
    Withdrawal withdraw(String id, Progress progress) throws FeedException, StoreException;

    /**
     * The bytes as they came in; to be closed by the caller.
     *
     * @throws FeedException where there is no such import, or its bytes were not kept; the message says why
     */
    InputStream originalBytes(String id) throws FeedException, StoreException, IOException;

    /** How many records there are from each source, and how many of them are duplicates; for review reports. */
    List<Counts> counts() throws StoreException;

    /** Looks at every file of original bytes that is kept. @return a sentence for each that is missing or damaged */
    List<String> checkOriginals(Progress progress) throws StoreException;

    /**
     * What a withdrawal did.
     *
     * @param changed papers that other sources still describe
     * @param removed papers that are gone
     * @param stayed papers without a record that stay because of what people did with them
     * @param answers labels that had come with the import and hold no longer
     */
    record Withdrawal(int changed, int removed, int stayed, int answers) {}

    /**
     * The records of one source.
     *
     * @param identified all of them
     * @param duplicates those that speak of a paper that another record had named before, by reason
     */
    record Counts(String source, long identified, Map<Joined, Long> duplicates) {
        public Counts {
            duplicates = Map.copyOf(duplicates);
        }

        /** Records that named a paper first. */
        public long unique() {
            return identified
                    - duplicates.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
