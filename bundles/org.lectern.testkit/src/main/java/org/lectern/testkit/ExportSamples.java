package org.lectern.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lectern.api.model.Answer;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Project;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Sighting;

/** Papers that exporters are tried on. */
public final class ExportSamples {
    /** Hebrew and Arabic run from right to left; the astronaut is four code points in one glyph. */
    static final List<String> WORDS_OF_MANY_SCRIPTS =
            List.of("שלום", "مرحبا", "论文", "Ελληνικά", "Škoda", "👩‍🚀", "😀");

    private static final List<String> NASTY_TEXTS = List.of(
            "\"Quoted\", comma; semicolon",
            "=HYPERLINK(\"http://example.org\")",
            "+1",
            "-1",
            "@SUM(A1)",
            "\ttab first",
            "\nline first",
            "'apostrophe first",
            "'=both",
            "two\nlines",
            "carriage\r\nreturn",
            "braces {unbalanced",
            "} closing first",
            "{\\em TeX} \\% $x^2_i$ # & ~",
            "ends in a backslash \\",
            "a\u0000null and a bell \u0007",
            "half a pair \uD83D alone",
            "line separator \u2028 and \u2029",
            "]]> <b>markup</b> &amp; --",
            "@article{key,",
            "\u202Eoverride",
            "Same title",
            "Same title");

    private ExportSamples() {}

    /** A paper with something in every field. */
    public static Paper full() {
        Paper plain = Papers.paper("7f3c2a", "OLMo 2: A Low-Rank Émigré", "We show 5% & more.");
        return new Paper(
                plain.id(),
                plain.revision(),
                List.of("Ada Lovelace", "Jürgen Müller"),
                OptionalInt.of(2),
                Optional.of(new Organization("Princeton University", Optional.of("PrincetonUniversity"))),
                Optional.of(new PublicationDate(PartialDate.parse("2024-10-27"), DateOrigin.PAGE_YEAR)),
                List.of(
                        Identifier.parse("arxiv:2410.20672v1").orElseThrow(),
                        Identifier.parse("doi:10.1000/a_b%c").orElseThrow()),
                List.of(
                        new Link("https://github.com/ada/olmo_2", "code"),
                        new Link("https://example.org/a?b=1&c={d}", "project")),
                List.of(new Sighting(
                        "pages/001.txt",
                        Optional.of(PartialDate.parse("2026-03-06")),
                        OptionalInt.of(1),
                        OptionalInt.of(3),
                        OptionalInt.empty())));
    }

    /** A paper with a title and nothing else, which no source holds any more. */
    public static Paper bare() {
        Paper plain = Papers.paper("bare", "T", "");
        return new Paper(
                plain.id(),
                plain.revision(),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A paper whose text was cleaned. */
    public static Paper cleaned() {
        Paper plain = full();
        Revision before = plain.revision();
        var raw = new PaperText("OLMo 2: A \\textsc{Low}-Rank {\\'E}migr{\\'e}", "We show 5\\% & more.");
        var revision = new Revision(before.id(), before.hash(), raw, before.cleaned(), 1, List.of());
        return new Paper(
                plain.id(),
                revision,
                plain.authors(),
                plain.authorCount(),
                plain.organization(),
                plain.published(),
                plain.identifiers(),
                plain.links(),
                plain.sightings());
    }

    /** An answer of ada's on each of the papers. */
    public static List<Answer> answers(List<Paper> papers) {
        return papers.stream()
                .map(paper -> answer(paper.id(), "ada", "relevant"))
                .toList();
    }

    /** An answer given at ten o'clock. */
    public static Answer answer(PaperId paper, String annotator, String... labels) {
        return new Answer(
                paper,
                Project.DEFAULT,
                annotator,
                List.of(labels),
                "",
                Instant.parse("2026-11-20T10:00:00Z"),
                RevisionId.of(1));
    }

    /** Titles and abstracts that have broken formats before. */
    public static List<Paper> nasty() {
        return IntStream.range(0, NASTY_TEXTS.size())
                .mapToObj(i -> Papers.paper("n" + i, NASTY_TEXTS.get(i), NASTY_TEXTS.get(i)))
                .toList();
    }

    static List<Paper> scripts() {
        return IntStream.range(0, WORDS_OF_MANY_SCRIPTS.size())
                .mapToObj(i -> Papers.paper("s" + i, WORDS_OF_MANY_SCRIPTS.get(i), WORDS_OF_MANY_SCRIPTS.get(i)))
                .toList();
    }

    static List<Paper> plain(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Papers.paper(Integer.toString(i), "Paper " + i, "Abstract " + i))
                .toList();
    }
}
