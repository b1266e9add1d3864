package org.lectern.presentation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.lectern.api.model.PaperId;

/** The loaded lines of a list, a page at a time: of a list of any length only a few pages are kept. */
final class PaperPages {
    /** Lines that are read together. */
    static final int PAGE = 100;

    private static final int KEPT = 40;

    private final Map<Long, List<PaperRow>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<PaperRow>> eldest) {
            return size() > KEPT;
        }
    };
    private final Set<Long> asked = new HashSet<>();
    private final Set<Long> stale = new HashSet<>();

    /** The page of this place, where it is to be read now: it is missing or out of date, and nobody reads it yet. */
    OptionalLong toRead(long place) {
        long page = place / PAGE;
        boolean wanted = !pages.containsKey(page) || stale.remove(page);
        return wanted && asked.add(page) ? OptionalLong.of(page) : OptionalLong.empty();
    }

    /** The line at this place, 0 for the first. */
    Optional<PaperRow> row(long place) {
        List<PaperRow> loaded = pages.get(place / PAGE);
        int within = (int) (place % PAGE);
        return loaded == null || within >= loaded.size() ? Optional.empty() : Optional.of(loaded.get(within));
    }

    /** Where the paper stands among the lines that are loaded. */
    OptionalLong placeOf(PaperId paper) {
        for (var page : pages.entrySet()) {
            for (int i = 0; i < page.getValue().size(); i++) {
                if (page.getValue().get(i).id().equals(paper)) {
                    return OptionalLong.of(page.getKey() * PAGE + i);
                }
            }
        }
        return OptionalLong.empty();
    }

    /** A page that was read. */
    void put(long page, List<PaperRow> rows) {
        asked.remove(page);
        pages.put(page, rows);
    }

    /** The same lines, read anew; does nothing where the page was let go meanwhile. */
    boolean replace(long page, List<PaperRow> rows) {
        return pages.replace(page, rows) != null;
    }

    /** Pages that hold one of these papers. */
    Map<Long, List<PaperRow>> with(Set<PaperId> papers) {
        var found = new LinkedHashMap<Long, List<PaperRow>>();
        pages.forEach((page, rows) -> {
            if (rows.stream().anyMatch(row -> papers.contains(row.id()))) {
                found.put(page, rows);
            }
        });
        return found;
    }

    /**
     * The list was read anew.
     *
     * @param same it is the same list as before, so that old lines may stay on show until they are read again
     */
    void restart(List<PaperRow> first, boolean same) {
        if (!same) {
            pages.clear();
        }
        asked.clear();
        stale.clear();
        stale.addAll(pages.keySet());
        stale.remove(0L);
        pages.put(0L, first);
    }

    void clear() {
        pages.clear();
        asked.clear();
        stale.clear();
    }
}
