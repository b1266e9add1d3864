package org.lectern.feed.cleaning;

import static org.lectern.feed.cleaning.Surroundings.at;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address as it stands in running text.
 *
 * @param url put right: with its scheme, without what was glued to it
 * @param end where it ends in the text
 */
record Address(String url, int end) {
    private static final Pattern WHOLE =
            Pattern.compile("https?://[A-Za-z0-9.-]+\\.[A-Za-z]{2,}(?::\\d+)?(?:[/?#].*)?");
    private static final Pattern HOST_ONLY = Pattern.compile("https?://[^/]+/");
    private static final Pattern OWNER_ONLY =
            Pattern.compile("https?://(?:github|gitlab|huggingface)\\.\\w+/[\\w.-]+/");
    private static final Pattern REST_OF_HOST = Pattern.compile("(?:com|io|org|net|ai|edu|dev|co)(?:/\\S*)?");
    private static final Pattern OWNER_AND_NAME = Pattern.compile("[\\w-]+/[\\w.-]+\\S*");
    private static final Pattern NAME = Pattern.compile("\\w*[\\d_A-Z-][\\w.-]*");
    private static final Pattern REST_OF_PATH = Pattern.compile("[\\w-][\\w./-]*");
    private static final Pattern GLUED_SENTENCE =
            Pattern.compile("\\.(?:The|We|Our|This|Code|In|It|For|These|Project|Data|Please)$");
    private static final Set<String> BARE = Set.of("github.com/", "gitlab.com/", "huggingface.co/", "www.");
    private static final int LONGEST = 2000;

    /** Where the next address begins; -1 where there is none. */
    static int next(String text, int from) {
        int next = indexOfScheme(text, from);
        for (String bare : BARE) {
            int end = next < 0 ? text.length() : next;
            int found = text.indexOf(bare, from, end);
            while (found >= 0 && !standsAlone(text, found)) {
                found = text.indexOf(bare, found + 1, end);
            }
            next = found >= 0 ? found : next;
        }
        return next;
    }

    private static int indexOfScheme(String text, int from) {
        for (int i = text.indexOf("http", from); i >= 0; i = text.indexOf("http", i + 4)) {
            if (text.startsWith("://", i + 4) || text.startsWith("s:", i + 4) || text.startsWith(": //", i + 4)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean standsAlone(String text, int index) {
        char before = at(text, index - 1);
        return before != '/' && before != '.' && before != '@' && !Character.isLetterOrDigit(before);
    }

    /** The address that begins at {@code start}. */
    static Address read(String text, int start) {
        var url = new StringBuilder();
        int end = word(text, start, url);
        int rest = afterBlanks(text, end);
        while (rest > end && rest < text.length() && url.length() < LONGEST) {
            var more = new StringBuilder();
            int endOfMore = word(text, rest, more);
            if (!continues(url.toString(), more.toString(), endOfMore == text.length())) {
                break;
            }
            url.append(more);
            end = endOfMore;
            rest = afterBlanks(text, end);
        }
        return new Address(trimmed(url.toString()), end);
    }

    /** Copies what can belong to an address; a backslash only protects the next character. */
    private static int word(String text, int start, StringBuilder into) {
        int i = start;
        while (i < text.length() && i - start < LONGEST) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && "_%#&~".indexOf(text.charAt(i + 1)) >= 0) {
                i++;
                c = text.charAt(i);
            } else if (c <= ' ' || c > '~' || "{}<>\"`|\\^[]".indexOf(c) >= 0) {
                break;
            } else if ((c == ',' || c == ';') && text.startsWith("http", i + 1)) {
                break;
            }
            into.append(c);
            i++;
        }
        return i;
    }

    /** Whether the word behind a blank is the rest of an address that was broken there. */
    private static boolean continues(String url, String more, boolean last) {
        if (more.isEmpty()) {
            return false;
        }
        if (url.endsWith("://") || url.equals("http:") || url.equals("https:")) {
            return more.indexOf('.') > 0 || more.startsWith("//");
        }
        if (url.endsWith(".") && url.indexOf('/', 8) < 0) {
            return REST_OF_HOST.matcher(more).matches();
        }
        if (HOST_ONLY.matcher(url).matches()) {
            return OWNER_AND_NAME.matcher(more).matches();
        }
        if (OWNER_ONLY.matcher(url).matches()) {
            return NAME.matcher(more).matches() || last && more.endsWith(".");
        }
        return (url.endsWith("-") || url.endsWith("_"))
                && url.contains("://")
                && REST_OF_PATH.matcher(more).matches();
    }

    private static int afterBlanks(String text, int index) {
        int i = index;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static String trimmed(String found) {
        String url = found;
        int length;
        do {
            length = url.length();
            char last = at(url, length - 1);
            boolean bracket = last == ')' && count(url, ')') > count(url, '(');
            if (bracket || last != 0 && ".,;:!?'*$#".indexOf(last) >= 0) {
                url = url.substring(0, length - 1);
            } else if (last == '(') {
                url = url.substring(0, length - 1);
            }
            url = GLUED_SENTENCE.matcher(url).replaceFirst("");
        } while (url.length() < length);
        int markdown = url.indexOf(")(");
        url = markdown > 0 ? url.substring(0, markdown) : url;
        if (url.endsWith(".git") && url.indexOf('/', 8) > 0) {
            url = url.substring(0, url.length() - ".git".length());
        }
        return url.startsWith("http") ? url : "https://" + url;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Whether it has a host with a dot in it. */
    boolean isWhole() {
        return WHOLE.matcher(url).matches() && !url.toLowerCase(Locale.ROOT).endsWith("://www.");
    }
}
