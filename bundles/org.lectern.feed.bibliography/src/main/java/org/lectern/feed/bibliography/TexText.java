package org.lectern.feed.bibliography;

import java.text.Normalizer;

/**
 * TeX as text: accents and symbols become letters, braces that only group go, white space is one blank. Mathematics and
 * commands that have no letter stay as they are.
 */
final class TexText {
    private static final int DEEPEST = 20;

    private final String tex;
    private final StringBuilder text;
    private int at;
    private int depth;

    private TexText(String tex) {
        this.tex = tex;
        text = new StringBuilder(tex.length());
    }

    static String of(String tex) {
        if (tex.isEmpty()) {
            return tex;
        }
        String line = oneLine(tex);
        if (line.indexOf('\\') < 0 && line.indexOf('{') < 0 && line.indexOf('}') < 0 && line.indexOf('~') < 0) {
            return line;
        }
        var reading = new TexText(line);
        while (reading.at < line.length()) {
            reading.one();
        }
        return oneLine(reading.text);
    }

    /** A field that no TeX reads: only escaped specials are unescaped. */
    static String verbatim(String tex) {
        if (tex.isEmpty()) {
            return tex;
        }
        String line = oneLine(tex);
        String bare = line.startsWith("\\url{") && line.endsWith("}") ? line.substring(5, line.length() - 1) : line;
        while (bare.length() > 1 && bare.startsWith("{") && bare.indexOf('}') == bare.length() - 1) {
            bare = bare.substring(1, bare.length() - 1);
        }
        return bare.replaceAll("\\\\([_%&#$~{}])(?:\\{\\})?", "$1")
                .replace("{\\textunderscore}", "_")
                .replace("\\textunderscore{}", "_")
                .replace("\\textasciitilde{}", "~")
                .replace("{\\textasciitilde}", "~");
    }

    /** White space and control characters are one blank. By hand, since a pattern takes most of the time of an import. */
    private static String oneLine(CharSequence text) {
        var line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = c <= ' ' || c == '\u007F' || c == '\u2028' || c == '\u2029';
            if (!white) {
                if (blank) {
                    line.append(' ');
                }
                line.append(c);
            }
            blank = white;
        }
        return line.toString().strip();
    }

    private void one() {
        char c = tex.charAt(at);
        switch (c) {
            case '\\' -> command();
            case '{', '}' -> at++;
            case '~' -> plain('\u00A0');
            case '$' -> mathematics();
            default -> plain(c);
        }
    }

    private void plain(char c) {
        text.append(c);
        at++;
    }

    /** From one dollar to the next, as it is; a lone dollar is a dollar. */
    private void mathematics() {
        int end = at + 1;
        while (end < tex.length() && tex.charAt(end) != '$') {
            end += tex.charAt(end) == '\\' ? 2 : 1;
        }
        int stop = end < tex.length() ? end + 1 : at + 1;
        text.append(tex, at, stop);
        at = stop;
    }

    private void command() {
        int start = at++;
        if (at == tex.length()) {
            text.append('\\');
            return;
        }
        char first = tex.charAt(at);
        if (!isLetter(first)) {
            at++;
            symbol(first);
            return;
        }
        while (at < tex.length() && isLetter(tex.charAt(at))) {
            at++;
        }
        word(tex.substring(start + 1, at));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void symbol(char c) {
        String mark = TexSymbols.accent(Character.toString(c));
        if (mark != null) {
            accent(mark, "\\" + c);
            return;
        }
        switch (c) {
            case '{', '}', '$', '&', '#', '%', '_', ' ' -> text.append(c);
            case '-', '/', '@' -> {}
            case ',' -> text.append('\u2009');
            case '\\' -> text.append(' ');
            default -> text.append('\\').append(c);
        }
    }

    private void word(String name) {
        String letter = TexSymbols.letter(name);
        if (letter != null) {
            endOfCommand();
            text.append(letter);
            return;
        }
        String mark = TexSymbols.accent(name);
        if (mark != null && at < tex.length() && (tex.charAt(at) == '{' || tex.charAt(at) == ' ')) {
            accent(mark, "\\" + name);
        } else if (name.equals("url") && at < tex.length() && tex.charAt(at) == '{') {
            text.append(group());
        } else if (TexSymbols.isStyle(name)) {
            endOfCommand();
        } else {
            unknown(name);
        }
    }

    /** An empty group or blanks behind a command only end it. */
    private void endOfCommand() {
        if (tex.startsWith("{}", at)) {
            at += 2;
        } else {
            while (at < tex.length() && tex.charAt(at) == ' ') {
                at++;
            }
        }
    }

    /** The command stays with its braces, since nobody knows what it does. */
    private void unknown(String name) {
        text.append('\\').append(name);
        if (at < tex.length() && tex.charAt(at) == '{') {
            text.append('{').append(inner(group())).append('}');
        }
    }

    private String inner(String group) {
        if (depth >= DEEPEST) {
            return group;
        }
        var reading = new TexText(group);
        reading.depth = depth + 1;
        while (reading.at < group.length()) {
            reading.one();
        }
        return reading.text.toString();
    }

    /** Takes what stands between these braces; without a closing one the group reaches to the end. */
    private String group() {
        int from = at + 1;
        int end = at;
        int open = 0;
        do {
            open += tex.charAt(end) == '{' ? 1 : tex.charAt(end) == '}' ? -1 : 0;
            end++;
        } while (open > 0 && end < tex.length());
        at = end;
        return tex.substring(from, open == 0 ? end - 1 : end);
    }

    private void accent(String mark, String command) {
        int start = at;
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
        String base = base();
        if (base.isEmpty()) {
            at = Math.max(start, at);
            text.append(spacing(mark, command));
            return;
        }
        int first = base.offsetByCodePoints(0, 1);
        String letter = switch (base.substring(0, first)) {
            case "ı" -> "i";
            case "ȷ" -> "j";
            case String other -> other;
        };
        text.append(Normalizer.normalize(letter + mark, Normalizer.Form.NFC)).append(base.substring(first));
    }

    private static String spacing(String mark, String command) {
        return switch (command) {
            case "\\~" -> "~";
            case "\\^" -> "^";
            case "\\\"" -> "\"";
            case "\\'" -> "'";
            case "\\`" -> "`";
            default -> command;
        };
    }

    private String base() {
        if (at >= tex.length()) {
            return "";
        }
        if (tex.charAt(at) == '{') {
            return inner(group()).strip();
        }
        int from = at;
        if (tex.charAt(at) == '\\') {
            int end = at + 1;
            while (end < tex.length() && isLetter(tex.charAt(end))) {
                end++;
            }
            String letter = TexSymbols.letter(tex.substring(at + 1, end));
            if (letter == null) {
                return "";
            }
            at = end;
            endOfCommand();
            return letter;
        }
        if (tex.charAt(at) == '}' || tex.charAt(at) == '$') {
            return "";
        }
        at = tex.offsetByCodePoints(at, 1);
        return tex.substring(from, at);
    }
}
