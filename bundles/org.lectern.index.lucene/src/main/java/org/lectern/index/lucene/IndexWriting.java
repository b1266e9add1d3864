package org.lectern.index.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;

/**
 * The index, opened for writing: holds Lucene's write lock, so it is opened for an update and closed after it. Each
 * commit says in its data which change it reaches.
 */
final class IndexWriting implements AutoCloseable {
    static final String REACHED = "reached";
    static final String VERSION = "version";
    static final String EDITION = "edition";

    private static final double BUFFER_MB = 48;
    /** Somebody waits for a small update, so it merges small segments only. */
    private static final double SMALL_MERGE_MB = 32;

    private final IndexWriter writer;
    private final IndexForm form;
    private final String version;
    private final String edition;
    private long reached;

    private IndexWriting(IndexWriter writer, IndexForm form) {
        this.writer = writer;
        this.form = form.fixed();
        this.version = this.form.version();
        var data = new HashMap<String, String>();
        writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        this.reached = Long.parseLong(data.getOrDefault(REACHED, "0"));
        this.edition = data.getOrDefault(EDITION, UUID.randomUUID().toString());
    }

    /**
     * @param small whether somebody waits for it
     * @throws org.apache.lucene.store.LockObtainFailedException where another process writes
     */
    static IndexWriting open(IndexFolder folder, IndexForm form, boolean small) throws IOException {
        var merges = new TieredMergePolicy();
        if (small) {
            merges.setMaxMergedSegmentMB(SMALL_MERGE_MB);
        }
        // Merges run on the thread of the update: no threads of Lucene's own.
        var config = form.config()
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(merges)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
        return new IndexWriting(new IndexWriter(folder.directory(), config), form);
    }

    /** The number of the last change that the index holds. */
    long reached() {
        return reached;
    }

    void put(Paper paper) throws IOException {
        writer.updateDocument(id(paper.id()), form.document(paper));
    }

    void remove(PaperId paper) throws IOException {
        writer.deleteDocuments(id(paper));
    }

    private static Term id(PaperId paper) {
        return new Term(Fields.ID, paper.value());
    }

    /** Makes what was put and removed durable, and visible to other readers. */
    void commit(long newReached) throws IOException {
        reached = newReached;
        writer.setLiveCommitData(Map.of(REACHED, Long.toString(reached), VERSION, version, EDITION, edition)
                .entrySet());
        writer.commit();
    }

    /** Forgets what was not committed. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
