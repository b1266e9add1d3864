package org.lectern.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.store.PaperTransaction;
import org.lectern.api.store.StoreException;

/**
 * The papers that an item's title may mean. Of a title that very many bear only those with a text, a name or a year in common
 * with the item are read: to look at each of them for each of them would take as long as their number squared. For one import,
 * on its thread.
 */
final class SameTitle {
    private static final int FEW = 32;
    private static final String NOBODY = "nobody";

    /** By title, for each sign the papers that show it, oldest first. */
    private final Map<String, Map<String, Set<PaperId>>> crowds = new HashMap<>();

    List<Dossier> candidates(Incoming incoming, PaperTransaction transaction) throws StoreException {
        if (crowds.containsKey(incoming.titleKey())) {
            return read(near(incoming), transaction);
        }
        List<PaperId> all = transaction.withTitleKey(incoming.titleKey());
        if (all.size() <= FEW) {
            return read(all, transaction);
        }
        crowds.put(incoming.titleKey(), new HashMap<>());
        read(all, transaction).forEach(this::written);
        return read(near(incoming), transaction);
    }

    /** To be told of what the import writes. */
    void written(Dossier dossier) {
        Map<String, Set<PaperId>> crowd = crowds.get(dossier.titleKey());
        if (crowd != null) {
            var signs = new ArrayList<String>();
            dossier.revisions().stream()
                    .filter(revision -> !revision.raw().abstractText().isBlank())
                    .forEach(revision -> signs.add(text(revision.hash())));
            addSigns(dossier.paper().authors(), dossier.paper().published(), signs);
            signs.forEach(sign -> crowd.computeIfAbsent(sign, none -> new LinkedHashSet<>())
                    .add(dossier.paper().id()));
        }
    }

    private Set<PaperId> near(Incoming incoming) {
        Map<String, Set<PaperId>> crowd = crowds.get(incoming.titleKey());
        var signs = new ArrayList<String>();
        signs.add(text(incoming.hash()));
        addSigns(incoming.item().authors(), incoming.item().published(), signs);
        signs.add(NOBODY);
        var near = new LinkedHashSet<PaperId>();
        signs.forEach(
                sign -> crowd.getOrDefault(sign, Set.of()).stream().limit(FEW).forEach(near::add));
        return near;
    }

    private static void addSigns(List<String> authors, Optional<PublicationDate> published, List<String> signs) {
        Set<String> words = TitleAlone.words(authors);
        words.forEach(word -> signs.add("name:" + word));
        published
                .flatMap(date -> date.date().year().stream().boxed().findAny())
                .ifPresent(year -> signs.add("year:" + year));
        if (words.isEmpty()) {
            signs.add(NOBODY);
        }
    }

    private static String text(String hash) {
        return "text:" + hash;
    }

    private static List<Dossier> read(Iterable<PaperId> ids, PaperTransaction transaction) throws StoreException {
        var dossiers = new ArrayList<Dossier>();
        for (PaperId id : ids) {
            // One that a transaction wrote which was taken back is not there.
            transaction.read(id).ifPresent(dossiers::add);
        }
        return dossiers;
    }
}
