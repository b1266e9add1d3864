package org.lectern.feed.cleaning;

import static org.lectern.feed.cleaning.Surroundings.at;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A backslash before a sign that needs it only in TeX, characters written as numbers, and those of HTML. */
final class Escapes implements Rule {
    private static final String PROTECTED = "%&_#${}";
    private static final String SPACES = ",;: ";
    private static final String NOTHING = "!-/@";
    private static final Pattern BY_NUMBER =
            Pattern.compile("\\$?\\\\unicode\\s?\\{(?:0x|x)?([0-9a-fA-F]{2,5})\\}\\$?");
    private static final Pattern HTML = Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|#(\\d{2,5}));");

    @Override
    public void find(String raw, Edits edits) {
        if (raw.contains("\\unicode")) {
            numbers(raw, edits);
        }
        for (int i = raw.indexOf('\\'); i >= 0; i = raw.indexOf('\\', i + 1)) {
            char next = at(raw, i + 1);
            if (next != 0 && at(raw, i - 1) != '\\') {
                sign(edits, i, next);
            }
        }
        if (raw.indexOf('&') >= 0 && raw.indexOf(';') >= 0) {
            html(raw, edits);
        }
    }

    private static void sign(Edits edits, int start, char next) {
        if (PROTECTED.indexOf(next) >= 0) {
            edits.replace("escape", start, start + 2, Character.toString(next));
        } else if (SPACES.indexOf(next) >= 0) {
            edits.replace("escape", start, start + 2, " ");
        } else if (NOTHING.indexOf(next) >= 0) {
            edits.replace("escape", start, start + 2, "");
        }
    }

    private static void numbers(String raw, Edits edits) {
        Matcher matcher = BY_NUMBER.matcher(raw);
        while (matcher.find()) {
            int point = Integer.parseInt(matcher.group(1), 16);
            if (isCharacter(point)) {
                edits.replace("character", matcher.start(), matcher.end(), Character.toString(point));
            }
        }
    }

    private static void html(String raw, Edits edits) {
        Matcher matcher = HTML.matcher(raw);
        while (matcher.find()) {
            String character = switch (matcher.group(1)) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "apos" -> "'";
                case "nbsp" -> " ";
                default -> byNumber(matcher.group(2));
            };
            if (!character.isEmpty()) {
                edits.replace("character", matcher.start(), matcher.end(), character);
            }
        }
    }

    private static String byNumber(String digits) {
        int point = Integer.parseInt(digits);
        return isCharacter(point) ? Character.toString(point) : "";
    }

    private static boolean isCharacter(int point) {
        return point > ' '
                && Character.isDefined(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE;
    }
}
