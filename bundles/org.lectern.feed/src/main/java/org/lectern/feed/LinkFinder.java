package org.lectern.feed;

import java.util.LinkedHashMap;
import java.util.List;
import org.lectern.api.model.Link;
import org.lectern.feed.cleaning.Address;
import org.lectern.feed.cleaning.LinkKind;

/**
 * Finds the addresses in an abstract, whatever surrounds them: brackets, mark-up, a period glued to their end, a blank in
 * their middle. Safe to share between threads.
 */
public final class LinkFinder {
    private static final int MOST = 50;

    /** In the order of the text, each once, at most 50. */
    public List<Link> links(String rawAbstract) {
        var links = new LinkedHashMap<String, Link>();
        int from = 0;
        while (links.size() < MOST) {
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
