package org.lectern.feed.labelled;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in the folders that Lectern's own exports write: {@code annotators/Ada%20Lovelace/p-7f3c2a.ann}, or
 * {@code unlabelled/p-7f3c2a.ann}.
 *
 * @param annotator empty for a paper that nobody labelled
 * @param document the file's name without its ending
 */
record OwnFolder(String annotator, String document, String ending) {
    private static final Pattern PATH =
            Pattern.compile("(?:[^/]{1,400}/)?(?:annotators/([^/]{1,1000})|unlabelled)/([^/]{1,1000})\\.([a-z]{1,6})");

    static Optional<OwnFolder> of(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches()
                ? Optional.of(new OwnFolder(
                        matcher.group(1) == null ? "" : name(matcher.group(1)), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** What a file's name was made of: {@code %20} is a blank. A name that was made otherwise stays as it is. */
    static String name(String file) {
        if (!file.matches("(?s)(?:[^%]|%[0-9A-F]{2})*")) {
            return file;
        }
        ByteBuffer bytes = ByteBuffer.allocate(file.length() * 4);
        for (int i = 0; i < file.length(); i++) {
            if (file.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(file.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.put(file.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return file;
        }
    }
}
