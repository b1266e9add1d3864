package org.lectern.export.bibliography;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A name in its parts. A name of an organisation, or of one word, has only one. */
record PersonName(String family, Optional<String> given, Optional<String> suffix) {
    private static final Set<String> ORGANIZATION_WORDS = Set.of(
            "university",
            "institute",
            "organization",
            "organisation",
            "team",
            "group",
            "consortium",
            "collaboration",
            "committee",
            "association",
            "society",
            "agency",
            "center",
            "centre",
            "department",
            "ministry",
            "foundation",
            "laboratory",
            "labs",
            "lab",
            "project",
            "network",
            "council",
            "initiative",
            "commission",
            "inc.",
            "ltd.");

    /** From {@code Lovelace, Ada}, {@code King, Jr., Martin Luther} or {@code Ada Lovelace}. */
    static PersonName of(String name) {
        String[] parts = name.strip().split("\\s*,\\s*", -1);
        if (parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty()) {
            return new PersonName(parts[0], Optional.of(parts[1]), Optional.empty());
        }
        if (parts.length == 3 && !parts[0].isEmpty() && !parts[1].isEmpty() && !parts[2].isEmpty()) {
            return new PersonName(parts[0], Optional.of(parts[2]), Optional.of(parts[1]));
        }
        return parts.length == 1 ? natural(parts[0]) : whole(name.strip());
    }

    private static PersonName whole(String name) {
        return new PersonName(name, Optional.empty(), Optional.empty());
    }

    /** The last word is the family's, with the words in lower case before it: Ludwig van Beethoven. */
    private static PersonName natural(String name) {
        String[] words = name.split("\\s+");
        for (String word : words) {
            if (ORGANIZATION_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                return whole(name);
            }
        }
        int family = words.length - 1;
        while (family > 1 && Character.isLowerCase(words[family - 1].codePointAt(0))) {
            family--;
        }
        if (family < 1) {
            return whole(name);
        }
        return new PersonName(
                String.join(" ", Arrays.copyOfRange(words, family, words.length)),
                Optional.of(String.join(" ", Arrays.copyOf(words, family))),
                Optional.empty());
    }

    boolean isWhole() {
        return given.isEmpty();
    }
}
