package org.lectern.workbench.look;

import java.text.Bidi;

/** Which way a text runs. SWT lays every line out from the left, so one that runs from the right is embedded. */
public final class Direction {
    /** Begins text that runs from the right, whatever stands around it. */
    public static final char FROM_THE_RIGHT = '\u202B';

    /** Ends what {@link #FROM_THE_RIGHT} began. */
    public static final char END = '\u202C';

    private Direction() {}

    /** Whether its first letter with a direction is one of Hebrew, Arabic or another script from the right. */
    public static boolean fromTheRight(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** The text as it is drawn, full stops and brackets on the right side. */
    public static String embedded(String text) {
        return fromTheRight(text) ? FROM_THE_RIGHT + text + END : text;
    }
}
