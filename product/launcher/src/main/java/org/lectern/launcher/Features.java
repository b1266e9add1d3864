package org.lectern.launcher;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which features a call needs: a command that ends at once does not wait for bundles that it will not use. */
final class Features {
    /** What somebody asks for while the program runs, by its name; else it is not loaded. */
    static final List<String> ON_DEMAND = List.of("embedding");

    private static final List<String> USUAL =
            List.of("platform", "papers", "intake", "exchange", "analysis", "cli", "workbench");
    static final List<String> ALL =
            Stream.concat(USUAL.stream(), ON_DEMAND.stream()).toList();

    static final String WINDOW_FEATURE = "workbench";

    /** What shows a window; all else comes while it is drawn. */
    private static final List<String> WINDOW = List.of("platform", "cli", WINDOW_FEATURE);

    private static final List<String> TERMINAL = List.of("platform", "papers", "intake", "exchange", "analysis", "cli");
    /** A plug-in may read files, so they come too. */
    private static final List<String> INTAKE = List.of("platform", "papers", "intake", "cli");

    private static final List<String> SHORT = List.of("platform", "papers", "cli");
    private static final Set<String> SHORT_COMMANDS = Set.of(
            "papers",
            "search",
            "searches",
            "similar",
            "embedding",
            "label",
            "labels",
            "undo",
            "redo",
            "project",
            "agreement",
            "whoami",
            "version");
    private static final Set<String> LONG_COMMANDS = Set.of("feeds", "analyse", "export", "plugins", "demo", "doctor");

    private static final Set<String> INTAKE_COMMANDS = Set.of("import", "imports");

    private Features() {}

    /** The command is the first word that is one; before it stand only options and their values. */
    static List<String> of(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.equals("open")) {
                return WINDOW;
            }
            if (LONG_COMMANDS.contains(argument)) {
                return TERMINAL;
            }
            if (INTAKE_COMMANDS.contains(argument)) {
                return INTAKE;
            }
            if (SHORT_COMMANDS.contains(argument)) {
                return SHORT;
            }
        }
        return TERMINAL;
    }

    /** What the call needs too, but not at once. */
    static List<String> laterOf(List<String> arguments) {
        return of(arguments).equals(WINDOW)
                ? USUAL.stream().filter(feature -> !WINDOW.contains(feature)).toList()
                : List.of();
    }
}
