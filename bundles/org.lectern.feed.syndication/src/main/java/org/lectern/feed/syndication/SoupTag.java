package org.lectern.feed.syndication;

import java.util.Map;
import org.jsoup.nodes.Element;

/** A start tag of an entry that is not well-formed. */
record SoupTag(Element element, Map<String, String> namespaces) implements Tag {
    private String prefix() {
        int colon = element.tagName().indexOf(':');
        return colon < 0 ? "" : element.tagName().substring(0, colon);
    }

    /** A prefix that nobody declared keeps its elements apart from those of the feed. */
    @Override
    public String uri() {
        String prefix = prefix();
        String own = element.attr(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix);
        if (!own.isEmpty()) {
            return own;
        }
        return namespaces.getOrDefault(prefix, prefix.isEmpty() ? "" : "urn:undeclared:" + prefix);
    }

    @Override
    public String local() {
        return element.tagName().substring(element.tagName().indexOf(':') + 1);
    }

    @Override
    public String name() {
        return element.tagName();
    }

    @Override
    public String attribute(String local) {
        return element.hasAttr(local) ? element.attr(local) : null;
    }

    @Override
    public String attribute(String prefix, String local) {
        return attribute(prefix + ":" + local);
    }
}
