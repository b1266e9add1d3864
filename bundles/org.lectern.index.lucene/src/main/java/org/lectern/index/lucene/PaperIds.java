package org.lectern.index.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
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

    /** Where these papers stand, as far as they are there. */
    Map<PaperId, Integer> documents(Collection<PaperId> papers) throws IOException {
        var documents = new HashMap<PaperId, Integer>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms ids = leaf.reader().terms(Fields.ID);
            TermsEnum each = ids == null ? TermsEnum.EMPTY : ids.iterator();
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum postings = null;
            for (PaperId paper : papers) {
                if (each.seekExact(new BytesRef(paper.value()))) {
                    postings = each.postings(postings, PostingsEnum.NONE);
                    for (int at = postings.nextDoc(); at != PostingsEnum.NO_MORE_DOCS; at = postings.nextDoc()) {
                        if (live == null || live.get(at)) {
                            documents.put(paper, leaf.docBase + at);
                        }
                    }
                }
            }
        }
        return documents;
    }
}
