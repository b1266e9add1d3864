package org.lectern.feed.syndication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.lectern.api.feed.FeedException;

/** An entry that is not well-formed, as a forgiving parser sees it. */
final class MendedEntry {
    private static final Pattern NAMESPACE = Pattern.compile(" xmlns(?::([^=\\s]+))?=\"([^\"]*)\"");

    private MendedEntry() {}

    /** @param around the start tags around the entry, with their namespaces */
    static void walk(String entry, String name, List<String> around, FeedWalk walk) throws FeedException {
        Map<String, String> namespaces = namespaces(around);
        for (Node node : Jsoup.parse(entry, "", Parser.xmlParser()).childNodes()) {
            if (node instanceof Element element && element.tagName().equals(name)) {
                walk(element, namespaces, walk);
                return;
            }
        }
    }

    private static Map<String, String> namespaces(List<String> around) {
        var namespaces = new HashMap<>(Vocabulary.CUSTOMARY);
        Matcher declared = NAMESPACE.matcher(String.join("", around));
        while (declared.find()) {
            namespaces.put(
                    declared.group(1) == null ? "" : declared.group(1),
                    declared.group(2)
                            .replace("&quot;", "\"")
                            .replace("&lt;", "<")
                            .replace("&amp;", "&"));
        }
        return namespaces;
    }

    /** Without recursion: broken markup can be nested without end. */
    private static void walk(Element root, Map<String, String> namespaces, FeedWalk walk) throws FeedException {
        Node node = root;
        boolean down = true;
        while (true) {
            if (down) {
                head(node, namespaces, walk);
            }
            if (down && node.childNodeSize() > 0) {
                node = node.childNode(0);
                continue;
            }
            if (node instanceof Element element) {
                walk.end(new SoupTag(element, namespaces));
            }
            if (node == root) {
                return;
            }
            Node next = node.nextSibling();
            down = next != null;
            node = next == null ? node.parent() : next;
        }
    }

    private static void head(Node node, Map<String, String> namespaces, FeedWalk walk) {
        if (node instanceof Element element) {
            walk.start(new SoupTag(element, namespaces));
        } else if (node instanceof TextNode words) {
            char[] characters = words.getWholeText().toCharArray();
            walk.text(characters, 0, characters.length);
        }
    }
}
