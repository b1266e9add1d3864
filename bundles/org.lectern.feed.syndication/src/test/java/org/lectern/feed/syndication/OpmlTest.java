package org.lectern.feed.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedLists.FeedList;
import org.lectern.api.feed.FeedLists.Outline;
import org.lectern.api.model.Paper;
import org.lectern.api.model.Sighting;
import org.lectern.api.work.Progress;
import org.lectern.export.syndication.OpmlExporter;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

class OpmlTest {
    @Test
    void feedsComeWithTheFoldersAroundThem() throws Exception {
        assertEquals(
                new FeedList(
                        List.of(
                                new Outline(
                                        "cs.CV",
                                        "https://rss.arxiv.org/rss/cs.CV",
                                        Optional.of("https://arxiv.org/list/cs.CV"),
                                        List.of("vision", "daily"),
                                        List.of("arXiv")),
                                new Outline("Blog", "http://example.org/feed", Optional.empty(), List.of(), List.of())),
                        List.of("“Local” has no address of the web: file:///etc/passwd")),
                read("""
                        <opml version="2.0"><head><title>Mine</title></head><body>
                        <outline text="arXiv"><outline text="cs.CV" type="rss" xmlUrl="https://rss.arxiv.org/rss/cs.CV"
                          htmlUrl="https://arxiv.org/list/cs.CV" category="vision, daily"/></outline>
                        <outline title="Blog" xmlurl="http://example.org/feed"/>
                        <outline text="Local" xmlUrl="file:///etc/passwd"/>
                        </body></opml>
                        """));
    }

    @Test
    void aListThatIsCutOffGivesTheFeedsBefore() throws Exception {
        FeedList list = read("<opml><body><outline text=\"A\" xmlUrl=\"http://a.example/\"/><outline text=\"B");
        assertEquals(List.of("A"), list.feeds().stream().map(Outline::title).toList());
        assertEquals(1, list.notes().size());
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThrows(FeedException.class, () -> read(Samples.RSS));
        assertThrows(FeedException.class, () -> read("Not found"));
    }

    @Property(tries = 200)
    void sourcesOfTheWebComeBackFromOurOwnList(@ForAll("addresses") List<String> addresses) throws Exception {
        var papers = new ListedPapers(addresses.stream().map(OpmlTest::seenIn).toList(), List.of());
        var target = new MemoryTarget();
        new OpmlExporter().write(papers, target, Progress.NONE);
        assertEquals(
                addresses.stream().distinct().sorted().toList(),
                read(target.text()).feeds().stream().map(Outline::xmlUrl).toList());
    }

    @Provide
    Arbitrary<List<String>> addresses() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars("äш字😀")
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(OpmlTest::isWellFormed)
                .map(path -> "https://example.org/" + path)
                .list()
                .ofMaxSize(5);
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Paper seenIn(String source) {
        Paper paper = Papers.paper("1", "Paper", "");
        return new Paper(
                paper.id(),
                paper.revision(),
                paper.authors(),
                paper.authorCount(),
                paper.organization(),
                paper.published(),
                paper.identifiers(),
                paper.links(),
                List.of(new Sighting(
                        source, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty())));
    }

    private static FeedList read(String text) throws FeedException, IOException {
        return new OpmlLists().read("list.opml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
