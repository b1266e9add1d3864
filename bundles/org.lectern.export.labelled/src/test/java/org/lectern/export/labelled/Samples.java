package org.lectern.export.labelled;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lectern.api.model.Answer;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Project;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Span;
import org.lectern.testkit.Papers;

/** Labelled papers of any shape, for round trips. */
record Samples(Paper paper, Map<String, String> extra, List<Answer> answers) {
    private static final List<String> WORDS = List.of(
            "rose",
            "🌹",
            "e\u0301tude",
            "👩‍🚀",
            "שלום",
            "論文です。",
            "a_b|c;d*",
            "\\emph{x}",
            "[1]->(2)",
            "don't",
            "1.5",
            "\u0007bell",
            "a\u0085b",
            "#Text=",
            "T1\tx",
            "end.",
            "why?",
            "\"q\"");

    private static final List<String> DATES = List.of("2024-02", "2024-02-29", "1999", "--03-11");
    private static final List<String> KINDS = List.of("page", "pdf", "code", "project", "data");
    private static final List<String> LABELS = List.of("relevant", "maybe", "irrelevant");
    private static final List<String> MARKS =
            List.of("part", "part of it", "方法", "本", "a_b|c[1]", "*", "_", "x;y->z\\");

    /** Some papers, each with another title. */
    static Arbitrary<List<Samples>> lists() {
        return Combinators.combine(
                        texts(1, 6, " "),
                        texts(0, 12, "").list().ofSize(3),
                        seeds().list().ofSize(3))
                .as((title, abstracts, seeds) -> IntStream.range(0, seeds.size())
                        .mapToObj(i -> of(i, title, abstracts.get(i), seeds.get(i)))
                        .toList());
    }

    private static Arbitrary<List<Integer>> seeds() {
        return Arbitraries.integers().between(0, 10_000).list().ofSize(24);
    }

    /** Words with what may stand between them; they begin and end with a word. */
    private static Arbitrary<String> texts(int least, int most, String empty) {
        Arbitrary<String> gaps = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(" ")),
                Tuple.of(1, Arbitraries.of("  ", "\n", "\n\n", "\r\n", "\u00A0", "\t", "\u2028")));
        return Combinators.combine(
                        Arbitraries.of(WORDS).list().ofMinSize(least).ofMaxSize(most),
                        gaps.list().ofSize(most))
                .as((words, between) -> {
                    var text = new StringBuilder();
                    for (int i = 0; i < words.size(); i++) {
                        text.append(i == 0 ? "" : between.get(i)).append(words.get(i));
                    }
                    return text.isEmpty() ? empty.strip() : text.toString();
                });
    }

    private static Samples of(int number, String title, String abstractText, List<Integer> seeds) {
        Paper plain = Papers.paper("0" + number, "Nr " + number + " " + title, abstractText);
        PaperText raw = plain.revision().raw();
        var paper = new Paper(
                plain.id(),
                new Revision(plain.revision().id(), plain.revision().hash(), raw, raw, 1, List.of()),
                seeds.get(0) % 3 == 0 ? List.of() : List.of("Ada Lovelace", "Müller, Jürgen"),
                seeds.get(0) % 2 == 0 ? OptionalInt.empty() : OptionalInt.of(7),
                seeds.get(1) % 3 == 0
                        ? Optional.empty()
                        : Optional.of(new Organization(
                                "Princeton", seeds.get(1) % 3 == 1 ? Optional.empty() : Optional.of("pu"))),
                seeds.get(2) % 2 == 0
                        ? Optional.empty()
                        : Optional.of(new PublicationDate(
                                PartialDate.parse(DATES.get(seeds.get(2) % 4)), DateOrigin.PRINTED)),
                seeds.get(2) % 3 == 0
                        ? List.of()
                        : List.of(
                                new Identifier(Identifier.Scheme.ARXIV, "2410.2067" + number + "v1"),
                                new Identifier(Identifier.Scheme.DOI, "10.1000/<" + number + ">%x")),
                links(number, seeds.get(3)),
                plain.sightings());
        Map<String, String> extra = seeds.get(3) % 3 == 0
                ? Map.of()
                : Map.of("bibtex.journal", "Nature 🌹", "label", "mine", "keywords", "[\"a\",\"b\"]", "odd", "[1, 2");
        var answers = new ArrayList<Answer>();
        List<String> names = List.of("Ada Lovelace", "ada lovelace", "ben@example.org");
        for (int i = 0; i < seeds.get(4) % 4; i++) {
            answers.add(answer(paper, names.get(i), seeds.subList(5 + 6 * i, 11 + 6 * i)));
        }
        return new Samples(paper, extra, answers);
    }

    private static List<Link> links(int number, int seed) {
        return IntStream.range(0, seed % 3)
                .mapToObj(i -> new Link("https://example.org/" + number + "?a=" + i, KINDS.get((seed + i) % 5)))
                .toList();
    }

    private static Answer answer(Paper paper, String annotator, List<Integer> seeds) {
        var spans = new LinkedHashSet<Span>();
        for (int i = 0; i < 3; i++) {
            int seed = seeds.get(i);
            Span.Part part = seed % 4 == 0 ? Span.Part.TITLE : Span.Part.ABSTRACT;
            PaperText text = paper.revision().raw();
            int length = Document.points(part == Span.Part.TITLE ? text.title() : text.abstractText());
            int start = length == 0 ? 0 : seed * 7 % length;
            int end = Math.min(length, start + 1 + seed % 11);
            if (seed % 3 > 0 && end > start) {
                spans.add(new Span(part, start, end, MARKS.get(seed % MARKS.size())));
            }
        }
        String note = List.of("", "sure", "not\nso 🌹 sure", "\"x\"").get(seeds.get(3) % 4);
        return new Answer(
                paper.id(),
                Project.DEFAULT,
                annotator,
                LABELS.subList(seeds.get(4) % 3, Math.min(3, seeds.get(4) % 3 + seeds.get(4) % 4)),
                note,
                Instant.ofEpochMilli(1_700_000_000_000L + seeds.get(5)),
                RevisionId.of(1),
                List.copyOf(spans));
    }
}
