package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Project;
import org.lectern.api.model.SavedSearch;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Completion.Kind;
import org.lectern.api.search.Completion.Proposal;
import org.lectern.api.work.Progress;
import org.lectern.testkit.Papers;

class QueryCompletionTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
        desk.store.papers().write(transaction -> {
            transaction.write(Papers.dossier(Papers.from(Papers.paper("1", "A", "x"), "Princeton University")));
            transaction.write(Papers.dossier(Papers.from(Papers.paper("2", "B", "x"), "Universität Zürich")));
            return null;
        });
        desk.index.update(Progress.NONE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** @param typed with a bar for the caret */
    private List<String> after(String typed) throws Exception {
        int caret = typed.indexOf('|');
        String query = typed.replace("|", "");
        return proposals(query, caret).stream()
                .map(proposal -> query.substring(0, proposal.from()) + proposal.text() + query.substring(proposal.to()))
                .toList();
    }

    private List<Proposal> proposals(String query, int caret) throws Exception {
        return new QueryCompletion(desk.index, desk.store.projects(), desk.store.annotations(), desk.store.searches())
                .proposals(query, caret, Project.DEFAULT, new Viewer("ada", Viewer.Role.OWNER), 10);
    }

    @Test
    void fieldsAreProposedForTheWordAtTheCaret() throws Exception {
        assertEquals(
                List.of("author:", "abstract:", "annotator:").stream().sorted().toList(), after("a|"));
        assertEquals(List.of("word -label:"), after("word -la|"));
        assertEquals(List.of("(title: b)"), after("(tit| b)"));
        assertEquals(List.of(), after("word |"));
    }

    @Test
    void labelsAndKnownValuesFollowTheirField() throws Exception {
        assertEquals(List.of("label:relevant", "label:maybe", "label:irrelevant"), after("label:|"));
        assertEquals(List.of("x label:maybe y"), after("x label:m| y"));
        assertEquals(List.of("is:read"), after("is:re|"));
        assertEquals(List.of("has:note"), after("has:no|"));
        assertEquals(List.of(), after("comments:|"));
        desk.store
                .searches()
                .write("ada", new SavedSearch("to read", "x", Project.DEFAULT, Optional.empty(), Instant.EPOCH));
        assertEquals(List.of("search:\"to read\""), after("search:r|"));
        assertEquals(List.of(new Proposal(6, 7, "maybe", Kind.LABEL)), proposals("label:m", 7));
    }

    @Test
    void namesComeFromTheIndexAndAreQuotedWhereTheyHaveBlanks() throws Exception {
        assertEquals(
                List.of("organization:\"Princeton University\"", "organization:\"Universität Zürich\""),
                after("organization:uni|"));
        assertEquals(List.of("organization:\"Universität Zürich\" x"), after("organization:\"Universitat Z|\" x"));
        assertEquals(List.of("source:page.txt"), after("source:|"));
    }
}
