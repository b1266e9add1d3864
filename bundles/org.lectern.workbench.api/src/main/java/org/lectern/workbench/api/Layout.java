package org.lectern.workbench.api;

import java.util.List;

/** How the area of a perspective is divided. */
public sealed interface Layout {
    /** Views behind tabs, the first one in front. May be empty: then it takes no room until a view is put there. */
    record Stack(String id, List<String> views) implements Layout {
        public Stack {
            views = List.copyOf(views);
        }
    }

    /**
     * Parts side by side, or one below the other.
     *
     * @param weights how much room each part gets, in the order of the parts
     */
    record Split(boolean sideBySide, List<Integer> weights, List<Layout> parts) implements Layout {
        public Split {
            weights = List.copyOf(weights);
            parts = List.copyOf(parts);
            if (parts.isEmpty() || weights.size() != parts.size()) {
                throw new IllegalArgumentException(weights.size() + " weights do not fit " + parts.size() + " parts");
            }
        }
    }

    static Stack stack(String id, String... views) {
        return new Stack(id, List.of(views));
    }

    /** Side by side. */
    static Split columns(List<Integer> weights, Layout... parts) {
        return new Split(true, weights, List.of(parts));
    }

    /** One below the other. */
    static Split rows(List<Integer> weights, Layout... parts) {
        return new Split(false, weights, List.of(parts));
    }
}
