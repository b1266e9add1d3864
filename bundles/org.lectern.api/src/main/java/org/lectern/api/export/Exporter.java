package org.lectern.api.export;

import java.io.IOException;
import java.util.Set;
import org.lectern.api.work.Progress;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes papers in one format. Annotate the component with {@link ExporterInfo}. */
@ConsumerType
public interface Exporter {
    /** The fields this format can hold; the loss report names the others. */
    Set<ExportField> carries();

    /** Writes all papers. Runs on a background thread. */
    void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException;
}
