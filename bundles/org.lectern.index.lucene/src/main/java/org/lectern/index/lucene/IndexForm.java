package org.lectern.index.lucene;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriterConfig;
import org.lectern.api.model.Paper;

/** What an index keeps of papers. Each document has the field {@link Fields#ID}. */
interface IndexForm {
    /** An index of another version is made anew. Empty where nothing can be kept now. */
    String version();

    /** The same, whatever is chosen from now on: documents of one update are made alike. */
    default IndexForm fixed() {
        return this;
    }

    IndexWriterConfig config();

    Document document(Paper paper) throws IOException;
}
