package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.Project;
import org.lectern.api.model.RevisionId;
import org.lectern.api.work.Progress;
import org.lectern.export.bibliography.AsreviewRisExporter;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

/** Who decided what, when and with which note comes back from the notes of a record, beside what else was noted there. */
class AsreviewRisRoundTripTest {
    private static final Paper PAPER = Papers.paper("1", "On sheep", "They sleep.");

    private record Read(FeedItem item, List<GivenAnswer> answers) {}

    @Property(tries = 500)
    void decisionsComeBack(
            @ForAll("notes") String note,
            @ForAll("names") String annotator,
            @ForAll("decisions") String decision,
            @ForAll("earlier") String earlier,
            @ForAll("moments") Instant at)
            throws Exception {
        Read once = read(written(List.of(answer(annotator, decision, note, at)), earlier));
        assertEquals(
                List.of(new GivenAnswer(annotator, List.of(decision), note, Optional.of(at), List.of())),
                once.answers());
        String noted = once.item().extra().get("ris.N1");
        assertEquals(
                "Seen in the library",
                noted.lines()
                        .filter(line -> !line.toLowerCase().startsWith("asreview_"))
                        .reduce("", (all, line) -> all + line));
        GivenAnswer given = once.answers().getFirst();
        Read twice = read(written(
                List.of(answer(
                        given.annotator(),
                        given.labels().getFirst(),
                        given.note(),
                        given.at().orElseThrow())),
                noted));
        assertEquals(once, twice);
    }

    @Property(tries = 50)
    void whatNobodyDecidedOnComesBackAsThat(@ForAll("earlier") String earlier) throws Exception {
        assertEquals(List.of(), read(written(List.of(), earlier)).answers());
    }

    private static Answer answer(String annotator, String label, String note, Instant at) {
        return new Answer(PAPER.id(), Project.DEFAULT, annotator, List.of(label), note, at, RevisionId.of(1));
    }

    private static String written(List<Answer> answers, String notes) throws Exception {
        var target = new MemoryTarget();
        new AsreviewRisExporter()
                .write(
                        new ListedPapers(List.of(PAPER), answers, Map.of(PAPER.id(), Map.of("ris.N1", notes))),
                        target,
                        Progress.NONE);
        return target.text();
    }

    private static Read read(String text) throws Exception {
        var read = new ArrayList<Read>();
        new Ris()
                .read(
                        new FeedInput(
                                "papers.ris",
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                                Optional.empty()),
                        new FeedFormat.ItemSink() {
                            @Override
                            public void accept(FeedItem item) {
                                read.add(new Read(item, List.of()));
                            }

                            @Override
                            public void accept(FeedItem item, List<GivenAnswer> given) {
                                read.add(new Read(item, given));
                            }
                        });
        assertEquals(1, read.size());
        return read.getFirst();
    }

    @Provide
    Arbitrary<String> notes() {
        Arbitrary<String> any = Arbitraries.strings()
                .ofMaxLength(60)
                .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
        Arbitrary<String> telling = Arbitraries.strings()
                .withChars(" \t\n\"\\{}<>pN1-:ASRevieow_\u00a0\u2028")
                .ofMaxLength(40);
        return Arbitraries.oneOf(
                any,
                telling,
                Arbitraries.of(
                        "", "ASReview_irrelevant", "asreview_note: \"x\"\nER  - ", "  two  blanks  ", "</p>", "😀"));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("ada", "Ben Okri", "李明", "a \"b\" \\c", "user 1");
    }

    @Provide
    Arbitrary<String> decisions() {
        return Arbitraries.of("relevant", "irrelevant");
    }

    @Provide
    Arbitrary<String> earlier() {
        return Arbitraries.of(
                "Seen in the library",
                "ASReview_relevant\nSeen in the library",
                "Seen in the library\nASReview_irrelevant\nasreview_user_name: \"zoe\"\nasreview_label: 0.0");
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, 4_102_444_800L).map(Instant::ofEpochSecond);
    }
}
