package org.lectern.annotation;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** How often two raters chose which categories. Counts stay whole numbers up to the last division. */
final class ContingencyTable<C> {
    private final Map<C, Long> first = new HashMap<>();
    private final Map<C, Long> second = new HashMap<>();
    private int size;
    private int same;

    void add(C byFirst, C bySecond) {
        first.merge(byFirst, 1L, Long::sum);
        second.merge(bySecond, 1L, Long::sum);
        size++;
        if (byFirst.equals(bySecond)) {
            same++;
        }
    }

    /** How many units both rated. */
    int size() {
        return size;
    }

    /** Share of units in the same category; only where there are units. */
    double percent() {
        return (double) same / size;
    }

    /** Absent where both used one and the same category throughout: agreement by chance is then certain. */
    OptionalDouble kappa() {
        long units = size;
        long byChance = first.entrySet().stream()
                .mapToLong(entry -> entry.getValue() * second.getOrDefault(entry.getKey(), 0L))
                .sum();
        return byChance == units * units
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (same * units - byChance) / (units * units - byChance));
    }
}
