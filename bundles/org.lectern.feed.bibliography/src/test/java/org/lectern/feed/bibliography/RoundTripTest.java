package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.Exporter;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.export.bibliography.BiblatexExporter;
import org.lectern.export.bibliography.BibtexExporter;
import org.lectern.export.bibliography.CslJsonExporter;
import org.lectern.export.bibliography.RisExporter;

/** What Lectern writes it reads back equal: import, export, import. Any paper at all settles after the first import. */
class RoundTripTest {
    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void bibtexComesBack(@ForAll("items") FeedItem item) throws Exception {
        comesBack(item, new BibtexExporter(), new Bibtex());
    }

    @Property(tries = TRIES)
    void biblatexComesBack(@ForAll("items") FeedItem item) throws Exception {
        comesBack(item, new BiblatexExporter(), new Bibtex());
    }

    @Property(tries = TRIES)
    void risComesBack(@ForAll("items") FeedItem item) throws Exception {
        comesBack(item, new RisExporter(), new Ris());
    }

    @Property(tries = TRIES)
    void cslComesBack(@ForAll("items") FeedItem item) throws Exception {
        comesBack(item, new CslJsonExporter(), new CslJson());
    }

    private static void comesBack(FeedItem item, Exporter exporter, FeedFormat format) throws Exception {
        FeedItem first =
                Readings.of(format, Exported.text(List.of(item), exporter)).only();
        FeedItem second =
                Readings.of(format, Exported.text(List.of(first), exporter)).only();
        assertEquals(sorted(first), sorted(second));
        // Dates, DOIs and PubMed numbers have a place in every format.
        assertEquals(item.published(), first.published());
        assertEquals(doi(item), doi(first));
        assertEquals(oneLine(item.text().title()), oneLine(first.text().title()));
        assertEquals(oneLine(item.text().abstractText()), oneLine(first.text().abstractText()));
        assertEquals(item.authors().size(), first.authors().size());
        assertNothingIsLostUnsaid(item, first, exporter);
    }

    /** What does not come back is what the loss report says. */
    private static void assertNothingIsLostUnsaid(FeedItem item, FeedItem first, Exporter exporter) {
        Paper paper = Exported.paper("1", item);
        Set<ExportField> held = EnumSet.copyOf(exporter.carries());
        held.removeAll(exporter.cuts(paper, List.of()));
        assertEquals(
                held.contains(ExportField.LINKS),
                Set.copyOf(item.links()).equals(Set.copyOf(first.links())),
                () -> item.links() + " came back as " + first.links());
        assertEquals(
                held.contains(ExportField.ORGANIZATION) || item.organization().isEmpty(),
                folded(item.organization()).equals(folded(first.organization())));
        assertEquals(item.identifiers(), first.identifiers());
        if (!exporter.cutsExtra(paper, item.extra())) {
            List<Set<String>> said =
                    first.extra().values().stream().map(RoundTripTest::parts).toList();
            item.extra()
                    .forEach((name, value) -> assertTrue(
                            said.contains(parts(value)), () -> name + " is lost: " + value + " in " + first.extra()));
        }
    }

    private static Optional<Organization> folded(Optional<Organization> organization) {
        return organization.map(from -> new Organization(oneLine(from.name()), from.handle()));
    }

    /** Keywords are a list in one format, and divided by commas or semicolons in another. */
    private static Set<String> parts(String value) {
        return Stream.of(oneLine(value.replaceAll("[\n,;]", " ")).split(" "))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String sorted(FeedItem item) {
        return item.text() + "" + item.authors() + item.organization() + item.published() + item.identifiers()
                + item.links() + new TreeMap<>(item.extra());
    }

    private static List<Identifier> doi(FeedItem item) {
        return item.identifiers().stream()
                .filter(id -> id.scheme() == Identifier.Scheme.DOI || id.scheme() == Identifier.Scheme.PUBMED)
                .toList();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029\\uFEFF]+", " ").strip();
    }

    @Provide
    Arbitrary<FeedItem> items() {
        return Combinators.combine(
                        titles(),
                        texts(),
                        authors(),
                        dates().optional(),
                        identifiers(),
                        links(),
                        extras(),
                        organizations())
                .as((title, text, authors, date, identifiers, links, extra, organization) -> new FeedItem(
                        OptionalInt.of(1),
                        new PaperText(title, text),
                        authors,
                        OptionalInt.empty(),
                        organization,
                        date.map(known -> new PublicationDate(known, DateOrigin.PRINTED)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        identifiers,
                        links,
                        extra));
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> telling = Arbitraries.strings()
                .withChars("{}\\\"@%$&#_~^=,;()[]<>'`-–—: \n\tabzAZ09éß漢")
                .ofMaxLength(40);
        Arbitrary<String> any = Arbitraries.strings()
                .ofMaxLength(20)
                .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
        Arbitrary<String> human = Arbitraries.of(
                "",
                "We show 5% & more: $\\alpha_i^{2}$ for {all} 😀.",
                "\\textsc{Lo}w-rank \\'e \\foo{bar} \\\\ end\\",
                "TY  - JOUR",
                "ER  - ",
                "@article{key, title = {x}}",
                "A ``quote'' -- and --- dashes ~ tilde");
        return Arbitraries.oneOf(telling, any, human);
    }

    private static Arbitrary<String> titles() {
        return texts().map(text -> "T" + text + "x");
    }

    private static Arbitrary<List<String>> authors() {
        return Arbitraries.of(
                        "Ada Lovelace",
                        "Lovelace, Ada",
                        "van Beethoven, Ludwig",
                        "Ludwig van Beethoven",
                        "King, Jr., Martin Luther",
                        "World Health Organization",
                        "Barnes and Noble",
                        "Müller, J{ö}rg",
                        "李明",
                        "a, b, c, d",
                        "and",
                        "O'Neil \\ Sons & Co")
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<PartialDate> dates() {
        return Arbitraries.of("2024-10-27", "2024-02-29", "2024-10", "2024", "--02-29", "0007", "9999-12-31")
                .map(PartialDate::parse);
    }

    private static Arbitrary<List<Identifier>> identifiers() {
        return Arbitraries.of(
                        "arxiv:2410.20672v1",
                        "arxiv:cs/0101001",
                        "doi:10.1000/a_b%c",
                        "doi:10.1000/<x>(y)",
                        "pubmed:12345",
                        "openreview:aB3_-x9")
                .map(text -> Identifier.parse(text).orElseThrow())
                .set()
                .ofMaxSize(4)
                .map(set -> set.stream().sorted().toList());
    }

    private static Arbitrary<List<Link>> links() {
        return Combinators.combine(
                        Arbitraries.of(
                                "https://example.org/a_b?c=d&e=%7Bf%7D#g",
                                "http://example.org/~sheep",
                                "https://example.org/x.pdf",
                                "https://github.com/ada/sheep"),
                        Arbitraries.of("page", "pdf", "code", "project", "data"))
                .as(Link::new)
                .list()
                .uniqueElements(Link::url)
                .ofMaxSize(3);
    }

    private static Arbitrary<Optional<Organization>> organizations() {
        return texts().map(text -> new Organization(
                        "O" + text.strip() + "x", text.length() % 3 == 0 ? Optional.of("handle") : Optional.empty()))
                .optional();
    }

    private static Arbitrary<Map<String, String>> extras() {
        return Arbitraries.maps(
                        Arbitraries.of(
                                "bibtex.type",
                                "bibtex.key",
                                "bibtex.journal",
                                "bibtex.note",
                                "bibtex.keywords",
                                "bibtex.file",
                                "bibtex.volume",
                                "bibtex.booktitle",
                                "ris.TY",
                                "ris.T2",
                                "ris.N1",
                                "ris.KW",
                                "ris.VL",
                                "csl.type",
                                "csl.container-title",
                                "csl.accessed",
                                "csl.volume",
                                "comment",
                                "csv.colour",
                                "nbib.JT",
                                "wos.SO",
                                "wos.DE",
                                "pubmed.Journal.Title"),
                        texts().map(text -> "e" + text))
                .ofMaxSize(5);
    }
}
