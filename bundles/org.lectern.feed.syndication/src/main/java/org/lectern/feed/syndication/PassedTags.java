package org.lectern.feed.syndication;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Notices, byte by byte, when the tag of an entry was passed: of one with the given name, or with one of the usual names. */
final class PassedTags {
    private final byte[][] tags;
    private final int[] matched;
    private byte[] passed = {};

    PassedTags(String name) {
        tags = Stream.of(name, "item", "entry")
                .distinct()
                .flatMap(local -> Stream.of("</" + local, "<" + local))
                .map(tag -> tag.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        matched = new int[tags.length];
    }

    /** @return whether this byte ends the name of such a tag */
    boolean next(int b) {
        boolean any = false;
        for (int i = 0; i < tags.length; i++) {
            if (matched[i] == tags[i].length) {
                if (!XmlCharacters.isName(b)) {
                    passed = tags[i];
                    any = true;
                }
                matched[i] = 0;
            }
            matched[i] = b == tags[i][matched[i]] ? matched[i] + 1 : b == '<' ? 1 : 0;
        }
        return any;
    }

    /** The tag that was passed last is an end tag. */
    boolean isEnd() {
        return passed[1] == '/';
    }

    /** The length of the tag that was passed last, without the byte that ended its name. */
    int length() {
        return passed.length;
    }
}
