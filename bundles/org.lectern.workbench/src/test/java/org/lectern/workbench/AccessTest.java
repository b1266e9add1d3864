package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.testkit.swt.NeedsDisplay;

@NeedsDisplay
class AccessTest {
    private static final Path EXPECTED = Path.of("src/test/resources/org/lectern/workbench/accessible.txt");
    private static final Pattern NAMELESS = Pattern.compile(
            " *(text|table|tree table|check box|combo box|spin button|push button|toggle button|slider|tool bar|page tab):");

    /** With {@code -Dlectern.accessible.write=true} the list is written instead; look at the difference before keeping it. */
    @Test
    void screenReadersAreToldTheNameAndRoleOfEveryControl() throws Exception {
        assumeTrue(isThere("dbus-run-session"), "dbus-run-session is not there (Debian: dbus-daemon)");
        assumeTrue(
                Stream.of("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
                        .anyMatch(file -> Files.isExecutable(Path.of(file))),
                "the bus of accessibility is not there (Debian: at-spi2-core)");
        List<String> told = told();
        if (Boolean.getBoolean("lectern.accessible.write")) {
            Files.write(EXPECTED, told);
        }
        assertEquals(
                List.of(),
                told.stream().filter(line -> NAMELESS.matcher(line).matches()).toList(),
                "a control without a name is nothing to somebody who does not see it");
        assertEquals(Files.readString(EXPECTED), String.join("\n", told) + "\n");
    }

    private static List<String> told() throws IOException, InterruptedException {
        Path errors = Files.createTempFile("lectern-access", ".err");
        var command = new ArrayList<>(List.of("dbus-run-session", "--"));
        command.addAll(Child.command(AccessibleWindow.class, List.of("-Duser.language=en", "-Duser.country=US")));
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().remove("NO_AT_BRIDGE");
        Process process = builder.start();
        try (var lines = process.inputReader()) {
            // What the session's own programs write comes before.
            List<String> told =
                    lines.lines().dropWhile(line -> !line.startsWith("# ")).toList();
            assertEquals(0, process.waitFor(), () -> read(errors));
            // Counts differ with how long the answers took.
            return told.stream()
                    .filter(line -> !line.equals("told"))
                    // A helper of the desktop that has just left the bus.
                    .filter(line -> !line.strip().equals("invalid:"))
                    .map(line -> line.replaceAll("\\d+", "#"))
                    .toList();
        } finally {
            Files.delete(errors);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
