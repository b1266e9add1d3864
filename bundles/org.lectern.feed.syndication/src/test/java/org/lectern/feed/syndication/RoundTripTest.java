package org.lectern.feed.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.work.Progress;
import org.lectern.export.syndication.AtomExporter;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

/** What we write as Atom comes back as it was. */
class RoundTripTest {
    @Test
    void everyFactComesBack() throws Exception {
        assertFacts(ExportSamples.full());
        assertFacts(Papers.published(Papers.paper("1", "Untitled", ""), "--03-11"));
        assertFacts(Papers.published(Papers.paper("1", "Untitled", ""), "2024-10"));
        assertFacts(Papers.published(Papers.paper("1", "Untitled", ""), "2024"));
    }

    /** Else each import of our own file would propose a new text of every cleaned paper. */
    @Test
    void theTextAsTheSourceHadItComesBack() throws Exception {
        assertFacts(ExportSamples.cleaned());
    }

    @Test
    void nastyTextsComeBack() throws Exception {
        for (Paper paper : ExportSamples.nasty()) {
            if (isOfXml(paper.title())) {
                assertEquals(paper.revision().raw(), back(paper).text());
            }
        }
    }

    @Property(tries = 300)
    void anyTextComesBack(@ForAll String title, @ForAll String abstractText) throws Exception {
        Assume.that(!title.isBlank() && isOfXml(title) && isOfXml(abstractText));
        assertEquals(
                new PaperText(title, abstractText),
                back(Papers.paper("1", title, abstractText)).text());
    }

    @Property(tries = 300)
    void markupInTextsComesBack(@ForAll("markup") String title, @ForAll("markup") String abstractText)
            throws Exception {
        Assume.that(!title.isBlank());
        assertEquals(
                new PaperText(title, abstractText),
                back(Papers.paper("1", title, abstractText)).text());
    }

    @Property(tries = 300)
    void anyFactsComeBack(
            @ForAll("names") List<String> authors,
            @ForAll("identifiers") List<Identifier> identifiers,
            @ForAll("links") List<Link> links,
            @ForAll("dates") Optional<PublicationDate> date,
            @ForAll("names") List<String> organization)
            throws Exception {
        Paper plain = Papers.paper("1", "Title", "Abstract");
        assertFacts(new Paper(
                plain.id(),
                plain.revision(),
                authors,
                authors.isEmpty() ? OptionalInt.empty() : OptionalInt.of(authors.size()),
                organization.stream()
                        .findFirst()
                        .map(name -> new Organization(
                                name, organization.stream().skip(1).findFirst())),
                date,
                identifiers.stream().distinct().sorted().toList(),
                links,
                plain.sightings()));
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<b>", "</b>", "<", ">", "&", "&amp;", "&lt;", "]]>", "<!--", "\n", "\r\n", " ", "a", "\"")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings()
                .withChars("abcÄšж字<&>\"' .,;()-")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Identifier>> identifiers() {
        return Arbitraries.of(
                        "arxiv:2410.20672v1",
                        "doi:10.1000/a_b%c",
                        "doi:10.1000/x<y>&z",
                        "pubmed:12345",
                        "openreview:aBc-12_x",
                        "https://example.org/a?b=1&c={d}")
                .map(text -> Identifier.parse(text).orElseThrow())
                .list()
                .uniqueElements()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Link>> links() {
        Arbitrary<String> paths =
                Arbitraries.strings().withCharRange('!', '~').withChars("äš字").ofMaxLength(20);
        Arbitrary<String> kinds = Arbitraries.of("code", "project", "pdf", "page", "data");
        return net.jqwik.api.Combinators.combine(paths, kinds)
                .as((path, kind) -> new Link("https://example.org/" + path, kind))
                .list()
                .uniqueElements(Link::url)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Optional<PublicationDate>> dates() {
        return Arbitraries.of("2024-10-27", "2024-10", "2024", "--02-29", "0001-01-01", "9999-12-31")
                .map(text -> new PublicationDate(PartialDate.parse(text), DateOrigin.PRINTED))
                .optional();
    }

    private static boolean isOfXml(String text) {
        return text.codePoints().allMatch(XmlCharacters::isAllowed);
    }

    private static void assertFacts(Paper paper) throws Exception {
        FeedItem item = back(paper);
        assertEquals(
                new FeedItem(
                        OptionalInt.of(1),
                        paper.revision().raw(),
                        paper.authors(),
                        paper.authorCount(),
                        paper.organization(),
                        paper.published().map(date -> new PublicationDate(date.date(), DateOrigin.PRINTED)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        paper.identifiers(),
                        paper.links(),
                        item.extra()),
                item);
        assertEquals("urn:lectern:paper:" + paper.id().value(), item.extra().get("id"));
    }

    private static FeedItem back(Paper paper) throws Exception {
        var target = new MemoryTarget();
        new AtomExporter().write(new ListedPapers(List.of(paper), List.of()), target, Progress.NONE);
        return Readings.of(new AtomFormat(), target.text()).only();
    }
}
