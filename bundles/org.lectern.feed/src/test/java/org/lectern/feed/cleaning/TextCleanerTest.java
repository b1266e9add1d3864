package org.lectern.feed.cleaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.api.model.CleaningStep;
import org.lectern.api.model.CleaningStep.Field;
import org.lectern.api.model.PaperText;

class TextCleanerTest {
    private static String cleaned(String raw) {
        return TextCleaner.clean(new PaperText("T", raw)).text().abstractText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "implement â€œSepsis Sixâ€\u009d now         | implement “Sepsis Six” now",
                "implement â\u0080\u009cSepsisâ\u0080\u009d now     | implement “Sepsis” now",
                "a naÃ¯ve dÃ©jÃ\u00a0 vu of SÃ£o Paulo      | a naïve déjà vu of São Paulo",
                "5 Â± 2 Î¼m at 20 Â°C, âˆ’3 to â‰¤4           | 5 ± 2 μm at 20 °C, −3 to ≤4",
                "ten to fifteen, 10â€“15, and Î”x            | ten to fifteen, 10–15, and Δx",
                "a smile ðŸ˜€ costs 3 â‚¬                   | a smile 😀 costs 3 €",
                "the eï¬ƒcient eï¬\u0081x                      | the eﬃcient eﬁx",
                "Ð¿Ñ€Ð¸Ð²ÐµÑ‚                              | привет",
                // What is meant as it stands.
                "“MANHÔ and «AMANHû, ÂNGELA               | “MANHÔ and «AMANHû, ÂNGELA",
                "châteaux, âge, pâté, “là”—so               | châteaux, âge, pâté, “là”—so",
                "naïf… “NAÏF” Île, Ñandú, «ESPAÑ»           | naïf… “NAÏF” Île, Ñandú, «ESPAÑ»",
                "Ðe Ïa ð and Î                              | Ðe Ïa ð and Î",
            })
    void whatWasReadInTheWrongEncodingIsReadAgain(String raw, String clean) {
        assertEquals(clean, cleaned(raw));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "only sim 10\\% of them, sim 1.5M words    | only ∼ 10% of them, ∼ 1.5M words",
                "about times10 of 85.3 pm 0.2            | about ×10 of 85.3 ± 0.2",
                "if n geq m, the L_infty norm            | if n ≥ m, the L_∞ norm",
                "textbf{Lectern} and emph{rm{X}}         | Lectern and X",
                "by 5.84\\% and 1.96\\%.                 | by 5.84% and 1.96%.",
                "merely sim0.6 point                     | merely ∼0.6 point",
                "(sim0.01% of all)                       | (∼0.01% of all)",
                "uses sim18M words and sim30\\% more     | uses ∼18M words and ∼30% more",
                "is 30times faster                       | is 30× faster",
                "on 256times256 images                   | on 256×256 images",
                "scratchx2013even for                    | scratch–even for",
                "a space x2014 or two                    | a space — or two",
                "the modelx2019s size                    | the model’s size",
                "a theory, ``Weight Guide'' aimed        | a theory, “Weight Guide” aimed",
                "a mild ''informative'' condition        | a mild “informative” condition",
                "from T\\\"ulu 3                           | from Tülu 3",
                "na\\\"{\\i}ve and {\\'e}t{\\'e}              | naïve and été",
                "Erd\\H{o}s, Fran\\c{c}ois, \\v{C}ech        | Erdős, François, Čech",
                "\\textsc{Lectern} reads                  | Lectern reads",
                "\\textbf{\\textsc{Lectern}} reads          | Lectern reads",
                "{\\em Lectern} reads                     | Lectern reads",
                "quantization (rm StatsQ) to             | quantization (StatsQ) to",
                "of mathcal{O}(mathcal{C_Phi/m})         | of O(C_Phi/m)",
                "from A rightarrow B                     | from A → B",
                "available at~https://example.org/~me    | available at https://example.org/~me",
                "Section~3 and Large~\\cite{sd3} say       | Section 3 and Large say",
                "uses ~18M words, 10~20 of them          | uses ~18M words, 10~20 of them",
                "speed-up of $2\\times$ at $\\sim$95\\%      | speed-up of 2× at ∼95%",
                "a 360{\\deg} view, 0.5$^{\\circ}$ off       | a 360° view, 0.5° off",
                "for just $4 per test, $5-$10 in all     | for just $4 per test, $5-$10 in all",
                "an $\\textbf{A}$daptive net               | an Adaptive net",
                "(\\emph{\\ie}, this)                       | (i.e., this)",
                "at \\href{https://a.org/x}{this page}.    | at https://a.org/x (this page).",
                "growth$\\unicode{x2013}$of cells          | growth–of cells",
                "the \\ModelName~model                     | the \\ModelName model",
                "tagged \\\"aha\\\" there                     | tagged \\\"aha\\\" there",
                "the model\\'s size                        | the model\\'s size",
                "<p>One <i>in vitro</i> test.</p>         | One in vitro test.",
                "<p>One.</p> <p>Two.</p><p>Three.</p>    | One. Two. Three.",
                "<jats:title>Aim</jats:title><jats:p>To  | Aim To",
                "<b>Aim:</b> H<sub>2</sub>O<br/>or 10<SUP>-3</SUP> | Aim: H2O or 10^-3",
                "a <Emphasis Type=\"Italic\">new</Emphasis> way | a new way",
                "the tags <think> and <image> of p<b     | the tags <think> and <image> of p<b",
                "if a <i> then b, mail <me@example.org>  | if a <i> then b, mail <me@example.org>",
                "an angle of 5'' and f''(x)              | an angle of 5'' and f''(x)",
            })
    void residueIsRepaired(String raw, String clean) {
        assertEquals(clean, cleaned(raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phi-2 and Phi-3",
                "epsilon-prediction",
                "T5X on 56 times operations and 28 times memory",
                "4 to 7 times (depending to the task)",
                "similar and simple similarities",
                "in sim 10 robots, at 5 pm 3 times, sim2real, sim-to-real, sim-2-sim, sim2sim, Sim2",
                "Phoenix2014, Phoenix2014-T, 1024x2048 and 1920x2014",
                "sometimes, 3 timesteps, 12timestamps",
                "S^{2}FT: a {structured} method with x_{1}",
                "the best of 5 pm and 10 approximations, all geqrf calls",
                "Q&A; H&E; R&D",
                "run (rm -rf) and (it should be able to)",
                "CO2 costs $13.9M per 1,000 and $2M per 10",
                "see https://example.org/x2013/30times/sim0.6/a~b",
                "don't, rock 'n' roll, the '90s, `91'",
                "alpha, beta and lambda calculus; pi day; mathematics; the arrow of time",
            })
    void falseFriendsStay(String text) {
        assertEquals(new Cleaned(new PaperText("T", text), List.of()), clean("T", text));
    }

    private static Cleaned clean(String title, String abstractText) {
        return TextCleaner.clean(new PaperText(title, abstractText));
    }

    @Test
    void everyRepairIsNamedWithItsPlaceInCodePoints() {
        assertEquals(
                new Cleaned(
                        new PaperText("🐑 Tülu", "🐑🐑 grow by 6% at once."),
                        List.of(
                                new CleaningStep("accent", Field.TITLE, 3, 6, "ü"),
                                new CleaningStep("escape", Field.ABSTRACT, 12, 14, "%"),
                                new CleaningStep("white space", Field.ABSTRACT, 17, 20, " "))),
                clean("🐑 T\\\"ulu", "🐑🐑 grow by 6\\% at\n  once."));
    }

    @Test
    void charactersThatTurnTheDirectionGoAndMarksOfDirectionStay() {
        assertEquals(
                "nothing gnp.exe is here, \u200Fשלום",
                TextCleaner.clean(new PaperText("T", "nothing \u202Egnp.exe\u202C is \u2066here\u2069, \u200Fשלום"))
                        .text()
                        .abstractText());
    }

    @Test
    void whiteSpaceIsFolded() {
        assertEquals("one two three four", cleaned("  one\r\n  two\u00A0three\u200B\n\nfour\t"));
    }

    @Test
    void aTitleOfNothingButMarkupStays() {
        assertEquals("\\textsc{}", clean("\\textsc{}", "x").text().title());
    }

    @Test
    void anEmptyAbstractStaysEmpty() {
        assertEquals(new Cleaned(new PaperText("T", ""), List.of()), clean("T", ""));
    }

    @Test
    void textsMadeToBeSlowAreNot() {
        for (String part :
                List.of("{", "\\textbf{", "$", "$a", "''", "~", "sim1", "x2013", "://~", "mathcal{", "\\'", " \n")) {
            String raw = part.repeat(400_000 / part.length());
            assertEquals(raw.isBlank(), cleaned("x" + raw).length() == 1, part);
        }
    }
}
