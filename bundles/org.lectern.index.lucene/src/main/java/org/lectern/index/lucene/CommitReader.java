package org.lectern.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;

/** Keeps the newest commit of the index open for reading, whichever process wrote it. For any thread. */
final class CommitReader implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CommitReader.class.getName());

    private final IndexFolder folder;
    private final IndexForm form;
    private String version = "";
    private IndexView current;
    private byte[] commit = {};
    private String distrusted = "";

    CommitReader(IndexFolder folder, IndexForm form) {
        this.folder = folder;
        this.form = form;
    }

    /** The newest commit, or an empty view that is not usable. Close it. */
    synchronized IndexView view() {
        try {
            SegmentInfos latest = folder.latest();
            String wanted = form.version();
            if (current == null || !version.equals(wanted) || !Arrays.equals(commit, latest.getId())) {
                version = wanted;
                replace(open(latest));
                commit = latest.getId();
            }
        } catch (IndexNotFoundException e) {
            replace(none());
        } catch (IOException | RuntimeException | InternalError e) {
            LOG.log(System.Logger.Level.WARNING, "The index in " + folder + " cannot be read and is made anew", e);
            replace(none());
        }
        current.reader().incRef();
        return current;
    }

    private IndexView open(SegmentInfos latest) throws IOException {
        Map<String, String> data = latest.getUserData();
        String edition = data.getOrDefault(IndexWriting.EDITION, "");
        if (!version.equals(data.get(IndexWriting.VERSION)) || edition.equals(distrusted)) {
            return none();
        }
        DirectoryReader opened = sameEdition(edition) ? reopen() : DirectoryReader.open(folder.directory());
        try {
            folder.verify(opened);
            // The commit that was opened may be newer than the one that was asked for.
            Map<String, String> reached = opened.getIndexCommit().getUserData();
            return new IndexView(new IndexSearcher(opened), Long.parseLong(reached.get(IndexWriting.REACHED)), edition);
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private boolean sameEdition(String edition) {
        return current != null && current.edition().equals(edition);
    }

    /** Shares what has not changed with the reader that is open. */
    private DirectoryReader reopen() throws IOException {
        var before = (DirectoryReader) current.reader();
        DirectoryReader newer = DirectoryReader.openIfChanged(before);
        return newer == null ? DirectoryReader.open(folder.directory()) : newer;
    }

    private IndexView none() {
        commit = new byte[0];
        try {
            return new IndexView(new IndexSearcher(new MultiReader()), 0, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(IndexView view) {
        if (current != null) {
            current.close();
        }
        current = view;
    }

    /** What this edition answers is wrong: until it has been replaced there is no usable index. */
    synchronized void distrust(IndexView view) {
        distrusted = view.edition();
        commit = new byte[0];
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
