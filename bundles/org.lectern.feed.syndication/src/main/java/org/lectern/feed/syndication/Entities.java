package org.lectern.feed.syndication;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entities of a document: HTML's names, and those its document type declares with a plain text. An entity that names
 * other entities or a file is never expanded, so none of them grows.
 */
final class Entities {
    private static final int MOST = 100;
    private static final int LONGEST = 1024;
    private static final int LONGEST_TOGETHER = 1 << 20;
    private static final Pattern DECLARED =
            Pattern.compile("<!ENTITY\\s+([\\w.:-]{1,60})\\s+(?:\"([^\"&<%]*)\"|'([^'&<%]*)')\\s*>");

    private final Map<String, String> own = new HashMap<>();
    private int expanded;

    void declare(String documentType) {
        Matcher declared = DECLARED.matcher(documentType);
        while (declared.find() && own.size() < MOST) {
            String text = declared.group(2) == null ? declared.group(3) : declared.group(2);
            if (text.length() <= LONGEST) {
                own.putIfAbsent(declared.group(1), text);
            }
        }
    }

    boolean isOwn(String name) {
        return own.containsKey(name);
    }

    /** The text for which the entity stands, as it may stand in XML; empty where it is unknown or all together grow too long. */
    Optional<byte[]> expansion(String name) {
        String text = own.getOrDefault(name, org.jsoup.nodes.Entities.getByName(name));
        if (text.isEmpty() || expanded + text.length() > LONGEST_TOGETHER) {
            return Optional.empty();
        }
        expanded += own.containsKey(name) ? text.length() : 0;
        return Optional.of(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;")
                .getBytes(StandardCharsets.UTF_8));
    }
}
