package org.lectern.api.search;

import java.util.List;

/**
 * One page of hits.
 *
 * @param total how many papers match in all
 * @param behind how many changed papers the index had not taken in yet; 0 where the answer is current
 */
public record SearchAnswer(List<Hit> hits, long total, long behind) {
    public SearchAnswer {
        hits = List.copyOf(hits);
    }
}
