package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.testkit.Fuzzing;
import org.lectern.testkit.Fuzzing.Outcome;
import org.lectern.testkit.Fuzzing.Subject;
import org.lectern.testkit.Mutations;

/** Files damaged at random, each with a whole record behind the damage. */
class MutatedBibliographiesTest {
    private static final String WHOLE = "The last one is whole";

    /**
     * A format with a good file of it.
     *
     * @param titles words of its papers
     * @param last a record that stands behind the damage; empty where the format cannot go on behind it
     */
    private record Family(
            String name,
            Supplier<FeedFormat> format,
            List<String> titles,
            String sample,
            String last,
            List<String> odd) {}

    private static List<Family> families() {
        return List.of(
                new Family(
                        "Bibtex",
                        Bibtex::new,
                        List.of("Wool Institute", "quoted"),
                        Samples.BIBTEX,
                        "\n@article{last, title = {" + WHOLE + "}}\n",
                        List.of(
                                "@article{x,",
                                "@comment{",
                                "{{{{",
                                "\\'{",
                                "@string{jos = jos # jos}",
                                "}\n}",
                                "\"",
                                "\\verb|{|")),
                new Family(
                        "Ris",
                        Ris::new,
                        List.of("No Dogs", "Lambs in Space", "The Whole Flock"),
                        Samples.RIS,
                        "\nTY  - JOUR\nTI  - " + WHOLE + "\nER  - \n",
                        List.of("ER  - \r\n", "TY  - JOUR\n", "AU  - ", "\n\n\n", "DA  - 9999/99/99\n")),
                new Family(
                        "Ris of services",
                        Ris::new,
                        List.of("Counting sheep with no dogs", "Lambs in space"),
                        ServicesRisTest.OVID + ServicesRisTest.COCHRANE + ServicesRisTest.SCOPUS,
                        "\nTY  - JOUR\nTI  - " + WHOLE + "\nER  - \n",
                        List.of("ER  - \r\n", "NL  - x\n", "2.\n", "     LK  - ", "\t- ", "PMID  - 0\n")),
                new Family(
                        "Nbib",
                        Nbib::new,
                        List.of("Counting sheep", "Lambs in space"),
                        Samples.NBIB,
                        "\n\nPMID- 9\nTI  - " + WHOLE + "\n",
                        List.of("PMID- x\n", "      ", "TI  - ", "DP  - 0000 Foo\n")),
                new Family(
                        "Enw",
                        Enw::new,
                        List.of("Counting Sheep", "The Whole Flock"),
                        Samples.ENW,
                        "\n\n%0 Book\n%T " + WHOLE + "\n",
                        List.of("%0 \n", "%", "%T ", "\n\n", "%% x\n")),
                new Family(
                        "WebOfScience",
                        WebOfScience::new,
                        List.of("Counting sheep", "Lambs in space"),
                        Samples.WOS,
                        "\nPT J\nTI " + WHOLE + "\nER\n",
                        List.of("PT J\n", "ER\n", "EF\n", "   ", "FN x\n")),
                new Family(
                        "CslJson",
                        CslJson::new,
                        List.of("Counting Sheep", "The Whole Flock"),
                        Samples.CSL,
                        "",
                        List.of("[[[[", "{\"a\":", "\"date-parts\": [[\"x\", 99, -1]]", "null", "1e999")),
                new Family(
                        "PubmedXml",
                        PubmedXml::new,
                        List.of("The Whole Flock", "Lambs"),
                        Samples.PUBMED,
                        "<PubmedArticle><Article><ArticleTitle>" + WHOLE + "</ArticleTitle></Article></PubmedArticle>",
                        List.of("<PubmedArticle>", "</PubmedArticle>", "<!--", "<![CDATA[", "&#0;", "&foo;", "<a:b>")),
                new Family(
                        "EndnoteXml",
                        EndnoteXml::new,
                        List.of("The Whole Flock"),
                        Samples.ENDNOTE,
                        "<record><titles><title>" + WHOLE + "</title></titles></record>",
                        List.of("<record>", "</record>", "<style", "]]>", "&#xD800;", "<?xml")));
    }

    @TestFactory
    Stream<DynamicTest> aDamagedFileLosesNothingWithoutAWordAndNothingBehindTheDamage() {
        return Fuzzing.tests(families().stream()
                .map(family -> new Subject(
                        family.name,
                        bytes -> read(family, bytes),
                        new Mutations(family.odd.toArray(String[]::new)).text(family.sample, family.last),
                        family.titles))
                .toList());
    }

    private static Outcome read(Family family, byte[] bytes) throws FeedException, IOException {
        Outcome outcome = Fuzzing.read(family.format.get(), "file", bytes);
        assertTrue(
                family.last.isEmpty() || outcome.read().contains(WHOLE) || isTakenForUtf16(bytes),
                () -> "what stands behind is lost: " + outcome);
        return outcome;
    }

    /** The damage may look like the mark of another encoding, in which the rest is no text. */
    private static boolean isTakenForUtf16(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & bytes[1]) != 0 && (bytes[0] ^ bytes[1]) == 1;
    }
}
