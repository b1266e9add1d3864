package org.lectern.feed.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lectern.api.model.Answer;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Project;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.Span;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.Papers;

/** Papers made of what breaks tables. No two of them are the same paper. */
final class HostilePapers {
    private static final List<String> PIECES = List.of(
            "=",
            "+1",
            "-",
            "@SUM(A1)",
            "'",
            "\"",
            ",",
            ";",
            "; ",
            "\\",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "\0",
            "\u0007",
            "\u202E",
            "\uFEFF",
            "\u2028",
            "😀",
            "👩‍🚀",
            "é",
            "_x0041_",
            "_x",
            "word",
            " ",
            "[",
            "{\"a\":1}",
            ":",
            "and");

    private static final List<String> EXTRA_NAMES = List.of(
            "bibtex.journal",
            "ris.N1",
            "colour",
            "year",
            "title",
            "answers",
            "extra.x",
            "ada decision",
            "ben decision",
            "label",
            "=1+1",
            "a\tb",
            "a;b",
            "a,\"b\"",
            "😀");

    private HostilePapers() {}

    static Arbitrary<ListedPapers> any() {
        return part().list().ofMinSize(1).ofMaxSize(4).map(HostilePapers::listed);
    }

    private record Given(String annotator, String label, String note, long second, boolean marked) {}

    private record Part(
            String title,
            String text,
            List<String> authors,
            OptionalInt authorCount,
            Optional<Organization> organization,
            Optional<PublicationDate> published,
            List<Identifier.Scheme> schemes,
            List<Link> links,
            List<Given> answers,
            Map<String, String> extra) {}

    private record Facts(List<String> authors, OptionalInt count, Optional<Organization> organization) {}

    private static Arbitrary<Part> part() {
        Arbitrary<Facts> facts = Combinators.combine(
                        words().list().ofMaxSize(3),
                        Arbitraries.integers().between(0, 5000).optional(),
                        Combinators.combine(words(), words().optional())
                                .as(Organization::new)
                                .optional())
                .as((authors, count, organization) -> new Facts(authors, count(authors, count), organization));
        return Combinators.combine(
                        texts(),
                        texts(),
                        facts,
                        published().optional(),
                        Arbitraries.of(Identifier.Scheme.class)
                                .set()
                                .ofMaxSize(5)
                                .map(List::copyOf),
                        links(),
                        answers(),
                        Arbitraries.maps(Arbitraries.of(EXTRA_NAMES), values()).ofMaxSize(4))
                .as((title, text, said, published, schemes, links, answers, extra) -> new Part(
                        title,
                        text,
                        said.authors(),
                        said.count(),
                        said.organization(),
                        published,
                        schemes,
                        links,
                        answers,
                        extra));
    }

    /** An import counts the names where there are some. */
    private static OptionalInt count(List<String> authors, Optional<Integer> count) {
        if (!authors.isEmpty()) {
            return OptionalInt.of(authors.size());
        }
        return count.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    /** With something to see, and no blanks around it. */
    private static Arbitrary<String> words() {
        return texts().map(text -> ("w" + text + "w").strip());
    }

    private static Arbitrary<String> values() {
        Arbitrary<String> lists = words().map(word -> "[\"" + "a".repeat(word.length() % 3) + "\",\"b\"]");
        return Arbitraries.oneOf(texts().map(text -> text + "x"), lists);
    }

    private static Arbitrary<PublicationDate> published() {
        return Combinators.combine(
                        Arbitraries.of("2024-10-27", "2024-02-29", "2024-10", "2024", "--03-11", "0999", "9999-12-31"),
                        Arbitraries.of(DateOrigin.PRINTED, DateOrigin.PAGE_YEAR))
                .as((date, origin) -> new PublicationDate(PartialDate.parse(date), origin));
    }

    private static Arbitrary<List<Link>> links() {
        return Combinators.combine(
                        Arbitraries.of("a", "a;b", "a\\b", "?q='=1'&r=2", "%20x", "😀", "a,b"),
                        Arbitraries.of("page", "pdf", "code", "project", "odd; kind"))
                .as((path, kind) -> new Link("https://example.org/" + path, kind))
                .set()
                .ofMaxSize(3)
                .map(links -> List.copyOf(links.stream()
                        .collect(Collectors.toMap(Link::url, link -> link, (first, second) -> first))
                        .values()));
    }

    /** Each annotator answers once. */
    private static Arbitrary<List<Given>> answers() {
        return Combinators.combine(
                        Arbitraries.of("ada", "ben: x", "=eva", "zoé; 😀"),
                        Arbitraries.of("relevant", "a;b", "b: c", "=1+1", "😀", ""),
                        texts(),
                        Arbitraries.longs().between(1_000_000_000, 2_000_000_000),
                        Arbitraries.of(true, false))
                .as(Given::new)
                .list()
                .uniqueElements(Given::annotator)
                .ofMaxSize(3);
    }

    private static ListedPapers listed(List<Part> parts) {
        var papers = new ArrayList<Paper>();
        var answers = new ArrayList<Answer>();
        var extra = new HashMap<PaperId, Map<String, String>>();
        for (int i = 0; i < parts.size(); i++) {
            Paper paper = paper(i, parts.get(i));
            papers.add(paper);
            parts.get(i).answers().forEach(given -> answers.add(answer(paper, given)));
            extra.put(paper.id(), parts.get(i).extra());
        }
        return new ListedPapers(papers, answers, extra);
    }

    private static Paper paper(int i, Part part) {
        String number = "abcdefgh".charAt(i) + " paper of its own ";
        Paper text = Papers.paper(Integer.toString(i), number + part.title(), number + part.text());
        return new Paper(
                text.id(),
                text.revision(),
                part.authors(),
                part.authorCount(),
                part.organization(),
                part.published(),
                part.schemes().stream()
                        .sorted()
                        .map(scheme -> identifier(scheme, i))
                        .toList(),
                part.links(),
                List.of(new Sighting(
                        "page.txt",
                        Optional.of(PartialDate.parse("2026-03-06")),
                        OptionalInt.of(1),
                        OptionalInt.of(i),
                        OptionalInt.empty())));
    }

    private static Identifier identifier(Identifier.Scheme scheme, int i) {
        return Identifier.parse(
                        switch (scheme) {
                            case ARXIV -> "arxiv:2410.2067" + i + "v2";
                            case DOI -> "doi:10.1000/a;b_" + i + "%c(é)";
                            case PUBMED -> "pubmed:3812345" + i;
                            case OPENREVIEW -> "openreview:rJ-_x" + i + "Zz";
                            case URL -> "url:https://example.org/papers/" + i + "?a=b;c&d";
                        })
                .orElseThrow();
    }

    private static Answer answer(Paper paper, Given given) {
        return new Answer(
                paper.id(),
                Project.DEFAULT,
                given.annotator(),
                given.label().isEmpty() ? List.of() : List.of(given.label()),
                given.note(),
                Instant.ofEpochSecond(given.second()),
                RevisionId.of(1),
                given.marked() || given.label().isEmpty()
                        ? List.of(new Span(Span.Part.TITLE, 2, 7, "kind"), new Span(Span.Part.ABSTRACT, 0, 1, "x;y"))
                        : List.of());
    }
}
