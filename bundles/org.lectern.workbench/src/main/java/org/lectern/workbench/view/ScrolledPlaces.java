package org.lectern.workbench.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.api.model.PaperId;

/** How far each of the papers read last was scrolled, so that going back finds the line again. */
final class ScrolledPlaces {
    private static final int MOST = 200;

    private final Map<PaperId, Integer> pixels = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PaperId, Integer> eldest) {
            return size() > MOST;
        }
    };

    void leave(PaperId paper, int topPixel) {
        pixels.put(paper, topPixel);
    }

    /** 0 for a paper that was not on show. */
    int of(PaperId paper) {
        return pixels.getOrDefault(paper, 0);
    }
}
