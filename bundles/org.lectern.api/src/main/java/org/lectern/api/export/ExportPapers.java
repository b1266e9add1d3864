package org.lectern.api.export;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.osgi.annotation.versioning.ProviderType;

/** What is exported. */
@ProviderType
public interface ExportPapers {
    /** The papers in order. May be streamed several times; close it, or read it to its end. */
    Stream<Paper> papers();

    long size();

    /** The labels in force on a paper that the user may see. */
    List<Answer> answers(PaperId paper);

    /** Whose labels they are. */
    Project project();

    /** Through whose eyes they are read. */
    Viewer viewer();
}
