package org.lectern.presentation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** By what a list is grouped, and which of its groups are closed. */
final class PaperFolding {
    private final Set<String> closed = new HashSet<>();
    private PaperGroups.By by = PaperGroups.By.NOTHING;
    private Optional<PaperGroups> groups = Optional.empty();

    PaperGroups.By by() {
        return by;
    }

    /** Groups by something else, with all groups open. Gives whether it is something else. */
    boolean by(PaperGroups.By other) {
        boolean changed = other != by;
        if (changed) {
            by = other;
            closed.clear();
        }
        return changed;
    }

    /** The groups on show; empty where the list has none. */
    Optional<PaperGroups> groups() {
        return groups;
    }

    void groups(Optional<PaperGroups> shown) {
        groups = shown;
    }

    /** The names of the closed groups. */
    Set<String> closed() {
        return Set.copyOf(closed);
    }

    /** Closes the group, or opens it. */
    void toggle(PaperGroups.Group group) {
        if (!closed.remove(group.name())) {
            closed.add(group.name());
        }
    }

    /** Closes or opens all. */
    void closeAll(boolean close) {
        closed.clear();
        if (close) {
            groups.ifPresent(now -> now.groups().forEach(group -> closed.add(group.name())));
        }
    }
}
