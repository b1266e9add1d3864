package org.lectern.feed.cleaning;

import static org.lectern.feed.cleaning.Surroundings.at;
import static org.lectern.feed.cleaning.Surroundings.closingBrace;
import static org.lectern.feed.cleaning.Surroundings.endOfWord;

import java.util.Set;

/** Commands around words: of {@code \textsc{Lectern}} and {@code {\em Lectern}} the word remains. */
final class Commands implements Rule {
    private static final Set<String> AROUND_WORDS = Set.of(
            "text",
            "textsc",
            "textbf",
            "textit",
            "texttt",
            "textsf",
            "textrm",
            "textup",
            "textsl",
            "textnormal",
            "textsuperscript",
            "textsubscript",
            "emph",
            "underline",
            "uline",
            "mbox",
            "hbox",
            "mathcal",
            "mathbb",
            "mathbf",
            "mathrm",
            "mathit",
            "mathsf",
            "mathtt",
            "mathfrak",
            "mathscr",
            "mathnormal",
            "boldsymbol",
            "bm",
            "operatorname",
            "url",
            "ensuremath",
            "overline",
            "widehat",
            "widetilde");
    private static final Set<String> SWITCHES =
            Set.of("em", "bf", "it", "sc", "tt", "rm", "sf", "sl", "small", "large", "bfseries", "itshape", "cal");
    private static final Set<String> SILENT =
            Set.of("xspace", "noindent", "newline", "par", "left", "right", "big", "Big");
    private static final Set<String> CITATIONS = Set.of("cite", "citep", "citet", "citealp");

    @Override
    public void find(String raw, Edits edits) {
        for (int i = raw.indexOf('\\'); i >= 0; i = raw.indexOf('\\', i + 1)) {
            int end = endOfWord(raw, i + 1);
            if (end > i + 1) {
                command(raw, edits, i, end, raw.substring(i + 1, end));
            }
        }
    }

    private static void command(String raw, Edits edits, int start, int end, String name) {
        if (at(raw, end) == '{') {
            withArgument(raw, edits, start, end, name);
        } else if (SWITCHES.contains(name)) {
            fontSwitch(raw, edits, start, end);
        } else if (SILENT.contains(name)) {
            edits.replace("command", start, at(raw, end) == ' ' && name.equals("xspace") ? end + 1 : end, "");
        }
    }

    private static void withArgument(String raw, Edits edits, int start, int open, String name) {
        int close = closingBrace(raw, open);
        if (close < 0) {
            return;
        }
        if (AROUND_WORDS.contains(name)) {
            edits.unwrap("command", start, open + 1, close, close + 1);
        } else if (CITATIONS.contains(name)) {
            boolean gap = at(raw, start - 1) == '~' || at(raw, start - 1) == ' ';
            edits.replace("citation", gap ? start - 1 : start, close + 1, "");
        } else if (name.equals("footnote")) {
            edits.replace("command", start, open + 1, " (");
            edits.replace("command", close, close + 1, ")");
        } else if (at(raw, close + 1) == '{') {
            withTwoArguments(raw, edits, start, close + 1, name, open);
        }
    }

    private static void withTwoArguments(String raw, Edits edits, int start, int second, String name, int first) {
        int close = closingBrace(raw, second);
        if (close < 0) {
            return;
        }
        if (name.equals("textcolor")) {
            edits.unwrap("command", start, second + 1, close, close + 1);
        } else if (name.equals("href")) {
            edits.replace("command", start, first + 1, "");
            edits.replace("command", second - 1, second + 1, " (");
            edits.replace("command", close, close + 1, ")");
        }
    }

    /** {@code {\em so}} with its braces; a switch without braces only loses itself. */
    private static void fontSwitch(String raw, Edits edits, int start, int end) {
        int from = at(raw, end) == ' ' ? end + 1 : end;
        int close = at(raw, start - 1) == '{' ? closingBrace(raw, start - 1) : -1;
        if (close >= from) {
            edits.unwrap("command", start - 1, from, close, close + 1);
        } else {
            edits.replace("command", start, from, "");
        }
    }
}
