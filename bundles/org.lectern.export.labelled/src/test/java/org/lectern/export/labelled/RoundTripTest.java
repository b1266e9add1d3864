package org.lectern.export.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.api.export.Exporter;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Span;
import org.lectern.feed.labelled.BratArchive;
import org.lectern.feed.labelled.DoccanoArchive;
import org.lectern.feed.labelled.InceptionProject;
import org.lectern.feed.labelled.LabelStudio;
import org.lectern.feed.labelled.Prodigy;
import org.lectern.feed.labelled.WebAnnotation;

/** What an exporter writes, our reader of the tool's files reads as it was. */
class RoundTripTest {
    @Provide
    Arbitrary<List<Samples>> papers() {
        return Samples.lists();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void labelStudio(@ForAll("papers") List<Samples> papers) throws Exception {
        String tasks = written(new LabelStudioExporter(), papers).get("tasks.json");
        ReadBack read = ReadBack.of(new LabelStudio(), tasks.getBytes(StandardCharsets.UTF_8));
        check(papers, read, (sample, answer) -> Optional.of(answer));
        checkFacts(papers, read);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void doccano(@ForAll("papers") List<Samples> papers) throws Exception {
        ReadBack read = ReadBack.of(new DoccanoArchive(), ReadBack.zip(written(new DoccanoExporter(), papers)));
        check(papers, read, (sample, answer) -> Optional.of(answer));
        checkFacts(papers, read);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void prodigy(@ForAll("papers") List<Samples> papers) throws Exception {
        SortedMap<String, String> files = written(new ProdigyExporter(), papers);
        var read = new ReadBack();
        for (String file : files.values()) {
            read.add(new Prodigy(), file.getBytes(StandardCharsets.UTF_8));
        }
        check(papers, read, (sample, answer) -> Optional.of(answer));
        checkFacts(papers, read);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void uimaCasJson(@ForAll("papers") List<Samples> papers) throws Exception {
        ReadBack read = ReadBack.of(new InceptionProject(), ReadBack.zip(written(new CasJsonExporter(), papers)));
        check(papers, read, (sample, answer) -> Optional.of(answer));
        checkFacts(papers, read);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void webAnnotation(@ForAll("papers") List<Samples> papers) throws Exception {
        String written = written(new WebAnnotationExporter(), papers).get("");
        ReadBack read = ReadBack.of(new WebAnnotation(), written.getBytes(StandardCharsets.UTF_8));
        check(papers, read, (sample, answer) -> Optional.of(answer));
        for (Samples sample : papers) {
            assertEquals(
                    new TreeSet<>(sample.paper().identifiers()),
                    new TreeSet<>(item(sample, read).identifiers()));
        }
    }

    /** brat knows no times, cannot mark blanks only, and of who said nothing at all it has the text alone. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void brat(@ForAll("papers") List<Samples> papers) throws Exception {
        SortedMap<String, String> files = written(new BratExporter(), papers);
        new BratExporterTest().papersIn(files);
        ReadBack read = ReadBack.of(new BratArchive(), ReadBack.zip(files));
        check(
                papers,
                read,
                (sample, answer) -> Optional.of(new GivenAnswer(
                                answer.annotator(),
                                answer.labels(),
                                answer.note(),
                                Optional.empty(),
                                answer.spans().stream()
                                        .filter(span -> !Segments.isBlank(BratStandoff.folded(words(span, sample))))
                                        .flatMap(span -> withoutBlankLines(span, sample).stream())
                                        .toList()))
                        .filter(given -> !given.labels().isEmpty()
                                || !given.note().isEmpty()
                                || !given.spans().isEmpty()));
    }

    /** The format has no labels, notes and times, and marks begin and end with a token. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void webannoTsv(@ForAll("papers") List<Samples> papers) throws Exception {
        SortedMap<String, String> files = written(new WebannoTsvExporter(), papers);
        files.forEach((name, content) -> {
            if (name.endsWith(".tsv")) {
                TsvVerifier.textOf(content);
            }
        });
        ReadBack read = ReadBack.of(new InceptionProject(), ReadBack.zip(files));
        check(papers, read, (sample, answer) -> {
            List<Span> spans = answer.spans().stream()
                    .flatMap(span -> trimmed(span, sample).stream())
                    .toList();
            return spans.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new GivenAnswer(answer.annotator(), List.of(), "", Optional.empty(), spans));
        });
    }

    private static SortedMap<String, String> written(Exporter exporter, List<Samples> papers) throws Exception {
        var extra = new HashMap<PaperId, Map<String, String>>();
        papers.forEach(sample -> extra.put(sample.paper().id(), sample.extra()));
        return Written.by(
                exporter,
                papers.stream().map(Samples::paper).toList(),
                papers.stream().flatMap(sample -> sample.answers().stream()).toList(),
                extra);
    }

    private static void check(
            List<Samples> papers, ReadBack read, BiFunction<Samples, GivenAnswer, Optional<GivenAnswer>> held) {
        assertEquals(List.of(), read.complaints);
        var texts = new TreeSet<String>();
        var answers = new TreeMap<String, TreeSet<String>>();
        for (Samples sample : papers) {
            String key = key(sample.paper());
            texts.add(key);
            for (Answer answer : sample.answers()) {
                var given = new GivenAnswer(
                        answer.annotator(), answer.labels(), answer.note(), Optional.of(answer.at()), answer.spans());
                held.apply(sample, given)
                        .ifPresent(one -> answers.computeIfAbsent(key, name -> new TreeSet<>())
                                .add(ReadBack.shown(one)));
            }
        }
        assertEquals(texts, new TreeSet<>(read.items.keySet()));
        assertEquals(answers, read.answers);
    }

    /** The span without blanks at its ends; empty where it has nothing else. */
    private static Optional<Span> trimmed(Span span, Samples sample) {
        String text = part(span, sample);
        boolean title = span.part() == Span.Part.TITLE;
        int[] points = (title ? ReadBack.folded(text) : text).codePoints().toArray();
        int start = span.start();
        int end = span.end();
        while (start < end && isBlank(points[start])) {
            start++;
        }
        while (end > start && isBlank(points[end - 1])) {
            end--;
        }
        return start < end ? Optional.of(new Span(span.part(), start, end, span.label())) : Optional.empty();
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** brat's pieces leave out the line break at which a mark begins or ends, with the blanks before and after it. */
    private static Optional<Span> withoutBlankLines(Span span, Samples sample) {
        String text = span.part() == Span.Part.TITLE ? "" : part(span, sample);
        if (text.isEmpty()) {
            return Optional.of(span);
        }
        String words = BratStandoff.folded(words(span, sample));
        String[] lines = words.split("\n", -1);
        int first = 0;
        int start = span.start();
        while (Segments.isBlank(lines[first])) {
            start += Document.points(lines[first++]) + 1;
        }
        int last = lines.length - 1;
        int end = span.end();
        while (Segments.isBlank(lines[last])) {
            end -= Document.points(lines[last--]) + 1;
        }
        return Optional.of(new Span(span.part(), start, end, span.label()));
    }

    private static String words(Span span, Samples sample) {
        int[] points = part(span, sample).codePoints().toArray();
        return new String(points, span.start(), span.end() - span.start());
    }

    private static String part(Span span, Samples sample) {
        return span.part() == Span.Part.TITLE
                ? sample.paper().revision().raw().title()
                : sample.paper().revision().raw().abstractText();
    }

    private static String key(Paper paper) {
        return ReadBack.folded(paper.revision().raw().title()) + "\n"
                + ReadBack.folded(paper.revision().raw().abstractText());
    }

    private static FeedItem item(Samples sample, ReadBack read) {
        return read.items.get(key(sample.paper()));
    }

    private static void checkFacts(List<Samples> papers, ReadBack read) {
        for (Samples sample : papers) {
            Paper paper = sample.paper();
            FeedItem item = item(sample, read);
            assertEquals(paper.authors(), item.authors());
            assertEquals(paper.authorCount(), item.authorCount());
            assertEquals(paper.organization(), item.organization());
            assertEquals(
                    paper.published().map(PublicationDate::date),
                    item.published().map(PublicationDate::date));
            assertEquals(new TreeSet<>(paper.identifiers()), new TreeSet<>(item.identifiers()));
            assertEquals(paper.links(), item.links());
            assertEquals(sample.extra(), item.extra());
        }
    }
}
