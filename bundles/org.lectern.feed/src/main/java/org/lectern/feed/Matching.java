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
 * of one scheme are never the same.
 */
final class Matching {
    /** @param kind why it is taken for this paper; the surest reason comes first in the order of the enumeration */
    record Match(Dossier dossier, Joined kind) {}

    private Matching() {}

    static Optional<Match> find(Incoming incoming, PaperTransaction transaction) throws StoreException {
        for (Identifier identifier : incoming.item().identifiers()) {
            List<PaperId> known = transaction.withIdentifier(identifier);
            if (!known.isEmpty()) {
                return transaction.read(known.getFirst()).map(dossier -> new Match(dossier, Joined.IDENTIFIER));
            }
        }
        return byTitle(incoming, transaction);
    }

    private static Optional<Match> byTitle(Incoming incoming, PaperTransaction transaction) throws StoreException {
        Match best = null;
        for (PaperId id : transaction.withTitleKey(incoming.titleKey())) {
            Dossier dossier = transaction.read(id).orElseThrow();
            if (!contradicts(incoming.item().identifiers(), dossier.paper().identifiers())) {
                var match = new Match(dossier, kind(incoming, dossier));
                if (best == null || match.kind().compareTo(best.kind()) < 0) {
                    best = match;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Joined kind(Incoming incoming, Dossier dossier) {
        if (dossier.revisions().stream().anyMatch(revision -> revision.hash().equals(incoming.hash()))) {
            return Joined.SAME_TEXT;
        }
        return agrees(incoming, dossier.paper()) ? Joined.SAME_TITLE : Joined.PROPOSED;
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
