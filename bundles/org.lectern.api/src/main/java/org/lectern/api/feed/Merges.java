package org.lectern.api.feed;

import java.util.List;
import org.lectern.api.model.Merge;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.StoreException;
import org.osgi.annotation.versioning.ProviderType;

/** Papers that somebody takes for one, though no rule did, and the way back. Reads and writes the disk. */
@ProviderType
public interface Merges {
    /**
     * Lets one paper go into another. Its id leads there from now on, and what comes in of it later goes there too. All
     * records count for the paper that is left, which keeps its text and leads with its own first source. Labels show on
     * it, each on the text that it was given to; of two answers by one annotator in a project that holds which was given
     * last, or none where that act withdrew it. What a person read, starred or noted on either holds for both.
     *
     * @param reason in the words of {@code person}
     * @throws FeedException where one of them is unknown, both are one already, or no reason is given
     */
    Merge merge(PaperId from, PaperId into, String reason, String person) throws FeedException, StoreException;

    /**
     * Makes two papers again of one. Each has the records, the labels and the reading states that it had; what came in
     * since goes where its identifiers, else its text, else its source stood before, and what people did since stays with
     * the paper that was left. An act that was taken back since stays taken back.
     *
     * @param gone the id that had gone, as {@link #list} tells it
     * @throws FeedException where it has not gone into another paper, or every import that brought it was withdrawn
     */
    Merge split(PaperId gone) throws FeedException, StoreException;

    /** Those that hold, oldest first. */
    List<Merge> list() throws StoreException;
}
