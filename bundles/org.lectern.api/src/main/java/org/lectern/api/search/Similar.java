package org.lectern.api.search;

import java.util.List;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.StoreException;
import org.osgi.annotation.versioning.ProviderType;

/** Finds papers that are like another one. Reads the disk. */
@ProviderType
public interface Similar {
    /** The papers most like this one, best first, itself left out. Scores are between 0 and 1. */
    List<Hit> to(PaperId paper, int limit) throws SearchException, StoreException;
}
