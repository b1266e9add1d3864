package org.lectern.feed.cleaning;

import static org.lectern.feed.cleaning.Surroundings.closingBrace;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What remains where a page dropped the backslash and the dollars of a command: {@code sim0.6}, {@code 30times},
 * {@code scratchx2013even}, {@code mathcal{O}}, {@code (rm X)}. Every pattern is as narrow as its false friends demand:
 * sim2real, 56 times, Phoenix2014, 1024x2014, Phi-2, epsilon-prediction, similar.
 */
final class LostBackslashes implements Rule {
    /** A word to look for before the pattern is tried, and what replaces its group 1, or the match where it has none. */
    private record Residue(String sign, Pattern pattern, String rule, String replacement) {}

    /** A number as it follows "about": with a point, a unit or more than one digit, for "sim2" may be a name. */
    private static final String ABOUT = "(?=\\d+[.,]\\d|\\d+(?:\\\\?%|times)|\\d{2,}[KMBk]?(?![\\dA-Za-z])|\\d[KMBk]\\b"
            + "|[014-9](?![\\dA-Za-z])| \\d+(?:\\.\\d+)?(?:\\\\?%|[KMBk]\\b|times))";

    private static final List<Residue> RESIDUES = List.of(
            residue("sim", "(?<![A-Za-z\\\\-])(sim)" + ABOUT, "about", "∼"),
            residue("times", "(?<=\\d)(times)(?![A-Za-z])", "times", "×"),
            residue("times", "(?<![\\w\\\\])(times)(?=\\d)", "times", "×"),
            word("rightarrow", "arrow", "→"),
            word("leftarrow", "arrow", "←"),
            word("leftrightarrow", "arrow", "↔"),
            word("leq", "symbol", "≤"),
            word("geq", "symbol", "≥"),
            word("neq", "symbol", "≠"),
            word("infty", "symbol", "∞"),
            word("cdot", "symbol", "·"),
            word("ldots", "symbol", "…"),
            word("langle", "symbol", "⟨"),
            word("rangle", "symbol", "⟩"),
            word("nabla", "symbol", "∇"),
            residue("approx", "(?<![A-Za-z\\\\])(approx)(?=\\d)", "symbol", "≈"),
            residue("pm", "(?<=[\\d%])(pm)(?=\\d)", "symbol", "±"),
            residue(" pm ", "(?<=[\\d%]) (pm)(?= \\d+\\.\\d)", "symbol", "±"),
            residue("ell_", "(?<![A-Za-z\\\\])(ell)(?=_)", "symbol", "ℓ"),
            residue("circ", "(\\^\\{?circ\\}?)(?![A-Za-z])", "symbol", "°"),
            residue("(rm ", "\\((rm )(?=\\p{Lu})", "command", ""),
            residue("(bf ", "\\((bf )(?=\\p{Lu})", "command", ""));
    private static final Pattern CHARACTER = Pattern.compile(
            "(?<=[\\p{L}.,)])x(20(?:13|14|18|19|1[cdCD]|26))(?=[\\p{L}(])|(?<![^\\s])x(20(?:13|14))(?!\\S)");
    private static final Pattern UNWRAPPED = Pattern.compile(
            "(?<![A-Za-z\\\\])"
                    + "(?:math(?:cal|bb|bf|rm|it|sf|frak|scr)|boldsymbol|text(?:sc|bf|it|tt|sf|rm)|emph|rm(?=\\{)|bf(?=\\{))(?:(\\{)| (?=\\p{Lu}\\b))");
    private static final Pattern SWITCHED = Pattern.compile("\\{(?:em|bf|it|sc|tt|rm|sf) (?=\\S)");
    private static final Map<Integer, String> CHARACTERS =
            Map.of(0x2013, "–", 0x2014, "—", 0x2018, "‘", 0x2019, "’", 0x201C, "“", 0x201D, "”", 0x2026, "…");

    private static Residue residue(String sign, String pattern, String rule, String replacement) {
        return new Residue(sign, Pattern.compile(pattern), rule, replacement);
    }

    /** One that no language has, so that it only needs to stand alone. */
    private static Residue word(String word, String rule, String replacement) {
        return residue(word, "(?<![A-Za-z\\\\])(" + word + ")(?![A-Za-z])", rule, replacement);
    }

    @Override
    public void find(String raw, Edits edits) {
        for (Residue residue : RESIDUES) {
            if (raw.contains(residue.sign())) {
                words(raw, edits, residue);
            }
        }
        if (raw.contains("x20")) {
            characters(raw, edits);
        }
        if (raw.contains("math") || raw.indexOf('{') >= 0) {
            unwrap(raw, edits);
        }
    }

    private static void words(String raw, Edits edits, Residue residue) {
        Matcher matcher = residue.pattern().matcher(raw);
        while (matcher.find()) {
            if (!Surroundings.inAddress(raw, matcher.start(1))) {
                edits.replace(residue.rule(), matcher.start(1), matcher.end(1), residue.replacement());
            }
        }
    }

    private static void characters(String raw, Edits edits) {
        Matcher matcher = CHARACTER.matcher(raw);
        while (matcher.find()) {
            String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            boolean yearOfADataSet = raw.regionMatches(true, matcher.start() - 6, "Phoeni", 0, 6);
            if (!yearOfADataSet && !Surroundings.inAddress(raw, matcher.start())) {
                String character = CHARACTERS.get(Integer.parseInt(digits, 16));
                edits.replace("character", matcher.start(), matcher.end(), character);
            }
        }
    }

    private static void unwrap(String raw, Edits edits) {
        Matcher named = UNWRAPPED.matcher(raw);
        while (named.find()) {
            if (named.group(1) == null) {
                edits.replace("command", named.start(), named.end(), "");
            } else {
                braces(raw, edits, named.start(), named.end(), named.end() - 1);
            }
        }
        Matcher switched = SWITCHED.matcher(raw);
        while (switched.find()) {
            braces(raw, edits, switched.start(), switched.end(), switched.start());
        }
    }

    private static void braces(String raw, Edits edits, int start, int content, int open) {
        int close = closingBrace(raw, open);
        if (close >= content) {
            edits.unwrap("command", start, content, close, close + 1);
        }
    }
}
