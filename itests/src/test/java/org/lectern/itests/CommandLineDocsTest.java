package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/cli.md shows each command's help as the command prints it. */
class CommandLineDocsTest {
    private static final Path DOCS = Path.of(System.getProperty("lectern.docs"), "cli.md");
    private static final Pattern BLOCK = Pattern.compile("```text\\n(Usage: lectern ?(\\S*)[^`]*)```");

    @TempDir
    private Path folder;

    @Test
    void theManualShowsEveryCommandsOwnHelp() throws Exception {
        Lectern lectern = new Lectern(folder.resolve("unused"), Files.createDirectory(folder.resolve("home")));
        String top = lectern.run("--help").out();
        Map<String, String> own = new LinkedHashMap<>();
        for (String command : commands(top)) {
            own.put(command, lectern.run(command, "--help").out());
        }
        String manual = Files.readString(DOCS);
        if (Boolean.getBoolean("lectern.docs.update")) {
            Files.writeString(DOCS, rewritten(manual, own));
        } else {
            assertEquals(
                    own,
                    blocks(manual),
                    "docs/cli.md is behind: write it anew with"
                            + " mvn -pl itests -Dtest=CommandLineDocsTest -Dlectern.docs.update=true test");
        }
    }

    private static List<String> commands(String help) {
        var commands = new ArrayList<String>();
        Matcher matcher = Pattern.compile("(?m)^  ([a-z]+)  ").matcher(help.substring(help.indexOf("Commands:")));
        while (matcher.find()) {
            commands.add(matcher.group(1));
        }
        return commands;
    }

    private static Map<String, String> blocks(String manual) {
        Map<String, String> blocks = new LinkedHashMap<>();
        Matcher matcher = BLOCK.matcher(manual);
        while (matcher.find()) {
            blocks.put(name(matcher.group(1)), matcher.group(1));
        }
        return blocks;
    }

    private static String name(String help) {
        Matcher matcher = Pattern.compile("Usage: lectern ([a-z]+)").matcher(help);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String rewritten(String manual, Map<String, String> own) {
        Matcher matcher = BLOCK.matcher(manual);
        return matcher.replaceAll(found ->
                Matcher.quoteReplacement("```text\n" + own.getOrDefault(name(found.group(1)), found.group(1)) + "```"));
    }
}
