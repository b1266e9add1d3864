package org.lectern.feed.bibliography;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The commands of TeX that stand for a letter, an accent, or the look of a text. */
final class TexSymbols {
    private static final Map<String, String> ACCENTS = pairs(
            "` \u0300 ' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306 . \u0307 \" \u0308 r \u030A H \u030B v \u030C d \u0323 "
                    + "c \u0327 k \u0328 b \u0331 t \u0361 G \u030F C \u030F f \u0311 U \u030E h \u0309");
    private static final Map<String, String> LETTERS = pairs("ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å "
            + "i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ S § P ¶ pounds £ copyright © dag † ddag ‡ dots … ldots … "
            + "textellipsis … textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ "
            + "textquotedblright ” textquotesingle ' textquotedbl \" quotedblbase „ quotesinglbase ‚ glqq „ grqq “ glq ‚ "
            + "grq ‘ flqq « frqq » guillemotleft « guillemotright » guillemetleft « guillemetright » textasciitilde ~ "
            + "textasciicircum ^ textasciigrave ` textbackslash \\ textbraceleft { textbraceright } lbrace { rbrace } "
            + "textbar | textless < textgreater > textunderscore _ textdollar $ textdegree ° textregistered ® "
            + "texttrademark ™ textcopyright © textsection § textparagraph ¶ texteuro € euro € EUR € textsterling £ "
            + "textyen ¥ textcent ¢ textbullet • textperiodcentered · textordfeminine ª textordmasculine º textmu µ "
            + "textpm ± texttimes × textdiv ÷ textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ "
            + "texttwosuperior ² textthreesuperior ³ textexclamdown ¡ textquestiondown ¿ slash / TeX TeX LaTeX LaTeX "
            + "BibTeX BibTeX textnumero № textperthousand ‰ textdagger † textdaggerdbl ‡ texthorizontalbar ― "
            + "aleph ℵ textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textkappa κ textlambda λ textpi π "
            + "textsigma σ texttau τ textomega ω textOmega Ω textDelta Δ");
    private static final Set<String> STYLES = Set.of(
            "emph",
            "textit",
            "textbf",
            "texttt",
            "textsc",
            "textsf",
            "textrm",
            "textsl",
            "textup",
            "textmd",
            "textnormal",
            "textsuperscript",
            "textsubscript",
            "mathrm",
            "em",
            "it",
            "bf",
            "tt",
            "sc",
            "rm",
            "sf",
            "sl",
            "itshape",
            "bfseries",
            "ttfamily",
            "scshape",
            "rmfamily",
            "sffamily",
            "slshape",
            "upshape",
            "mdseries",
            "normalfont",
            "small",
            "footnotesize",
            "scriptsize",
            "tiny",
            "large",
            "mbox",
            "hbox",
            "text",
            "underline",
            "uline",
            "newblock",
            "protect",
            "relax",
            "noopsort",
            "mkbibemph",
            "mkbibitalic",
            "mkbibbold",
            "ensuremath",
            "uppercase",
            "lowercase",
            "MakeUppercase",
            "MakeLowercase");

    private TexSymbols() {}

    /** The combining character of an accent; null where the command is none. */
    static String accent(String command) {
        return ACCENTS.get(command);
    }

    /** The letter that the command stands for; null where it stands for none. */
    static String letter(String command) {
        return LETTERS.get(command);
    }

    /** The command changes only how its text looks. */
    static boolean isStyle(String command) {
        return STYLES.contains(command);
    }

    private static Map<String, String> pairs(String words) {
        String[] parts = words.split(" ");
        var pairs = new HashMap<String, String>();
        for (int i = 0; i < parts.length; i += 2) {
            pairs.put(parts[i], parts[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
