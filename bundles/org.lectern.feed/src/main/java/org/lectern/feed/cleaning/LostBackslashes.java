package org.lectern.feed.cleaning;

import static org.lectern.feed.cleaning.Surroundings.closingBrace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What remains where a page dropped the backslash and the dollars of a command: {@code sim0.6}, {@code 30times},
 * {@code scratchx2013even}, {@code mathcal{O}}, {@code (rm X)}. Every pattern is as narrow as its false friends demand:
 * sim2real, 56 times, Phoenix2014, 1024x2014, Phi-2, epsilon-prediction, similar.
 */
final class LostBackslashes implements Rule {
    /** The letters a match begins with, the whole pattern, and what replaces its group 1. */
    private record Residue(String sign, Pattern pattern, String rule, String replacement) {}

    /** What is done where a pattern fits. */
    @FunctionalInterface
    private interface Mend {
        void mend(String raw, Edits edits, Matcher found);
    }

    /** A pattern that is tried where its first letters stand. */
    private record Trial(String sign, Pattern pattern, Mend mend) {}

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
            residue("^", "(\\^\\{?circ\\}?)(?![A-Za-z])", "symbol", "°"),
            residue("(rm ", "\\((rm )(?=\\p{Lu})", "command", ""),
            residue("(bf ", "\\((bf )(?=\\p{Lu})", "command", ""));
    private static final List<String> WRAPPING = List.of("math", "boldsymbol", "text", "emph", "rm{", "bf{");
    private static final Pattern CHARACTER = Pattern.compile(
            "(?<=[\\p{L}.,)])x(20(?:13|14|18|19|1[cdCD]|26))(?=[\\p{L}(])|(?<![^\\s])x(20(?:13|14))(?!\\S)");
    private static final Pattern UNWRAPPED = Pattern.compile(
            "(?<![A-Za-z\\\\])"
                    + "(?:math(?:cal|bb|bf|rm|it|sf|frak|scr)|boldsymbol|text(?:sc|bf|it|tt|sf|rm)|emph|rm(?=\\{)|bf(?=\\{))(?:(\\{)| (?=\\p{Lu}\\b))");
    private static final Pattern SWITCHED = Pattern.compile("\\{(?:em|bf|it|sc|tt|rm|sf) (?=\\S)");
    private static final Map<Integer, String> CHARACTERS =
            Map.of(0x2013, "–", 0x2014, "—", 0x2018, "‘", 0x2019, "’", 0x201C, "“", 0x201D, "”", 0x2026, "…");

    private static final Map<String, List<Trial>> TRIALS =
            trials().stream().collect(Collectors.groupingBy(Trial::sign));
    private static final List<String> WORDS = List.copyOf(TRIALS.keySet());
    private static final Signs SIGNS = new Signs(WORDS);

    private static Residue residue(String sign, String pattern, String rule, String replacement) {
        return new Residue(sign, Pattern.compile(pattern), rule, replacement);
    }

    /** One that no language has, so that it only needs to stand alone. */
    private static Residue word(String word, String rule, String replacement) {
        return residue(word, "(?<![A-Za-z\\\\])(" + word + ")(?![A-Za-z])", rule, replacement);
    }

    @Override
    public void find(String raw, Edits edits) {
        SIGNS.find(raw, (sign, place) -> {
            for (Trial trial : TRIALS.get(WORDS.get(sign))) {
                // What stands before and after the place is looked at, too.
                Matcher matcher =
                        trial.pattern().matcher(raw).useTransparentBounds(true).region(place, raw.length());
                if (matcher.lookingAt()) {
                    trial.mend().mend(raw, edits, matcher);
                }
            }
        });
    }

    private static List<Trial> trials() {
        var trials = new ArrayList<Trial>();
        for (Residue residue : RESIDUES) {
            trials.add(new Trial(
                    residue.sign(), residue.pattern(), (raw, edits, found) -> word(raw, edits, residue, found)));
        }
        trials.add(new Trial("x20", CHARACTER, LostBackslashes::character));
        for (String name : WRAPPING) {
            trials.add(new Trial(name, UNWRAPPED, LostBackslashes::unwrap));
        }
        trials.add(new Trial(
                "{", SWITCHED, (raw, edits, found) -> braces(raw, edits, found.start(), found.end(), found.start())));
        return trials;
    }

    private static void word(String raw, Edits edits, Residue residue, Matcher found) {
        if (!Surroundings.inAddress(raw, found.start(1))) {
            edits.replace(residue.rule(), found.start(1), found.end(1), residue.replacement());
        }
    }

    private static void character(String raw, Edits edits, Matcher found) {
        String digits = found.group(1) == null ? found.group(2) : found.group(1);
        boolean yearOfADataSet = raw.regionMatches(true, found.start() - 6, "Phoeni", 0, 6);
        if (!yearOfADataSet && !Surroundings.inAddress(raw, found.start())) {
            edits.replace("character", found.start(), found.end(), CHARACTERS.get(Integer.parseInt(digits, 16)));
        }
    }

    private static void unwrap(String raw, Edits edits, Matcher found) {
        if (found.group(1) == null) {
            edits.replace("command", found.start(), found.end(), "");
        } else {
            braces(raw, edits, found.start(), found.end(), found.end() - 1);
        }
    }

    private static void braces(String raw, Edits edits, int start, int content, int open) {
        int close = closingBrace(raw, open);
        if (close >= content) {
            edits.unwrap("command", start, content, close, close + 1);
        }
    }
}
