package org.lectern.launcher;

import java.nio.file.Path;
import java.util.List;

/** Starts Lectern: finds a Java that can run it, then the framework with the features the command needs. */
public final class Main {
    static final int NEEDED_JAVA = 25;

    /** Instead of a command: starts every feature, and says which bundle does not resolve. The build calls it. */
    private static final String CHECK = "--check-features";

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getParent();
        int exitCode = Runtime.version().feature() < NEEDED_JAVA
                ? new NewerJava(home).run(List.of(arguments))
                : List.of(arguments).equals(List.of(CHECK))
                        ? new Product(home).check()
                        : new Product(home).run(List.of(arguments));
        System.exit(exitCode);
    }
}
