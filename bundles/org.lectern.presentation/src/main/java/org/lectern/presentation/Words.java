package org.lectern.presentation;

/** The words that models show. */
final class Words {
    private static final Texts TEXTS = new Texts(Words.class);

    private Words() {}

    static String get(String key, Object... values) {
        return TEXTS.get(key, values);
    }
}
