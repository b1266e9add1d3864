package org.lectern.plugins;

import java.util.List;

/**
 * What a jar says about itself.
 *
 * @param adds what it would add to Lectern
 */
record JarFacts(String id, String version, List<String> adds) {
    JarFacts {
        adds = List.copyOf(adds);
    }
}
