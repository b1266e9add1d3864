package org.lectern.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.lectern.presentation.Glossary;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Reads what bundles say of their words in the language of the window: {@code OSGI-INF/l10n/bundle_de.properties}, where a
 * key is an English word or sentence as the bundle's services use it, and its value the translation. In UTF-8.
 */
final class BundleWords implements SynchronousBundleListener {
    /** More than this nobody writes by hand. */
    private static final int MOST_BYTES = 256 * 1024;

    private final Glossary glossary;
    private final String entry;

    private BundleWords(Glossary glossary, Locale locale) {
        this.glossary = glossary;
        this.entry = "OSGI-INF/l10n/bundle_" + locale.getLanguage() + ".properties";
    }

    /** Reads those of all bundles, and of each that comes. May be called on any thread; closes itself with the framework. */
    static void follow(BundleContext context, Glossary glossary, Locale locale) {
        var words = new BundleWords(glossary, locale);
        context.addBundleListener(words);
        for (Bundle bundle : context.getBundles()) {
            words.read(bundle);
        }
    }

    /** Before the services of the bundle are there. */
    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.RESOLVED) {
            read(event.getBundle());
        }
    }

    private void read(Bundle bundle) {
        URL found = bundle.getEntry(entry);
        if (found == null) {
            return;
        }
        try (InputStream bytes = found.openStream()) {
            byte[] text = bytes.readNBytes(MOST_BYTES);
            glossary.add(parse(new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            System.getLogger(BundleWords.class.getName())
                    .log(System.Logger.Level.WARNING, "The words of " + bundle.getSymbolicName() + " are left out", e);
        }
    }

    private static Map<String, String> parse(Reader text) throws IOException {
        var properties = new Properties();
        properties.load(text);
        var words = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
        return words;
    }
}
