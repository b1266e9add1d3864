package org.lectern.api.feed;

import java.util.List;
import java.util.Objects;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.VersionLink;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which records speak of one paper. The rules that took them together can be overruled: what only has the title of a paper
 * waits to be accepted or parted, and any other record can be parted from its paper too. Reads and writes the disk.
 */
@ProviderType
public interface Duplicates {
    /**
     * A record that has the title of a paper and another text, and nothing else that agrees.
     *
     * @param title of the paper
     * @param record its number among {@link Dossier#records()}, 1 for the first
     * @param source that has it
     * @param text raw, as that source has it
     */
    record Proposal(PaperId paper, String title, int record, String source, PaperText text) {
        public Proposal {
            Objects.requireNonNull(paper);
            Objects.requireNonNull(title);
            Objects.requireNonNull(source);
            Objects.requireNonNull(text);
        }
    }

    /** What waits for somebody to decide, at most {@code limit}, in the order in which the papers came in. Looks through all papers. */
    List<Proposal> proposals(int limit, Progress progress) throws StoreException;

    /**
     * The record is the paper's: what it says counts from now on.
     *
     * @throws FeedException where there is no such paper or record, or it did not wait
     */
    void accept(PaperId paper, int record) throws FeedException, StoreException;

    /**
     * The record becomes a paper of its own, and stays one when its source comes in again. Labels, notes and reading states
     * stay with the paper that it is parted from.
     *
     * @return the id of the new paper
     * @throws FeedException where there is no such paper or record, or it is the paper's only one
     */
    PaperId part(PaperId paper, int record) throws FeedException, StoreException;

    /**
     * Says that one paper is a version of the other. Both stay what they are. Does nothing where that is known.
     *
     * @throws FeedException where one of them is unknown, or both are one
     */
    void link(PaperId version, PaperId of) throws FeedException, StoreException;

    /** Takes that back, whichever of them was called the version. @return whether anything was known */
    boolean unlink(PaperId one, PaperId other) throws StoreException;

    /** The links in which the paper stands, on either side. */
    List<VersionLink> versions(PaperId paper) throws StoreException;
}
