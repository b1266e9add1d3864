package org.lectern.workbench.look;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.workbench.api.Token;

/** Contrast as in WCAG 2.2, section 1.4.3. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double CONTROL = 3;

    @ParameterizedTest
    @EnumSource(Palette.class)
    void textIsLegibleOnWhateverItStandsOn(Palette palette) {
        for (Token ground : new Token[] {Token.VIEW, Token.CHROME, Token.SELECTION, Token.HOVER}) {
            atLeast(TEXT, palette, Token.TEXT, ground);
            atLeast(TEXT, palette, Token.TEXT_2, ground);
            atLeast(TEXT, palette, Token.ACCENT, ground);
        }
        atLeast(TEXT, palette, Token.TEXT, Token.SEARCH_HIT);
        for (Token ground : new Token[] {Token.VIEW, Token.CHROME}) {
            atLeast(TEXT, palette, Token.OK, ground);
            atLeast(TEXT, palette, Token.WARN, ground);
            atLeast(TEXT, palette, Token.ERROR, ground);
        }
        atLeast(TEXT, palette, Token.VIEW, Token.ACCENT);
        atLeast(CONTROL, palette, Token.CONTROL_LINE, Token.VIEW);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void theDigitOfALabelIsLegibleOnItsFill(int place) {
        double contrast = contrast(LabelColours.digit(place), LabelColours.fill(place));
        assertTrue(contrast >= TEXT, () -> "label " + place + " has " + contrast);
    }

    private static void atLeast(double least, Palette palette, Token text, Token ground) {
        double contrast = contrast(palette.rgb(text), palette.rgb(ground));
        assertTrue(contrast >= least, () -> palette + ": " + text + " on " + ground + " has " + contrast);
    }

    private static double contrast(RGB a, RGB b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(RGB rgb) {
        return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
