package org.lectern.feed.syndication;

import javax.xml.stream.XMLStreamReader;

/** The start tag at which a parser stands; one object for all of them. */
final class StaxTag implements Tag {
    private final XMLStreamReader reader;

    StaxTag(XMLStreamReader reader) {
        this.reader = reader;
    }

    @Override
    public String uri() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    @Override
    public String local() {
        return reader.getLocalName();
    }

    @Override
    public String name() {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? local() : prefix + ":" + local();
    }

    @Override
    public String attribute(String local) {
        return attribute("", local);
    }

    @Override
    public String attribute(String prefix, String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(local)) {
                String own = reader.getAttributePrefix(i);
                if (prefix.equals(own == null ? "" : own)) {
                    return reader.getAttributeValue(i);
                }
            }
        }
        return null;
    }
}
