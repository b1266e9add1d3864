package org.lectern.api.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Merge;
import org.lectern.api.model.Merged;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Source;
import org.lectern.api.model.VersionLink;
import org.osgi.annotation.versioning.ConsumerType;

/** One transaction on papers. Used only inside {@link PaperStore#write}, on its thread. */
@ConsumerType
public interface PaperTransaction {
    /** A new id, never given out before. */
    PaperId newId() throws StoreException;

    /** Papers with this identifier, whatever its version. */
    List<PaperId> withIdentifier(Identifier identifier) throws StoreException;

    /** Papers whose {@link Dossier#titleKey()} is this. */
    List<PaperId> withTitleKey(String titleKey) throws StoreException;

    /** Everything about a paper; resolves the ids of merged papers. */
    Optional<Dossier> read(PaperId id) throws StoreException;

    /** Adds the paper or replaces all that is kept about it. It gets the next change number. */
    void write(Dossier dossier) throws StoreException;

    /**
     * Lets one paper go into another: its id leads there from now on, labels and reading states given to it count for the
     * other, and of two answers by one annotator the later holds. By its identifiers and its title key the other is found.
     * Write what is to be kept of its texts and records into the other's dossier. Both ids get change numbers. Does nothing
     * where both are one paper already.
     *
     * @param texts from the numbers of its texts to those that they get in the other; the rest keep their numbers
     * @throws StoreException where one of them is unknown
     */
    void merge(Merge merge, Map<RevisionId, RevisionId> texts) throws StoreException;

    /** What was kept of a paper that has gone into another. */
    Optional<Merged> merged(PaperId gone) throws StoreException;

    /**
     * Takes a merge back: the id is its own again, without a paper until its dossier is written. Labels and reading states
     * go back to the two ids. Both get change numbers. Does nothing where the paper has not gone into another.
     */
    void split(PaperId gone) throws StoreException;

    /** Says that one paper is a version of the other; both get change numbers. Does nothing where that is known. */
    void link(VersionLink link) throws StoreException;

    /** Takes that back; both get change numbers. @return whether it was known */
    boolean unlink(VersionLink link) throws StoreException;

    /** The source of that name. */
    Optional<Source> source(String name) throws StoreException;

    /** The source that was last read from bytes with this hash. */
    Optional<Source> sourceWithContent(String contentHash) throws StoreException;

    /** Adds the source or replaces what is kept about it. */
    void write(Source source) throws StoreException;

    /** Adds the import or replaces what is kept about it. */
    void write(ImportRun run) throws StoreException;

    /**
     * Somebody has labelled, read, starred or noted the paper, or one that went into it. A label that came with an import
     * which is withdrawn, or on its way, is no trace.
     */
    boolean hasTraces(PaperId id) throws StoreException;

    /** The texts of the paper to which somebody gave a label, also one that was withdrawn since. */
    Set<RevisionId> labelledTexts(PaperId id) throws StoreException;

    /**
     * Takes the paper away. Its id is remembered, and {@link #formerId} finds it again. It gets the next change number.
     * Does nothing where there is no such paper.
     */
    void remove(PaperId id) throws StoreException;

    /**
     * The id of a paper that was taken away and has not come back: one with such an identifier, else one of this title key
     * that had a text with this hash. Write a dossier of that id to bring it back.
     */
    Optional<PaperId> formerId(List<Identifier> identifiers, String titleKey, String textHash) throws StoreException;
}
