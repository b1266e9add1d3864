package org.lectern.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The exporters that are registered now. They come and go on any thread. */
final class OfferedExporters {
    private static final Comparator<Offer> BEST_FIRST = Comparator.comparing(
                    (Offer offer) -> offer.entry().label(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(offer -> offer.entry().id())
            .thenComparing(Offer::ranking, Comparator.reverseOrder());

    private final Map<Object, Offer> byService = new ConcurrentHashMap<>();

    void add(Object service, Offer offer) {
        byService.put(service, offer);
    }

    void remove(Object service) {
        byService.remove(service);
    }

    /** By label, one for each id. */
    List<Offer> all() {
        return byService.values().stream()
                .sorted(BEST_FIRST)
                .filter(offer -> byId(offer.entry().id()).filter(offer::equals).isPresent())
                .toList();
    }

    Optional<Offer> byId(String id) {
        return byService.values().stream()
                .filter(offer -> offer.entry().id().equals(id))
                .max(Comparator.comparingInt(Offer::ranking).thenComparing(Offer::bundle));
    }
}
