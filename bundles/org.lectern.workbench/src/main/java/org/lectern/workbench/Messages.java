package org.lectern.workbench;

import org.lectern.presentation.Texts;

/** The words of the window. */
public final class Messages {
    private static final Texts TEXTS = new Texts(Messages.class);

    private Messages() {}

    public static String get(String key, Object... values) {
        return TEXTS.get(key, values);
    }
}
