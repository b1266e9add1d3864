package org.lectern.launcher;

import java.nio.file.Path;
import java.util.List;

/** Starts Lectern: finds a Java that can run it, then the framework with the features the command needs. */
public final class Main {
    static final int NEEDED_JAVA = 25;

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
                : new Product(home).run(List.of(arguments));
        System.exit(exitCode);
    }
}
