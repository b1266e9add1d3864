package org.lectern.analysis;

import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.Analysis;

/** An analysis that is offered, loaded only while it is used. */
interface Plugin {
    /** What is known without loading it. */
    Analyses.Entry entry();

    /** Loads it; null where it is gone. Anything may be thrown: this is foreign code. Give it back. */
    Analysis load();

    /** It is used no longer. */
    void giveBack(Analysis analysis);
}
