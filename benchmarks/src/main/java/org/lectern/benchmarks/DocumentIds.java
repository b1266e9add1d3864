package org.lectern.benchmarks;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/** Which paper a document of the index is. */
final class DocumentIds {
    private DocumentIds() {}

    static String of(IndexReader reader, int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        var ids = DocValues.getBinary(leaf.reader(), "id");
        if (!ids.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("Document " + document + " has no id");
        }
        return ids.binaryValue().utf8ToString();
    }
}
