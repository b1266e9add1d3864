package org.lectern.feed.http;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.lectern.api.feed.FeedException;

/**
 * How the network is reached: {@code feeds.properties} in the workspace's folder {@code feeds}, then Java's system
 * properties, then the environment.
 *
 * @param contact a mail address or page, told to servers
 * @param trust certificates that are trusted beside Java's: PEM or PKCS#12
 */
record Settings(
        Optional<String> contact,
        Optional<Path> trust,
        String trustPassword,
        Properties file,
        UnaryOperator<String> system,
        Map<String, String> environment) {
    static final String FILE = "feeds.properties";

    static Settings read(Path folder, UnaryOperator<String> system, Map<String, String> environment)
            throws FeedException {
        var file = new Properties();
        Path path = folder.resolve(FILE);
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path)) {
                file.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new FeedException(
                        "The settings for feeds cannot be read; nothing was fetched.",
                        path.toString(),
                        "Correct or remove that file.",
                        e);
            }
        }
        return new Settings(
                Optional.ofNullable(file.getProperty("contact"))
                        .or(() -> Optional.ofNullable(environment.get("LECTERN_CONTACT")))
                        .map(contact ->
                                contact.replaceAll("[^\\x20-\\x7E]|[()]", "").strip())
                        .filter(contact -> !contact.isEmpty()),
                Optional.ofNullable(file.getProperty("trust")).map(folder::resolve),
                file.getProperty("trust.password", ""),
                file,
                system,
                environment);
    }

    /** Servers that have a complaint see whom to write to. */
    String userAgent() {
        return "Lectern/0.1 (reader of paper abstracts; contact: " + contact.orElse("not set by this user") + ")";
    }

    /** The proxy on the way to {@code address}: scheme, host and port. */
    Optional<URI> proxy(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        if (passesBy(address.getHost().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Optional<String> named = Optional.ofNullable(file.getProperty("proxy"))
                .or(() -> Optional.ofNullable(system.apply(scheme + ".proxyHost"))
                        .map(host -> host + ":"
                                + Optional.ofNullable(system.apply(scheme + ".proxyPort"))
                                        .orElse(scheme.equals("https") ? "443" : "80")))
                .or(() -> variable(scheme + "_proxy"));
        return named.filter(proxy -> !proxy.isBlank())
                .map(proxy -> URI.create(proxy.contains("://") ? proxy : "http://" + proxy))
                .filter(proxy -> proxy.getHost() != null);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))));
    }

    private boolean passesBy(String host) {
        String exceptions = Optional.ofNullable(file.getProperty("proxy.except"))
                .or(() -> Optional.ofNullable(system.apply("http.nonProxyHosts")))
                .or(() -> variable("no_proxy"))
                .orElse("");
        return Arrays.stream(exceptions.toLowerCase(Locale.ROOT).split("[,|\\s]+"))
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> {
                    String tail = name.startsWith("*") ? name.substring(1) : name;
                    String bare = tail.startsWith(".") ? tail.substring(1) : tail;
                    return tail.isEmpty() || host.equals(bare) || host.endsWith("." + bare);
                });
    }
}
