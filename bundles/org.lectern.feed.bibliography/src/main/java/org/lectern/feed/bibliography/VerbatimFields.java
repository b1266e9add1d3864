package org.lectern.feed.bibliography;

import java.util.Set;

/** Fields whose values no TeX reads: they stay as they are, in and out. */
final class VerbatimFields {
    private static final Set<String> NAMES =
            Set.of("file", "pdf", "url", "doi", "eprint", "pmid", "openreview", "groups", "owner");

    private VerbatimFields() {}

    static boolean contains(String name) {
        return NAMES.contains(name) || name.startsWith("bdsk-");
    }
}
