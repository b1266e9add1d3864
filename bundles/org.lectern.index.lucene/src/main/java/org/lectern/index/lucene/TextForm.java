package org.lectern.index.lucene;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriterConfig;
import org.lectern.api.model.Paper;

/** The index of words and facts. */
final class TextForm implements IndexForm {
    @Override
    public String version() {
        return Fields.VERSION;
    }

    @Override
    public IndexWriterConfig config() {
        return new IndexWriterConfig(new PaperAnalyzer());
    }

    @Override
    public Document document(Paper paper) {
        return PaperDocument.of(paper);
    }
}
