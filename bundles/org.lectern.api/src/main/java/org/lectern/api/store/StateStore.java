package org.lectern.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.ReadingState;
import org.osgi.annotation.versioning.ConsumerType;

/** What a person has read, starred and noted. Seen by that person only. */
@ConsumerType
public interface StateStore {
    /** The states of these papers; those nobody touched are left out. */
    Map<PaperId, ReadingState> states(String person, Collection<PaperId> papers) throws StoreException;

    /** Everything that the person has touched. */
    Map<PaperId, ReadingState> states(String person) throws StoreException;

    /** Durable on return. */
    void write(String person, PaperId paper, ReadingState state) throws StoreException;

    /** How many papers the person has read. */
    long countRead(String person) throws StoreException;

    /** How many papers the person has written a note on. */
    long countNoted(String person) throws StoreException;

    /** The papers that the person has starred, in the order in which they were added. */
    List<PaperId> starred(String person) throws StoreException;
}
