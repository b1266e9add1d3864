package org.lectern.export.bibliography;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
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

    static void write(ExportPapers papers, ExportTarget target, Progress progress, Piece piece)
            throws ExportException, IOException {
        var keys = new CitationKeys();
        try (var out = new BufferedWriter(new OutputStreamWriter(target.file(), StandardCharsets.UTF_8))) {
            papers.each(progress, paper -> {
                piece.write(Reference.of(paper, papers, keys), out);
            });
        }
    }
}
