package org.lectern.feed.cleaning;

import static org.lectern.feed.cleaning.Surroundings.at;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands that stand for one sign: {@code 360{\deg}} becomes 360°. A command that is not known is left alone. */
final class Symbols implements Rule {
    private static final Map<String, String> SIGNS = Stream.of(
                    "times × sim ∼ approx ≈ leq ≤ le ≤ geq ≥ ge ≥ pm ± mp ∓ neq ≠ ne ≠ ll ≪ gg ≫ infty ∞ cdot · deg °",
                    "rightarrow → to → leftarrow ← leftrightarrow ↔ longrightarrow ⟶ Rightarrow ⇒ Leftrightarrow ⇔",
                    "uparrow ↑ downarrow ↓ circ ∘ propto ∝ partial ∂ nabla ∇ in ∈ subset ⊂ cup ∪ cap ∩ forall ∀",
                    "ell ℓ ldots … dots … star ⋆ sum ∑ prod ∏ mid | checkmark ✓ dagger † S § equiv ≡ langle ⟨ rangle ⟩",
                    "textemdash — textendash – textdegree ° textregistered ® texttrademark ™ textless < textgreater >",
                    "textasciitilde ~ textbar | textquotedblleft “ textquotedblright ” textquoteright ’ textmu µ",
                    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ",
                    "mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω",
                    "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω",
                    "o ø O Ø ss ß ae æ AE Æ oe œ OE Œ aa å AA Å l ł L Ł i ı",
                    "log log ln ln exp exp max max min min sup sup inf inf eg e.g. ie i.e. etal et␣al.")
            .flatMap(line -> {
                String[] words = line.split(" ");
                return Stream.iterate(0, i -> i < words.length, i -> i + 2)
                        .map(i -> Map.entry(words[i], words[i + 1].replace('␣', ' ')));
            })
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    @Override
    public void find(String raw, Edits edits) {
        for (int i = raw.indexOf('\\'); i >= 0; i = raw.indexOf('\\', i + 1)) {
            int end = Surroundings.endOfWord(raw, i + 1);
            String sign = SIGNS.get(raw.substring(i + 1, end));
            if (sign != null && !Surroundings.inAddress(raw, i)) {
                replace(raw, edits, i, end, sign);
            }
        }
    }

    /** Whether the brace belongs to a command before it: of {@code \emph{\ie}} both braces go with the command. */
    private static boolean isArgument(String raw, int brace) {
        int i = brace - 1;
        while (Surroundings.isAsciiLetter(at(raw, i))) {
            i--;
        }
        return i < brace - 1 && at(raw, i) == '\\';
    }

    private static void replace(String raw, Edits edits, int start, int end, String sign) {
        boolean wrapped = at(raw, start - 1) == '{' && at(raw, end) == '}' && !isArgument(raw, start - 1);
        int from = wrapped ? start - 1 : start;
        int to = wrapped ? end + 1 : end;
        if (sign.equals("∘") && at(raw, from - 1) == '^') {
            edits.replace("symbol", from - 1, to, "°");
        } else if (Character.isLetter(sign.charAt(0)) && !wrapped && at(raw, to) == ' ' && sign.length() == 1) {
            // TeX swallows the blank behind a command: S\o ren.
            edits.replace("symbol", from, "øØßæÆœŒåÅłŁı".contains(sign) ? to + 1 : to, sign);
        } else {
            edits.replace("symbol", from, to, sign);
        }
    }
}
