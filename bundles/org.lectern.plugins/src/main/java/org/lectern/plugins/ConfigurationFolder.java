package org.lectern.plugins;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where this user's own settings live, outside every workspace. */
final class ConfigurationFolder {
    private ConfigurationFolder() {}

    /**
     * The system property {@code lectern.config}, else the variable {@code LECTERN_CONFIG}, else {@code lectern} in
     * {@code XDG_CONFIG_HOME}, else {@code .config/lectern} at home.
     */
    static Path find(UnaryOperator<String> property, UnaryOperator<String> variable) {
        return path(property.apply("lectern.config"))
                .or(() -> path(variable.apply("LECTERN_CONFIG")))
                // The XDG specification says that a relative path there is to be ignored.
                .or(() -> path(variable.apply("XDG_CONFIG_HOME"))
                        .filter(Path::isAbsolute)
                        .map(folder -> folder.resolve("lectern")))
                .orElseGet(() -> Path.of(property.apply("user.home"), ".config", "lectern"))
                .toAbsolutePath();
    }

    private static Optional<Path> path(String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(Path::of);
    }
}
