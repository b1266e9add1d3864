package org.lectern.export.labelled;

import java.io.IOException;
import java.io.Writer;
import org.lectern.api.export.ExportTarget;

/** A word to whoever opens the folder. */
final class Readme {
    private Readme() {}

    /** @param choice what the tool's list of formats says */
    static void write(ExportTarget target, String format, String ending, String choice) throws IOException {
        try (Writer out = JsonOut.text(target.file("README.txt"))) {
            out.write(
                    format + ", written by Lectern: a document for each paper.\n\n"
                            + "annotators/NAME/PAPER." + ending + "  what an annotator gave to a paper\n"
                            + "unlabelled/PAPER." + ending + "       a paper to which nobody gave anything\n\n"
                            + "In INCEpTION: Settings, Documents, the format \"" + choice
                            + "\", and the files of one annotator\n"
                            + "together with those that are unlabelled. Back into Lectern: lectern import, with this folder.\n");
        }
    }
}
