package org.lectern.feed.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.lectern.api.feed.FeedException;

/** Whom TLS trusts: those whom Java trusts, and the institution's own. */
final class Trust {
    private static final int PEM_START = '-';

    private Trust() {}

    static SSLContext of(Settings settings) throws FeedException {
        Path file = settings.trust().orElse(null);
        try {
            var all = new ArrayList<Certificate>();
            for (var manager : managers(null).getTrustManagers()) {
                if (manager instanceof X509TrustManager known) {
                    Collections.addAll(all, known.getAcceptedIssuers());
                }
            }
            if (file != null) {
                all.addAll(certificates(file, settings.trustPassword()));
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < all.size(); i++) {
                store.setCertificateEntry("c" + i, all.get(i));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(store).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new FeedException(
                    "The certificates to trust cannot be read (" + e.getMessage() + "); nothing was fetched.",
                    String.valueOf(file),
                    "Name a PEM or PKCS#12 file as trust= in feeds/" + Settings.FILE + ", with trust.password=.",
                    e);
        }
    }

    private static TrustManagerFactory managers(KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    static Collection<? extends Certificate> certificates(Path file, String password)
            throws IOException, GeneralSecurityException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(1);
            int first = in.read();
            in.reset();
            if (first == PEM_START) {
                return CertificateFactory.getInstance("X.509").generateCertificates(in);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            List<Certificate> found = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    found.add(certificate);
                }
            }
            return found;
        }
    }
}
