package org.lectern.feed.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates as an institution makes them for itself, by the JDK's own tool. */
final class Keys {
    static final String PASSWORD = "sheep-at-dawn";

    private final Path folder;

    Keys(Path folder) {
        this.folder = folder;
    }

    /** A key with its certificate, for these names. @param names such as {@code dns:feeds.example} */
    Path store(String names) throws IOException, InterruptedException {
        Path store = folder.resolve("keys-" + names.replaceAll("\\W", "-") + ".p12");
        run(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=An institution",
                "-ext",
                "san=" + names,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString());
        return store;
    }

    /** The certificate alone, as PEM. */
    Path pem(Path store) throws IOException, InterruptedException {
        Path pem = Path.of(store + ".pem");
        run("-exportcert", "-rfc", "-alias", "server", "-keystore", store.toString(), "-file", pem.toString());
        return pem;
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool failed: " + said);
        }
    }

    /** For a server that shows this certificate. */
    static SSLContext server(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
