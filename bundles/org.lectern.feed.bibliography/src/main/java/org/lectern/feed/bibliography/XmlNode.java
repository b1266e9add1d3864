package org.lectern.feed.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** An element of one record. Elements that only change how a text looks are part of the text. */
final class XmlNode {
    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean taken;

    XmlNode(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    void child(XmlNode child) {
        children.add(child);
    }

    List<XmlNode> children() {
        return List.copyOf(children);
    }

    void append(String more) {
        text.append(more);
    }

    /** With its line breaks. */
    String rawText() {
        return text.toString().replace('\r', '\n');
    }

    /** On one line. */
    String text() {
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    /** The elements under that path of names. */
    List<XmlNode> all(String... path) {
        List<XmlNode> at = List.of(this);
        for (String step : path) {
            at = at.stream()
                    .flatMap(node -> node.children.stream())
                    .filter(node -> node.name.equals(step))
                    .toList();
        }
        return at;
    }

    Optional<XmlNode> first(String... path) {
        return all(path).stream().findFirst();
    }

    String text(String... path) {
        return first(path).map(XmlNode::text).orElse("");
    }

    /** What it says has found its place. */
    void take() {
        taken = true;
    }

    /** Each element that has a text and was not taken, with the name of the one it stands in. */
    void leaves(BiConsumer<XmlNode, XmlNode> each) {
        for (XmlNode child : children) {
            if (!child.taken) {
                if (!child.text().isEmpty()) {
                    each.accept(this, child);
                }
                child.leaves(each);
            }
        }
    }
}
