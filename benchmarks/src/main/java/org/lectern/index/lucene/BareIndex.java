package org.lectern.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.lectern.api.model.Paper;
import org.lectern.api.work.LecternException;

/** Lucene alone, with our analyzer, fields and queries. Lies in the index's package to reach them. */
public final class BareIndex {
    private BareIndex() {}

    /** Writes the papers as our index has them, at most so many in one commit at the end. */
    public static void write(List<Paper> papers, Path folder) throws IOException {
        var config = new IndexWriterConfig(new PaperAnalyzer())
                .setRAMBufferSizeMB(48)
                .setMergeScheduler(new SerialMergeScheduler());
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, config)) {
            for (Paper paper : papers) {
                writer.updateDocument(new Term(Fields.ID, paper.id().value()), PaperDocument.of(paper));
            }
        }
    }

    /** The Lucene query that our search asks for this text, where it names no labels and holds no typing error. */
    public static Query query(String text, IndexReader reader) throws LecternException, IOException {
        return new QueryTranslation(reader, new MarkConditions(null, null, null, null)).ranked(QueryParser.parse(text));
    }
}
