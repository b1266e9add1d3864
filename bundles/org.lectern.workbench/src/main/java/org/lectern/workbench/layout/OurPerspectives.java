package org.lectern.workbench.layout;

import java.util.List;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Icon;
import org.lectern.workbench.api.Layout;
import org.lectern.workbench.api.Perspective;
import org.lectern.workbench.look.Icons;

/** The perspectives that ship with the window. */
public final class OurPerspectives {
    private record Ours(String id, Icon icon, int rank, String mainView, Layout layout) implements Perspective {
        @Override
        public String title() {
            return Messages.get("perspective." + id);
        }
    }

    private OurPerspectives() {}

    public static List<Perspective> all() {
        return List.of(
                new Ours("read", Icons.named("book"), 1, "papers", read()),
                new Ours("label", Icons.named("tag"), 2, "paper", label()),
                new Ours("analyse", Icons.named("chart"), 4, "analyses", analyse()));
    }

    private static Layout read() {
        return Layout.columns(
                List.of(20, 80),
                Layout.stack("left", "sources", "facets"),
                Layout.rows(
                        List.of(45, 55),
                        Layout.stack("top", "papers"),
                        Layout.stack("bottom", "reader", "feeds", "jobs", "report", "imports", "origin")));
    }

    private static Layout label() {
        return Layout.columns(
                List.of(24, 48, 28),
                Layout.rows(
                        List.of(26, 44, 30),
                        Layout.stack("left", "progress"),
                        Layout.stack("next", "queue"),
                        Layout.stack("past", "history")),
                Layout.stack("middle", "paper"),
                Layout.rows(List.of(55, 45), Layout.stack("right", "labels"), Layout.stack("below", "guideline")));
    }

    private static Layout analyse() {
        return Layout.columns(
                List.of(24, 76),
                Layout.rows(List.of(45, 55), Layout.stack("left", "analyses"), Layout.stack("below", "parameters")),
                Layout.rows(
                        List.of(58, 42),
                        Layout.stack("middle", "chart"),
                        Layout.columns(
                                List.of(60, 40),
                                Layout.stack("bottom", "result"),
                                Layout.stack("right", "runs", "jobs"))));
    }
}
