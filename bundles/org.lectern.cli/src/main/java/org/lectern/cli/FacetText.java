package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.api.search.Facets.Count;
import org.lectern.api.search.Facets.Facet;

/** Facets for programs and for people, always in the same order. */
final class FacetText {
    private FacetText() {}

    static ObjectNode json(Map<Facet, List<Count>> facets) {
        ObjectNode node = Output.JSON.objectNode();
        for (Facet facet : Facet.values()) {
            ArrayNode values = node.putArray(name(facet));
            facets.get(facet)
                    .forEach(count ->
                            values.addObject().put("value", count.value()).put("papers", count.papers()));
        }
        return node;
    }

    static List<String> lines(Map<Facet, List<Count>> facets) {
        var lines = new ArrayList<String>();
        for (Facet facet : Facet.values()) {
            if (!facets.get(facet).isEmpty()) {
                lines.add(facets.get(facet).stream()
                        .map(count -> count.value() + " " + count.papers())
                        .collect(Collectors.joining(", ", name(facet) + ": ", "")));
            }
        }
        return lines;
    }

    private static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }
}
