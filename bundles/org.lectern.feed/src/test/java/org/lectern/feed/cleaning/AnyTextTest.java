package org.lectern.feed.cleaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.api.model.CleaningStep;
import org.lectern.api.model.CleaningStep.Field;
import org.lectern.api.model.PaperText;

class AnyTextTest {
    /** Mark-up in every order, between words, digits and characters beyond the basic plane. */
    @Provide
    Arbitrary<String> markup() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\\",
                "{",
                "}",
                "$",
                "~",
                "`",
                "''",
                "``",
                "\"",
                "%",
                "&",
                ";",
                "^",
                "_",
                "(",
                ")",
                " ",
                "\n",
                "\u00A0",
                "textbf",
                "\\textsc{",
                "\\href{",
                "}{",
                "em ",
                "{\\em ",
                "(rm ",
                "sim",
                "times",
                "x2013",
                "mathcal{",
                "\\unicode{",
                "rightarrow",
                "\\cite{",
                "\\(",
                "\\)",
                "u",
                "o",
                "X",
                "0",
                "6",
                ".",
                "🐑",
                "𝒮",
                "é",
                "\uD83D",
                "\uDC11",
                "https://a.org/",
                "amp",
                "&#177;",
                "word");
        return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    @Property
    void theStepsAppliedToTheRawTextGiveTheCleanedText(@ForAll("markup") String title, @ForAll("markup") String body) {
        var raw = new PaperText("T" + title, body);
        var cleaned = TextCleaner.clean(raw);
        assertEquals(cleaned.text().title(), applied(raw.title(), cleaned.steps(), Field.TITLE));
        assertEquals(cleaned.text().abstractText(), applied(raw.abstractText(), cleaned.steps(), Field.ABSTRACT));
    }

    @Property
    void stepsRiseAndDoNotOverlap(@ForAll("markup") String body) {
        int end = 0;
        for (CleaningStep step : TextCleaner.clean(new PaperText("T", body)).steps()) {
            assertTrue(step.start() >= end && step.end() > step.start(), step::toString);
            end = step.end();
        }
    }

    @Property
    void anyTextIsCleanedWithoutFailing(@ForAll String body) {
        TextCleaner.clean(new PaperText("T", body));
        LinkFinder.links(body);
    }

    @Property
    void linksAreFoundInAnyMarkupWithoutFailing(@ForAll("markup") String body) {
        LinkFinder.links(body);
    }

    private static String applied(String raw, List<CleaningStep> steps, Field field) {
        int[] points = raw.codePoints().toArray();
        var text = new StringBuilder();
        int done = 0;
        for (CleaningStep step : steps.stream().filter(s -> s.field() == field).toList()) {
            text.append(new String(points, done, step.start() - done)).append(step.replacement());
            done = step.end();
        }
        return text.append(new String(points, done, points.length - done)).toString();
    }
}
