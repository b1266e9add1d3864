package org.lectern.feed.dailypapers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Says of each part of a page what it is, so that the whole makes most sense: the cheapest path through all parts, where
 * a line costs something if it does not read like what it is taken for, and so does each departure from title, abstract,
 * facts. One odd line thus stays one odd line and shifts nothing behind it.
 */
final class Segmentation {
    /** What a part of a page is taken for. */
    enum Role {
        TITLE,
        ABSTRACT,
        /** A further paragraph of the abstract before it. */
        PARAGRAPH,
        FACTS
    }

    private static final int ROLES = Role.values().length;
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final double TITLE_WITHOUT_ABSTRACT = 3;
    private static final double ANOTHER_PARAGRAPH = 2.5;
    private static final double ABSTRACT_WITHOUT_TITLE = 4;
    private static final double FACTS_WITHOUT_PAPER = 2;
    /** A line that follows without a blank line between is rather a broken line than a new thing. */
    private static final double BROKEN_LINE = 1;

    private final List<PagePart> parts;
    private final byte[][] cameFrom;
    private double[] costs;

    private Segmentation(List<PagePart> parts) {
        this.parts = parts;
        this.cameFrom = new byte[parts.size()][ROLES];
    }

    /** One role for each part, in their order. */
    static List<Role> roles(List<PagePart> parts) {
        return parts.isEmpty() ? List.of() : new Segmentation(parts).cheapest();
    }

    private List<Role> cheapest() {
        costs = new double[ROLES];
        for (Role role : Role.values()) {
            costs[role.ordinal()] = reading(parts.getFirst(), role) + begin(role);
        }
        for (int i = 1; i < parts.size(); i++) {
            step(i);
        }
        costs[Role.TITLE.ordinal()] += TITLE_WITHOUT_ABSTRACT;
        return path(cheapestOf(costs));
    }

    private void step(int index) {
        PagePart part = parts.get(index);
        double[] reached = new double[ROLES];
        Arrays.fill(reached, NEVER);
        for (Role role : Role.values()) {
            double reading = reading(part, role);
            for (Role before : Role.values()) {
                double cost = costs[before.ordinal()] + follow(before, role, part) + reading;
                if (cost < reached[role.ordinal()]) {
                    reached[role.ordinal()] = cost;
                    cameFrom[index][role.ordinal()] = (byte) before.ordinal();
                }
            }
        }
        costs = reached;
    }

    private List<Role> path(int last) {
        var roles = new ArrayList<Role>();
        int role = last;
        for (int i = parts.size() - 1; i >= 0; i--) {
            roles.add(Role.values()[role]);
            role = cameFrom[i][role];
        }
        return roles.reversed();
    }

    private static int cheapestOf(double[] costs) {
        int best = 0;
        for (int i = 1; i < costs.length; i++) {
            best = costs[i] < costs[best] ? i : best;
        }
        return best;
    }

    private static double reading(PagePart part, Role role) {
        return switch (part) {
            case PagePart.Facts facts -> role == Role.FACTS ? 0 : NEVER;
            case PagePart.Text text ->
                switch (role) {
                    case TITLE -> Math.max(0, text.prose());
                    case ABSTRACT -> Math.max(0, -text.prose());
                    case PARAGRAPH -> Math.max(0, -text.prose()) / (brokenLine(part) ? 2 : 1);
                    case FACTS -> NEVER;
                };
        };
    }

    private static double begin(Role role) {
        return switch (role) {
            case TITLE -> 0;
            case ABSTRACT -> ABSTRACT_WITHOUT_TITLE;
            case PARAGRAPH -> NEVER;
            case FACTS -> FACTS_WITHOUT_PAPER;
        };
    }

    private static double follow(Role before, Role role, PagePart part) {
        return switch (before) {
            case TITLE ->
                switch (role) {
                    case ABSTRACT -> 0;
                    case TITLE, FACTS -> TITLE_WITHOUT_ABSTRACT;
                    case PARAGRAPH -> NEVER;
                };
            case ABSTRACT, PARAGRAPH ->
                switch (role) {
                    case TITLE -> brokenLine(part) ? BROKEN_LINE : 0;
                    case FACTS -> 0;
                    case PARAGRAPH -> brokenLine(part) ? BROKEN_LINE : ANOTHER_PARAGRAPH;
                    case ABSTRACT -> NEVER;
                };
            case FACTS -> begin(role);
        };
    }

    private static boolean brokenLine(PagePart part) {
        return part instanceof PagePart.Text text && !text.line().afterBlank();
    }
}
