package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryFaultTest {
    @TempDir
    Path folder;

    /** What is marked of the query, by the search's own complaint. */
    private String marked(String query) throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(1)).start()) {
            PapersModel papers = workspace.models.papers();
            papers.find(query);
            return papers.state()
                    .get()
                    .refusal()
                    .flatMap(refusal -> QueryFault.in(papers.typed(), refusal))
                    .map(fault -> query.substring(fault.start(), fault.end()))
                    .orElse("nothing");
        }
    }

    @Test
    void marksTheWordThatIsWrong() throws Exception {
        assertEquals("colour:red", marked("sparse colour:red dense"));
    }

    @Test
    void marksFromAQuoteThatIsNeverClosedToTheEnd() throws Exception {
        assertEquals("\"and more", marked("title:(low OR \"and more"));
    }

    @Test
    void marksTheValueBehindAnEmoji() throws Exception {
        assertEquals("beautiful", marked("\uD83D\uDE00 is:beautiful"));
    }

    @Test
    void marksTheLastSignWhereTheEndIsMissing() throws Exception {
        assertEquals("OR", marked("sparse OR"));
        assertEquals("label:", marked("sparse label:"));
    }

    @Test
    void marksOneBracketThatWasNeverOpened() throws Exception {
        assertEquals(")", marked("sparse) dense"));
    }

    @Test
    void aFailureWithoutAPlaceMarksNothing() {
        assertEquals(
                Optional.empty(), QueryFault.in("sparse", Failure.of(new IllegalStateException("the disk is full"))));
    }
}
