package org.lectern.workbench.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.api.model.PaperId;

/**
 * Which lines of a list of any length are selected, by their places, 0 for the first. The papers of lines that are not
 * loaded become known later.
 */
final class LineSelection {
    /** So many lines can be selected at once, because the paper of each must be read. */
    static final int MOST = 2000;

    private final TreeSet<Long> places = new TreeSet<>();
    private final Map<Long, PaperId> papers = new TreeMap<>();
    private long caret;
    private long anchor;

    long caret() {
        return caret;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    boolean contains(long place) {
        return places.contains(place);
    }

    /** Selected places in that stretch, {@code to} excluded. */
    SortedSet<Long> between(long from, long to) {
        return places.subSet(from, Math.max(from, to));
    }

    void clear() {
        places.clear();
        papers.clear();
        caret = 0;
        anchor = 0;
    }

    /** Selects this line alone. */
    void only(long place) {
        clear();
        places.add(place);
        caret = place;
        anchor = place;
    }

    /** Selects the line too, or no longer. */
    void toggle(long place) {
        if (places.remove(place)) {
            papers.remove(place);
        } else {
            places.add(place);
        }
        caret = place;
        anchor = place;
    }

    /** Selects from where the last click was to this line; gives whether all of it could be. */
    boolean extendTo(long place) {
        return range(anchor, place);
    }

    /** Selects all lines; gives whether all of them could be. */
    boolean all(long total) {
        anchor = 0;
        return range(0, Math.max(0, total - 1));
    }

    private boolean range(long start, long place) {
        long end = start + Math.clamp(place - start, -(MOST - 1), MOST - 1);
        places.clear();
        for (long at = Math.min(start, end); at <= Math.max(start, end); at++) {
            places.add(at);
        }
        papers.keySet().retainAll(places);
        anchor = start;
        caret = end;
        return end == place;
    }

    /** Whether the line is selected for another paper than this. */
    boolean isForAnother(long place, PaperId paper) {
        return papers.containsKey(place) && !papers.get(place).equals(paper);
    }

    /** The paper of a line is this; means nothing where the line is not selected. */
    void learn(long place, PaperId paper) {
        if (places.contains(place)) {
            papers.put(place, paper);
        }
    }

    /** Selected lines whose papers are not known. */
    List<Long> unknown() {
        return places.stream().filter(place -> !papers.containsKey(place)).toList();
    }

    /** The papers of the lines, that of the caret first; empty until all are known. */
    Optional<List<PaperId>> papers() {
        if (papers.size() < places.size()) {
            return Optional.empty();
        }
        var all = new ArrayList<PaperId>();
        Optional.ofNullable(papers.get(caret)).ifPresent(all::add);
        papers.forEach((place, paper) -> {
            if (place != caret) {
                all.add(paper);
            }
        });
        return Optional.of(all);
    }
}
