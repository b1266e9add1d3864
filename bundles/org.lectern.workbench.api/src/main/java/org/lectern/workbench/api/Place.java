package org.lectern.workbench.api;

import java.util.Objects;

/**
 * Where a command stands in menus and toolbar.
 *
 * @param menu {@code file}, {@code edit}, {@code view}, {@code go}, {@code paper}, {@code analyse}, {@code window},
 *     {@code help}; empty for none
 * @param group commands of a menu with the same group stand together; groups come in the order of their names
 * @param rank within the group, lowest first
 * @param toolbar it also has a button
 * @param contextMenu it also stands in the context menu of papers
 */
public record Place(String menu, String group, int rank, boolean toolbar, boolean contextMenu) {
    /** Found by name only. */
    public static final Place PALETTE_ONLY = new Place("", "", 0, false, false);

    public Place {
        Objects.requireNonNull(menu);
        Objects.requireNonNull(group);
    }

    public static Place menu(String menu, String group, int rank) {
        return new Place(menu, group, rank, false, false);
    }

    public Place inToolbar() {
        return new Place(menu, group, rank, true, contextMenu);
    }

    public Place inContextMenu() {
        return new Place(menu, group, rank, toolbar, true);
    }
}
