package org.lectern.workbench.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.workbench.api.Layout;

/** A layout as settings keep it. */
final class LayoutJson {
    private LayoutJson() {}

    static Object write(Layout layout) {
        return switch (layout) {
            case Layout.Stack stack -> Map.of("stack", stack.id(), "views", stack.views());
            case Layout.Split split ->
                Map.of(
                        "split",
                        split.sideBySide() ? "columns" : "rows",
                        "weights",
                        split.weights(),
                        "parts",
                        split.parts().stream().map(LayoutJson::write).toList());
        };
    }

    /** Empty where this is no layout, so that the perspective's own is used. */
    static Optional<Layout> read(Object json) {
        try {
            return Optional.of(layout(json));
        } catch (IllegalArgumentException | ClassCastException e) {
            System.getLogger(LayoutJson.class.getName())
                    .log(System.Logger.Level.WARNING, "A kept layout cannot be read; the default one is used", e);
            return Optional.empty();
        }
    }

    private static Layout layout(Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("No layout: " + json);
        }
        if (map.get("stack") instanceof String id && map.get("views") instanceof List<?> views) {
            return new Layout.Stack(id, views.stream().map(String.class::cast).toList());
        }
        if (map.get("split") instanceof String way
                && map.get("weights") instanceof List<?> weights
                && map.get("parts") instanceof List<?> parts) {
            var read = new ArrayList<Layout>();
            parts.forEach(part -> read.add(layout(part)));
            return new Layout.Split(
                    way.equals("columns"),
                    weights.stream().map(w -> ((Number) w).intValue()).toList(),
                    read);
        }
        throw new IllegalArgumentException("No layout: " + json);
    }
}
