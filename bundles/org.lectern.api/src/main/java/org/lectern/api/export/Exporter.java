package org.lectern.api.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes papers in one format. Annotate the component with {@link ExporterInfo}. */
@ConsumerType
public interface Exporter {
    /** The fields this format can hold; the loss report names the others. */
    Set<ExportField> carries();

    /**
     * The fields among {@link #carries} that cannot hold all that this paper has: where the format has three words for
     * labels and the paper has a fourth. Asked for each paper, so it should be quick.
     */
    default Set<ExportField> cuts(Paper paper, List<Answer> answers) {
        return Set.of();
    }

    /**
     * Whether the format, though it carries {@link ExportField#EXTRA}, cannot hold all that sources said of this paper.
     * Asked for each paper where the format carries it, so it should be quick.
     *
     * @param extra as of {@link ExportPapers#extra}; may be empty
     */
    default boolean cutsExtra(Paper paper, Map<String, String> extra) {
        return false;
    }

    /**
     * Whether the format has no word for a label, though it carries others. Asked for the labels of papers of which
     * {@link #cuts} names {@link ExportField#LABELS}, so that the loss report can name them.
     */
    default boolean isWordless(String label) {
        return false;
    }

    /** Writes all papers. Runs on a background thread. */
    void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException;
}
