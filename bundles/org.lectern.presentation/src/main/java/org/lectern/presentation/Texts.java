package org.lectern.presentation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one bundle in the user's language: {@code messages.properties} beside a class. */
public final class Texts {
    private final ResourceBundle words;
    private final Locale locale;

    /** The words beside {@code beside} in the language of the JVM. */
    public Texts(Class<?> beside) {
        this(beside, Locale.getDefault(Locale.Category.DISPLAY));
    }

    public Texts(Class<?> beside, Locale locale) {
        this.locale = locale;
        // Without this control a German JVM would answer an English user in German.
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        words = ResourceBundle.getBundle(
                beside.getPackageName() + ".messages", locale, beside.getClassLoader(), control);
    }

    /** The text of that key with its {@code {0}} filled in. */
    public String get(String key, Object... values) {
        String text = new MessageFormat(words.getString(key), locale).format(values);
        return PseudoLocale.is(locale) ? PseudoLocale.of(text) : text;
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }
}
