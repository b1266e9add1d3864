package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.itests.Lectern.Answer;

/** What people see of names and titles that were made to take over their terminal. */
class TerminalTest {
    @TempDir
    private Path folder;

    @Test
    void commandsForATerminalInATitleOrInTheNameOfAFileAreShownAndNotObeyed() throws Exception {
        var lectern = new Lectern(folder.resolve("workspace"), Files.createDirectory(folder.resolve("home")));
        Path file = folder.resolve("red\u001b[31m\u202emoor.jsonl");
        Files.writeString(file, "{\"title\":\"A \\u001b]0;mine\\u0007 \\u009b2J title\",\"abstract\":\"One.\"}");

        Answer imported = lectern.run("import", file.toString());
        assertEquals(
                folder.resolve("red␛[31m\uFFFDmoor.jsonl") + ": 1 paper (1 added, 0 merged, 0 unchanged)",
                imported.out().lines().findFirst().orElseThrow());
        String papers = lectern.run("papers").out();
        assertEquals(
                0,
                papers.chars()
                        .filter(c -> c != '\n' && Character.isISOControl(c))
                        .count(),
                papers);
        assertEquals(
                file.toString(),
                lectern.run("imports", "list", "--json").json().at("/0/source").asText());
    }
}
