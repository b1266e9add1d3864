package org.lectern.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What our own exports call their columns, all of which we understand. */
final class OwnTable {
    /** What stands before the name of a field that a source said beyond the paper. */
    static final String EXTRA_PREFIX = "extra.";

    private static final Set<String> NAMES = Set.of(
            "id",
            "title",
            "abstract",
            "rawTitle",
            "rawAbstract",
            "authorCount",
            "authors",
            "organization",
            "organizationHandle",
            "published",
            "publishedFrom",
            "identifiers",
            "otherIdentifiers",
            "links",
            "linkKinds",
            "comments",
            "labels",
            "answers",
            "answersJson",
            "sightings");

    private static final List<String> EVERYWHERE = List.of("id", "rawTitle", "rawAbstract", "publishedFrom", "labels");

    private OwnTable() {}

    /** Whether a table with these columns is an export of ours, with all that is known. */
    static boolean is(Collection<String> names) {
        return names.containsAll(EVERYWHERE) && (names.contains("linkKinds") || names.contains("otherIdentifiers"));
    }

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** The number of the latest sighting that has it. */
    static OptionalInt latest(JsonNode sightings, String name) {
        OptionalInt latest = OptionalInt.empty();
        String day = "";
        for (JsonNode sighting : sightings) {
            String seenOn = sighting.path("seenOn").asText("");
            if (sighting.path(name).isInt() && seenOn.compareTo(day) >= 0) {
                latest = OptionalInt.of(sighting.path(name).intValue());
                day = seenOn;
            }
        }
        return latest;
    }
}
