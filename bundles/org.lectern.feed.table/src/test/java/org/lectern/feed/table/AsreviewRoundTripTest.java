package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.api.export.ScreeningAnswer;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.model.Answer;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Identifier.Scheme;
import org.lectern.api.model.Link;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Project;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.RevisionId;
import org.lectern.api.work.Progress;
import org.lectern.export.table.AsreviewExporter;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

/** What the table of ASReview has room for comes back from it, and stays the same when it goes out again. */
class AsreviewRoundTripTest {
    private record Screened(
            PaperText text,
            List<String> authors,
            Optional<PartialDate> published,
            List<Identifier> identifiers,
            Optional<Link> link,
            List<GivenAnswer> answers,
            Map<String, String> extra) {}

    @Provide
    Arbitrary<ListedPapers> papers() {
        return HostilePapers.any();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void screenedPapersComeBack(@ForAll("papers") ListedPapers papers) throws Exception {
        List<Screened> once = read(written(papers));
        assertEquals(expected(papers), once);
        List<Screened> twice = read(written(again(once)));
        assertEquals(once, twice);
    }

    private static byte[] written(ListedPapers papers) throws Exception {
        var target = new MemoryTarget();
        new AsreviewExporter().write(papers, target, Progress.NONE);
        return target.content();
    }

    private static List<Screened> read(byte[] table) throws Exception {
        var read = new ArrayList<Screened>();
        new CsvTable()
                .read(
                        new FeedInput("papers.csv", new ByteArrayInputStream(table), Optional.empty()),
                        new FeedFormat.ItemSink() {
                            @Override
                            public void accept(FeedItem item) {
                                accept(item, List.of());
                            }

                            @Override
                            public void accept(FeedItem item, List<GivenAnswer> answers) {
                                read.add(new Screened(
                                        item.text(),
                                        names(item.authors()),
                                        item.published().map(PublicationDate::date),
                                        item.identifiers(),
                                        item.links().stream().findFirst(),
                                        answers,
                                        withoutDecision(item.extra())));
                            }
                        });
        return read;
    }

    /** Only the letters: where a name with semicolons, commas and “and” ends is a guess in a table that is not ours. */
    private static List<String> names(List<String> authors) {
        return List.of(String.join(" ", authors).split("(?:and|\\P{L})+"));
    }

    /** What the columns of a decision say stands among the extra fields too, and gives way when papers go out again. */
    private static Map<String, String> withoutDecision(Map<String, String> extra) {
        var rest = new TreeMap<>(extra);
        rest.keySet().removeIf(name -> name.startsWith("asreview_"));
        return rest;
    }

    private static List<Screened> expected(ListedPapers papers) {
        try (Stream<Paper> all = papers.papers()) {
            return all.map(paper -> new Screened(
                            paper.revision().raw(),
                            names(paper.authors()),
                            paper.published().map(PublicationDate::date),
                            paper.identifiers().stream()
                                    .filter(id -> List.of(Scheme.ARXIV, Scheme.DOI, Scheme.PUBMED)
                                            .contains(id.scheme()))
                                    .toList(),
                            paper.links().stream().findFirst().map(link -> new Link(link.url(), "page")),
                            screened(papers.answers(paper.id())),
                            new TreeMap<>(papers.extra(paper.id()))))
                    .toList();
        }
    }

    private static List<GivenAnswer> screened(List<Answer> answers) {
        return ScreeningAnswer.of(answers, "ada").stream()
                .filter(answer -> !answer.decision().isEmpty())
                .map(answer -> new GivenAnswer(
                        answer.answer().annotator(),
                        List.of(answer.decision().equals("1") ? "relevant" : "irrelevant"),
                        answer.answer().note(),
                        Optional.of(Instant.ofEpochSecond(answer.answer().at().getEpochSecond())),
                        List.of()))
                .toList();
    }

    /** What was read, as papers that go out again. */
    private static ListedPapers again(List<Screened> read) {
        var papers = new ArrayList<Paper>();
        var answers = new ArrayList<Answer>();
        var extra = new TreeMap<PaperId, Map<String, String>>();
        for (int i = 0; i < read.size(); i++) {
            Screened one = read.get(i);
            Paper text = Papers.paper(
                    Integer.toString(i), one.text().title(), one.text().abstractText());
            papers.add(new Paper(
                    text.id(),
                    text.revision(),
                    one.authors(),
                    text.authorCount(),
                    Optional.empty(),
                    one.published().map(date -> new PublicationDate(date, DateOrigin.PRINTED)),
                    one.identifiers(),
                    one.link().stream().toList(),
                    List.of()));
            extra.put(text.id(), one.extra());
            one.answers()
                    .forEach(given -> answers.add(new Answer(
                            text.id(),
                            Project.DEFAULT,
                            given.annotator(),
                            given.labels(),
                            given.note(),
                            given.at().orElseThrow(),
                            RevisionId.of(1))));
        }
        return new ListedPapers(papers, answers, extra);
    }
}
