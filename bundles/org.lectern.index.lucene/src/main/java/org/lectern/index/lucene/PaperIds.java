package org.lectern.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.lectern.api.model.PaperId;

/** Reads which paper a document is. */
final class PaperIds {
    private final IndexReader reader;
    private final BinaryDocValues[] values;

    PaperIds(IndexReader reader) {
        this.reader = reader;
        this.values = new BinaryDocValues[reader.leaves().size()];
    }

    PaperId of(int document) throws IOException {
        int leaf = ReaderUtil.subIndex(document, reader.leaves());
        LeafReaderContext context = reader.leaves().get(leaf);
        int inLeaf = document - context.docBase;
        // Values are read forwards only; hits come in any order.
        if (values[leaf] == null || values[leaf].docID() >= inLeaf) {
            values[leaf] = DocValues.getBinary(context.reader(), Fields.ID);
        }
        if (!values[leaf].advanceExact(inLeaf)) {
            throw new IllegalStateException("Document " + document + " of the index has no id");
        }
        return new PaperId(values[leaf].binaryValue().utf8ToString());
    }
}
