package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.search.Completion.Kind;
import org.lectern.api.search.Completion.Proposal;

class CompletionModelTest {
    @TempDir
    Path folder;

    private List<String> proposed(String query, int caret) throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(1)).start()) {
            CompletionModel completion = workspace.models.find().completion();
            completion.ask(query, caret);
            return completion.state().get().proposals().stream()
                    .map(Proposal::text)
                    .toList();
        }
    }

    @Test
    void fieldsAreProposedFromTheSecondLetterOn() throws Exception {
        assertEquals(List.of(), proposed("l", 1));
        assertEquals(List.of("label:"), proposed("la", 2));
    }

    @Test
    void labelsAreProposedRightAfterTheColon() throws Exception {
        assertEquals(List.of("relevant", "maybe", "irrelevant"), proposed("sparse label:", 13));
    }

    @Test
    void aPlainWordThatBeginsNoFieldHasNoProposals() throws Exception {
        assertEquals(List.of(), proposed("transformer", 11));
    }

    @Test
    void nothingIsProposedOnceItWasClosed() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(1)).start()) {
            CompletionModel completion = workspace.models.find().completion();
            completion.ask("la", 2);
            completion.close();
            assertEquals(CompletionModel.State.NONE, completion.state().get());
        }
    }

    @Test
    void aValueAtTheEndIsFollowedByABlankAndAFieldByNothing() {
        assertEquals(
                new CompletionModel.Edited("label:relevant ", 15),
                CompletionModel.taken("label:re", new Proposal(6, 8, "relevant", Kind.LABEL)));
        assertEquals(
                new CompletionModel.Edited("label: dense", 6),
                CompletionModel.taken("la dense", new Proposal(0, 2, "label:", Kind.FIELD)));
    }
}
