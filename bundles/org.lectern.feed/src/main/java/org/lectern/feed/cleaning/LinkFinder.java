package org.lectern.feed.cleaning;

import java.util.LinkedHashMap;
import java.util.List;
import org.lectern.api.model.Link;

/**
 * Finds the addresses in an abstract, whatever surrounds them: brackets, mark-up, a period glued to their end, a blank in
 * their middle.
 */
public final class LinkFinder {
    private static final int MOST = 50;
    /** Places that begin like an address and are none count too, so that a text made of them ends. */
    private static final int MOST_TRIED = 1000;

    private LinkFinder() {}

    /** In the order of the text, each once, at most 50. */
    public static List<Link> links(String rawAbstract) {
        var links = new LinkedHashMap<String, Link>();
        int from = 0;
        for (int tried = 0; tried < MOST_TRIED && links.size() < MOST; tried++) {
            int start = Address.next(rawAbstract, from);
            if (start < 0) {
                break;
            }
            Address address = Address.read(rawAbstract, start);
            if (address.isWhole()) {
                links.computeIfAbsent(address.url(), url -> new Link(url, LinkKind.of(url, rawAbstract, start)));
            }
            from = Math.max(address.end(), start + 1);
        }
        return List.copyOf(links.values());
    }
}
