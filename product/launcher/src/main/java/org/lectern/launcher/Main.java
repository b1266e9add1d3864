package org.lectern.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts Lectern: finds a Java that can run it, then the framework with the features the command needs. */
public final class Main {
    static final int NEEDED_JAVA = 25;

    /** Instead of a command: starts every feature, and says which bundle does not resolve. The build calls it. */
    private static final String CHECK = "--check-features";

    private static final int FAILED = 3;

    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = FAILED;
        try {
            exitCode = run(List.of(arguments));
        } catch (IOException e) {
            System.err.println("Lectern could not start: " + e.getMessage() + ". Build or install it anew.");
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            // The framework has threads of its own, which would keep a process alive that failed half-way.
            System.exit(exitCode);
        }
    }

    private static int run(List<String> arguments) throws Exception {
        var home = Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getParent();
        if (Runtime.version().feature() < NEEDED_JAVA) {
            return new NewerJava(home).run(arguments);
        }
        var product = new Product(home);
        return arguments.equals(List.of(CHECK)) ? product.check() : product.run(arguments);
    }
}
