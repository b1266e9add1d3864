package org.lectern.text;

import java.util.Set;

/** English words that say nothing about what an abstract is about. */
public final class StopWords {
    private static final Set<String> WORDS = Set.of(
            ("a about above across after again against all almost alone along also although always am among an and "
                            + "another any are around as at back be became because become been before being below best better "
                            + "between beyond both but by can cannot could did do does doing done down due during each either else "
                            + "enough et etc even ever every few first for from further given had has have having he hence her here "
                            + "him his how however i ie if in indeed instead into is it its itself just last least less let like "
                            + "made make many may me might more moreover most much must my namely near need neither never new next "
                            + "no nor not now of off often on once one only onto or other others otherwise our out over own per "
                            + "perhaps quite rather same second see several shall she should show shown shows since so some still "
                            + "such take than that the their them then there thereby therefore these they this those though three "
                            + "through throughout thus to together too toward towards two under until up upon us use used using "
                            + "very via was we well were what when where whereas whether which while who whole whom whose why will "
                            + "with within without would yet you your propose proposed present presents paper work results "
                            + "achieve achieved achieves approach approaches demonstrate demonstrates different existing method methods "
                            + "novel original recent recently significant significantly various")
                    .split(" "));

    private StopWords() {}

    /** Whether the word, in its compared form, is one of them. */
    public static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
