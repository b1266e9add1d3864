package org.lectern.export.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Link;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ExporterContract;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class AtomExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new AtomExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(written.get(""))))
                    .getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                    .getLength();
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("Not XML: " + written.get(""), e);
        }
    }

    @Test
    void aPaperIsOneEntryWithAllThatIsKnownOfIt() throws Exception {
        Paper paper = ExportSamples.full();
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:lectern="urn:lectern:feed:1">
                  <id>urn:lectern:project:default</id>
                  <title>Papers of default</title>
                  <author><name>Lectern</name></author>
                  <entry>
                    <id>urn:lectern:paper:p-7f3c2a</id>
                    <title>OLMo 2: A Low-Rank Émigré</title>
                    <updated>2026-03-06T00:00:00Z</updated>
                    <published>2024-10-27T00:00:00Z</published>
                    <author><name>Ada Lovelace</name></author>
                    <author><name>Jürgen Müller</name></author>
                    <lectern:authorCount>2</lectern:authorCount>
                    <lectern:organization handle="PrincetonUniversity">Princeton University</lectern:organization>
                    <dc:identifier>arxiv:2410.20672v1</dc:identifier>
                    <dc:identifier>doi:10.1000/a_b%c</dc:identifier>
                    <link rel="related" href="https://github.com/ada/olmo_2" title="code"/>
                    <link rel="related" href="https://example.org/a?b=1&amp;c={d}" title="project"/>
                    <link rel="alternate" href="https://arxiv.org/abs/2410.20672v1" title="identifier"/>
                    <category term="relevant" scheme="urn:lectern:label"/>
                    <summary>We show 5% &amp; more.</summary>
                  </entry>
                  <updated>2026-03-06T00:00:00Z</updated>
                </feed>
                """, written(List.of(paper), List.of(ExportSamples.answer(paper.id(), "ada", "relevant"))));
    }

    @Test
    void anEntryHasOneAddressToOpenOrElseItsContent() throws Exception {
        Paper plain = Papers.paper("1", "On sheep", "They sleep.");
        assertEquals(List.of("<content>They sleep.</content>"), openedBy(plain));
        var linked = new Paper(
                plain.id(),
                plain.revision(),
                plain.authors(),
                plain.authorCount(),
                plain.organization(),
                plain.published(),
                List.of(),
                List.of(
                        new Link("https://example.org/code", "code"),
                        new Link("https://example.org/a", "page"),
                        new Link("https://example.org/b", "page")),
                List.of());
        assertEquals(
                List.of(
                        "<link rel=\"related\" href=\"https://example.org/code\" title=\"code\"/>",
                        "<link rel=\"alternate\" href=\"https://example.org/a\" title=\"page\"/>",
                        "<link rel=\"related\" href=\"https://example.org/b\" title=\"page\"/>",
                        "<summary>They sleep.</summary>"),
                openedBy(linked));
    }

    private static List<String> openedBy(Paper paper) throws Exception {
        return written(List.of(paper), List.of())
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("<link") || line.startsWith("<content") || line.startsWith("<summary"))
                .toList();
    }

    @Test
    void eachSearchIsAFeedOfItsOwn() throws Exception {
        var target = new MemoryTarget();
        new AtomExporter().write(new ListedPapers(List.of(), List.of()).of("title:\"a & b\" ä"), target, Progress.NONE);
        assertEquals(
                List.of(
                        "<id>urn:lectern:project:default:query:title%3A%22a%20%26%20b%22%20%C3%A4</id>",
                        "<title>Papers of default: title:&quot;a &amp; b&quot; ä</title>"),
                target.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("<id>") || line.startsWith("<title>"))
                        .toList());
    }

    @Test
    void aPaperOfWhichNoDayIsKnownIsDatedToTheBeginningOfTime() throws Exception {
        String text = written(List.of(Papers.published(Papers.paper("1", "Untitled", ""), "--03-11")), List.of());
        assertEquals(
                List.of(
                        "<updated>1970-01-01T00:00:00Z</updated>",
                        "<lectern:published>--03-11</lectern:published>",
                        "<updated>1970-01-01T00:00:00Z</updated>"),
                text.lines()
                        .map(String::strip)
                        .filter(line -> line.contains("updated>") || line.contains("published>"))
                        .toList());
    }

    @Test
    void aMonthOfPublicationCountsFromItsFirstDay() {
        assertEquals(
                "2024-10-01T00:00:00Z", AtomEntry.updated(Papers.published(Papers.paper("1", "T", ""), "2024-10")));
        assertEquals("2024-01-01T00:00:00Z", AtomEntry.updated(Papers.published(Papers.paper("1", "T", ""), "2024")));
    }

    private static String written(List<Paper> papers, List<Answer> answers) throws Exception {
        var target = new MemoryTarget();
        new AtomExporter().write(new ListedPapers(papers, answers), target, Progress.NONE);
        return target.text();
    }
}
