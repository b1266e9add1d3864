package org.lectern.export.bibliography;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;

/** One text file in UTF-8 with one piece for each paper. */
final class Bibliography {
    /** Writes one paper. */
    @FunctionalInterface
    interface Piece {
        void write(Reference reference, Writer out) throws IOException;
    }

    private Bibliography() {}

    /** Labels stand among the keywords, so nobody sees who gave them. */
    static Set<ExportField> carries() {
        return EnumSet.complementOf(EnumSet.of(
                ExportField.AUTHOR_COUNT,
                ExportField.SIGHTINGS,
                ExportField.ANNOTATORS,
                ExportField.NOTES,
                ExportField.SPANS));
    }

    static void write(ExportPapers papers, ExportTarget target, Progress progress, Piece piece) throws IOException {
        var keys = new CitationKeys();
        try (Stream<Paper> stream = papers.papers();
                var out = new BufferedWriter(new OutputStreamWriter(target.file(), StandardCharsets.UTF_8))) {
            for (Iterator<Paper> all = stream.iterator(); all.hasNext(); ) {
                Paper paper = all.next();
                progress.step(paper.title());
                piece.write(Reference.of(paper, papers, keys), out);
            }
        }
    }
}
