package org.lectern.export.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.Project;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Span;
import org.lectern.api.model.Viewer;
import org.lectern.testkit.Papers;

class DocumentTest {
    private static final Paper NOW = Papers.paper("1", "One rose", "Look: its 🌹 petals fall, and petals fall.");
    private static final Revision BEFORE = new Revision(
            RevisionId.of(7),
            "hash",
            new PaperText("One rose", "Its 🌹 petals fall. And thorns."),
            new PaperText("One rose", "Its 🌹 petals fall. And thorns."),
            1,
            List.of());

    /** Papers of which an older text is kept. */
    private record Kept(List<Revision> revisions) implements ExportPapers {
        @Override
        public Stream<Paper> papers() {
            return Stream.of(NOW);
        }

        @Override
        public long size() {
            return 1;
        }

        @Override
        public List<Answer> answers(PaperId paper) {
            return List.of();
        }

        @Override
        public List<Revision> revisions(PaperId paper) {
            return revisions;
        }

        @Override
        public Project project() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Viewer viewer() {
            throw new UnsupportedOperationException();
        }
    }

    private static Answer given(RevisionId to, Span... spans) {
        return new Answer(NOW.id(), Project.DEFAULT, "ada", List.of(), "", Written.AT, to, List.of(spans));
    }

    @Test
    void aMarkInAnOlderTextLiesWhereItsWordsStandNowOrIsLeftOut() {
        Answer answer = given(
                RevisionId.of(7),
                new Span(Span.Part.ABSTRACT, 4, 12, "part"),
                new Span(Span.Part.ABSTRACT, 23, 29, "sharp"),
                new Span(Span.Part.TITLE, 4, 8, "flower"));
        var document = new Document(NOW);
        List<Mark> marks = document.marks(answer, new Kept(List.of(NOW.revision(), BEFORE)));
        assertEquals(List.of(new Mark(19, 27, "part"), new Mark(4, 8, "flower")), marks);
        assertEquals(
                List.of("🌹 petals", "rose"),
                marks.stream().map(document::words).toList());
        assertEquals(List.of(), document.marks(answer, new Kept(List.of(NOW.revision()))));
        assertEquals(EnumSet.of(ExportField.SPANS), new LabelStudioExporter().cuts(NOW, List.of(answer)));
    }

    @Test
    void marksWithoutLengthOrNameOrPlaceAreLeftOutWithAWord() {
        var inside = new Span(Span.Part.TITLE, 0, 3, "number");
        assertEquals(Set.of(), new ProdigyExporter().cuts(NOW, List.of(given(RevisionId.of(1), inside))));
        for (Span span : List.of(
                new Span(Span.Part.TITLE, 2, 2, "x"),
                new Span(Span.Part.TITLE, 5, 9, "x"),
                new Span(Span.Part.ABSTRACT, 0, 900, "x"),
                new Span(Span.Part.ABSTRACT, 0, 3, " "))) {
            Answer answer = given(RevisionId.of(1), inside, span);
            assertEquals(
                    List.of(new Mark(0, 3, "number")),
                    new Document(NOW).marks(answer, new Kept(List.of())),
                    span.toString());
            assertEquals(EnumSet.of(ExportField.SPANS), new ProdigyExporter().cuts(NOW, List.of(answer)));
        }
    }

    @Test
    void aTitleIsOneLineAndNoCharacterIsWhatADatabaseRefuses() {
        var document = new Document(Papers.paper("2", "Two\r\nlines\u2028of", "a\u0000b \uD83D c"));
        assertEquals("Two  lines of\na\uFFFDb \uFFFD c", document.text());
    }
}
