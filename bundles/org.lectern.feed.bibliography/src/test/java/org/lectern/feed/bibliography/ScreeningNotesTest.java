package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;

class ScreeningNotesTest {
    private static List<List<GivenAnswer>> answers(String... notes) throws Exception {
        var text = new StringBuilder();
        for (String note : notes) {
            text.append("TY  - JOUR\nTI  - A title\nN1  - ").append(note).append("\nER  - \n\n");
        }
        var answers = new ArrayList<List<GivenAnswer>>();
        new Ris()
                .read(
                        new FeedInput(
                                "file.ris",
                                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                                Optional.empty()),
                        new FeedFormat.ItemSink() {
                            @Override
                            public void accept(FeedItem item) {
                                answers.add(List.of());
                            }

                            @Override
                            public void accept(FeedItem item, List<GivenAnswer> given) {
                                answers.add(given);
                            }
                        });
        return answers;
    }

    private static GivenAnswer by(String annotator, String label) {
        return new GivenAnswer(annotator, List.of(label), "", Optional.empty(), List.of());
    }

    @Test
    void asreviewsNotesAreAnswersButWhatWasNotSeenIsNone() throws Exception {
        assertEquals(
                List.of(List.of(by("", "relevant")), List.of(by("", "irrelevant")), List.of(), List.of()),
                answers("ASReview_relevant", "a remark; ASReview_irrelevant", "ASReview_not_seen", "nothing"));
    }

    @Test
    void ofTwoRoundsTheLaterCounts() throws Exception {
        assertEquals(List.of(List.of(by("", "irrelevant"))), answers("ASReview_relevant\nN1  - ASReview_irrelevant"));
    }

    @Test
    void rayyansNotesNameEachReviewerAndKeepWhatTheySay() throws Exception {
        assertEquals(
                List.of(List.of(
                        new GivenAnswer("Ada", List.of("Included"), "labels: x,y", Optional.empty(), List.of()),
                        new GivenAnswer(
                                "Ben O'Neill",
                                List.of("Excluded"),
                                "look again | labels: x,y",
                                Optional.empty(),
                                List.of()))),
                answers("RAYYAN-INCLUSION: {\"Ada\"=>\"Included\", \"Ben O'Neill\"=>\"Excluded\"} | RAYYAN-LABELS: x,y"
                        + " | USER-NOTES: {\"Ben O'Neill\"=>[\"look again\"]}"));
    }
}
