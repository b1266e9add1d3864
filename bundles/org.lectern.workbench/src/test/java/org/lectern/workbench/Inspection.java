package org.lectern.workbench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.swt.widgets.Display;
import org.lectern.api.model.Dossier;
import org.lectern.presentation.Failure;
import org.lectern.testkit.Papers;
import org.lectern.testkit.swt.Survey;

/** A process of its own: writes a line for each text that is in no bundle, and for each that does not fit. */
final class Inspection {
    /** A text of ours in the pseudo-locale; one may hold another. */
    private static final Pattern OURS = Pattern.compile("\\[[^\\[\\]]*]");

    /** Keys, names of labels and of the files and folders of the test are not ours to translate. */
    private static final Pattern FOREIGN = Pattern.compile(
            "(Ctrl|Shift|Alt|Esc|Enter|Space|Del|F\\d+|PageUp|PageDown|CR)(\\+\\S+)?|\\b[A-Z]\\b|Lectern|relevant|maybe|irrelevant"
                    + "|default|workspace|page\\.txt|ada|/\\S*|https?:\\S+|doi:\\S+|Paper|Characters|How long abstracts are\\.|The λ|test|p-1"
                    + "|The (abstract|paper) [a-z ;]*\\.");

    private static final Walk.Words WORDS = new Walk.Words("λ", "Ω", new Failure("Ω", "Ω", "Ω", Optional.empty()));

    private Inspection() {}

    public static void main(String[] arguments) throws Exception {
        boolean language = arguments[0].equals("texts");
        var found = new TreeSet<String>();
        try (var folder = OwnFolder.create("lectern-inspection");
                var window = new OpenWindow(folder.path(), papers())) {
            Display display = Display.getCurrent();
            new Walk(window, 2, WORDS).go(place -> {
                for (Survey survey : Survey.all(display)) {
                    survey.clipped().forEach(line -> found.add("too small (" + place + "): " + line));
                    if (language) {
                        survey.said().stream()
                                .filter(said -> hardCoded(said.text()))
                                .forEach(said -> found.add("in no bundle: " + said.where() + ": " + said.text()));
                    }
                }
                if (arguments.length > 1) {
                    save(window, Path.of(arguments[1], place.replace(", ", "-") + ".png"));
                }
            });
        }
        found.forEach(System.out::println);
        System.out.println("inspected");
    }

    private static void save(OpenWindow window, Path file) {
        try {
            window.driver.settle();
            Pictures.save(window.workbench.window().shell(), file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Titles without a letter of Latin, so that they are told from texts of ours. */
    private static Dossier[] papers() {
        return new Dossier[] {
            Papers.dossier(Papers.paper("1", "Αβγ δεζ", "Ηθι κλμ νξο.")),
            Papers.dossier(Papers.paper("2", "Πρσ τυφ", "Χψω αβγ δεζ."))
        };
    }

    static boolean hardCoded(String text) {
        String rest = text;
        for (String before = ""; !before.equals(rest); ) {
            before = rest;
            rest = OURS.matcher(rest).replaceAll("");
        }
        return FOREIGN.matcher(rest)
                .replaceAll("")
                .codePoints()
                .anyMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }
}
