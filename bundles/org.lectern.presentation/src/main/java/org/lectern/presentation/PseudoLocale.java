package org.lectern.presentation;

import java.util.Locale;

/**
 * A language nobody speaks, {@code en-XA}: each text of ours in brackets and longer by a third, as it may be in another
 * language. What stands on the screen without brackets is in no bundle, what is cut off has too little room.
 */
final class PseudoLocale {
    private static final String COUNTRY = "XA";
    private static final int THIRD = 3;

    private PseudoLocale() {}

    static boolean is(Locale locale) {
        return locale.getCountry().equals(COUNTRY);
    }

    static String of(String text) {
        return text.isEmpty() ? text : "[" + text + "\u00F1".repeat((text.length() + 2) / THIRD) + "]";
    }
}
