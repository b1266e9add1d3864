package org.lectern.export.labelled;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of files and folders that every system takes and that lead nowhere else. What is not a plain letter, digit, dot,
 * dash or underscore is written as the bytes of its UTF-8, {@code %20}, so that the name can be had back.
 */
final class SafeName {
    private static final int LONGEST = 120;
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Map<String, String> taken = new HashMap<>();

    /** A name for {@code text} among those given out so far, also where the system does not tell large letters from small. */
    String of(String text) {
        String name = encoded(text, true);
        String holder = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), text);
        return holder == null || holder.equals(text) ? name : encoded(text, false);
    }

    /** A name that depends on nothing but {@code text}. */
    static String alone(String text) {
        return encoded(text, false);
    }

    private static String encoded(String text, boolean large) {
        var name = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            boolean plain = c >= 'a' && c <= 'z'
                    || c >= '0' && c <= '9'
                    || c == '-'
                    || c == '_'
                    || c == '.'
                    || large && c >= 'A' && c <= 'Z';
            name.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        if (name.length() > LONGEST) {
            return name.substring(0, LONGEST) + "~" + HexFormat.of().formatHex(Sha256.of(text), 0, 8);
        }
        boolean unusable = name.isEmpty()
                || name.charAt(0) == '.'
                || name.charAt(name.length() - 1) == '.'
                || RESERVED.matcher(name).matches();
        return unusable ? dotless(name.toString()) : name.toString();
    }

    private static String dotless(String name) {
        if (name.isEmpty()) {
            return "%";
        }
        String first = RESERVED.matcher(name).matches()
                ? String.format(Locale.ROOT, "%%%02X", (int) name.charAt(0)) + name.substring(1)
                : name;
        return first.replaceAll("^\\.|\\.$", "%2E");
    }
}
