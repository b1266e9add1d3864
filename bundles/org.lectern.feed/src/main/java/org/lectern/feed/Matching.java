package org.lectern.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Joined;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.PaperTransaction;
import org.lectern.api.store.StoreException;

/**
 * Finds the paper an item speaks of.
 *
 * <p>The same identifier, whatever its version, is the same paper. Where no identifier decides: the same normalised title
 * and the same text is the same paper; the same normalised title with another text is another revision of it, accepted at
 * once where date, organisation or author count agree, else proposed to the user. Two papers with different identifiers
 * of one scheme are never the same, nor two that only a title joins and {@link TitleAlone} tells apart.
 */
final class Matching {
    /**
     * @param kind why it is taken for this paper; the surest reason comes first in the order of the enumeration
     * @param waits somebody has to say whether it is: only its title is the paper's, or only what waits so names its identifier
     */
    record Match(Dossier dossier, Joined kind, boolean waits) {}

    private Matching() {}

    /**
     * @param source that says it: what it said before of a paper is of that paper, also where somebody parted it from others
     * @param sameTitle of the import
     */
    static Optional<Match> find(Incoming incoming, String source, SameTitle sameTitle, PaperTransaction transaction)
            throws StoreException {
        for (Identifier identifier : incoming.item().identifiers()) {
            List<PaperId> known = transaction.withIdentifier(identifier);
            if (!known.isEmpty()) {
                return identified(known, incoming, source, transaction)
                        .map(dossier -> new Match(dossier, Joined.IDENTIFIER, onlyWaits(identifier, dossier)));
            }
        }
        return byTitle(incoming, source, sameTitle.candidates(incoming, transaction));
    }

    private static boolean onlyWaits(Identifier identifier, Dossier dossier) {
        return !names(identifier, dossier.paper().identifiers())
                && dossier.records().stream()
                        .anyMatch(record -> record.proposed() && names(identifier, record.identifiers()));
    }

    private static boolean names(Identifier identifier, List<Identifier> among) {
        return among.stream().anyMatch(one -> one.withoutVersion().equals(identifier.withoutVersion()));
    }

    private static Optional<Dossier> identified(
            List<PaperId> known, Incoming incoming, String source, PaperTransaction transaction) throws StoreException {
        Optional<Dossier> first = transaction.read(known.getFirst());
        for (int i = 1; i < known.size(); i++) {
            Optional<Dossier> other = transaction.read(known.get(i));
            if (other.isPresent() && holds(other.get(), incoming, source)) {
                return other;
            }
        }
        return first;
    }

    private static Optional<Match> byTitle(Incoming incoming, String source, List<Dossier> sameTitle) {
        Match best = null;
        for (Dossier dossier : sameTitle) {
            if (!contradicts(incoming.item().identifiers(), dossier.paper().identifiers())
                    && !TitleAlone.tellsApart(incoming, dossier)) {
                Joined kind = kind(incoming, dossier);
                var match = new Match(dossier, kind, kind == Joined.PROPOSED);
                int surer = best == null ? -1 : match.kind().compareTo(best.kind());
                if (surer < 0
                        || surer == 0 && !holds(best.dossier(), incoming, source) && holds(dossier, incoming, source)) {
                    best = match;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The source has said just this text of the paper. */
    private static boolean holds(Dossier dossier, Incoming incoming, String source) {
        return dossier.records().stream()
                .filter(record -> record.sighting().source().equals(source))
                .anyMatch(record -> dossier.revisions().stream()
                        .anyMatch(revision -> revision.id().equals(record.revision())
                                && revision.hash().equals(incoming.hash())));
    }

    private static Joined kind(Incoming incoming, Dossier dossier) {
        if (dossier.revisions().stream().anyMatch(revision -> revision.hash().equals(incoming.hash()))) {
            return Joined.SAME_TEXT;
        }
        return agrees(incoming, dossier.paper())
                        && !TitleAlone.areOthers(
                                incoming.item().authors(), dossier.paper().authors())
                        && !isOtherVersion(incoming.item().identifiers(), dossier.paper())
                ? Joined.SAME_TITLE
                : Joined.PROPOSED;
    }

    /** A preprint and what was published of it may differ in more than their text: somebody has to say so. */
    private static boolean isOtherVersion(List<Identifier> incoming, Paper paper) {
        return isPreprint(incoming) && isPublished(paper.identifiers())
                || isPublished(incoming) && isPreprint(paper.identifiers());
    }

    private static boolean isPreprint(List<Identifier> identifiers) {
        return identifiers.stream().anyMatch(one -> one.scheme() == Identifier.Scheme.ARXIV)
                && !isPublished(identifiers);
    }

    /** arXiv gives out DOIs of its own. */
    private static boolean isPublished(List<Identifier> identifiers) {
        return identifiers.stream()
                .anyMatch(one -> one.scheme() == Identifier.Scheme.PUBMED
                        || one.scheme() == Identifier.Scheme.DOI && !one.value().startsWith("10.48550/"));
    }

    private static boolean agrees(Incoming incoming, Paper paper) {
        var item = incoming.item();
        boolean date = item.published().isPresent()
                && paper.published().isPresent()
                && item.published().get().date().equals(paper.published().get().date());
        boolean organization =
                item.organization().isPresent() && item.organization().equals(paper.organization());
        boolean authors = item.authorCount().isPresent() && item.authorCount().equals(paper.authorCount());
        return date || organization || authors || item.text().abstractText().isBlank();
    }

    /** Addresses do not contradict each other: a paper may have several. */
    private static boolean contradicts(List<Identifier> incoming, List<Identifier> known) {
        Map<Identifier.Scheme, Set<Identifier>> byScheme = new HashMap<>();
        known.forEach(identifier -> byScheme.computeIfAbsent(identifier.scheme(), scheme -> new HashSet<>())
                .add(identifier.withoutVersion()));
        return incoming.stream()
                .filter(identifier -> identifier.scheme() != Identifier.Scheme.URL)
                .anyMatch(identifier -> byScheme.containsKey(identifier.scheme())
                        && !byScheme.get(identifier.scheme()).contains(identifier.withoutVersion()));
    }
}
