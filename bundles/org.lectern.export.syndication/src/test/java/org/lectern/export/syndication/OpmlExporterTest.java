package org.lectern.export.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Paper;
import org.lectern.api.model.Sighting;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExportLossContract;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

class OpmlExporterTest implements ExportLossContract {
    @Override
    public Exporter exporter() {
        return new OpmlExporter();
    }

    @Test
    void eachSourceIsOneOutline() throws Exception {
        assertEquals(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0">
                  <head>
                    <title>Sources of default</title>
                  </head>
                  <body>
                    <outline text="https://example.org/feed?a=1&amp;b=2" type="rss" xmlUrl="https://example.org/feed?a=1&amp;b=2"/>
                    <outline text="pages/&quot;001&quot;.txt"/>
                  </body>
                </opml>
                """,
                written(List.of(
                        seenIn("1", "pages/\"001\".txt"),
                        seenIn("2", "https://example.org/feed?a=1&b=2"),
                        seenIn("3", "https://example.org/feed?a=1&b=2"))));
    }

    @Test
    void withoutPapersTheListIsEmpty() throws Exception {
        assertEquals(
                0,
                written(List.of())
                        .lines()
                        .filter(line -> line.contains("<outline"))
                        .count());
    }

    @Test
    void cancellingGetsThroughAndLeavesNoStreamOpen() {
        var papers = new ListedPapers(List.of(seenIn("1", "a")), List.of());
        assertThrows(
                CancellationException.class,
                () -> new OpmlExporter().write(papers, new MemoryTarget(), doing -> {
                    throw new CancellationException();
                }));
        assertEquals(0, papers.left());
    }

    private static Paper seenIn(String id, String source) {
        Paper paper = Papers.paper(id, "Paper " + id, "");
        var sighting =
                new Sighting(source, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
        return new Paper(
                paper.id(),
                paper.revision(),
                paper.authors(),
                paper.authorCount(),
                paper.organization(),
                paper.published(),
                paper.identifiers(),
                paper.links(),
                List.of(sighting));
    }

    private static String written(List<Paper> papers) throws Exception {
        var target = new MemoryTarget();
        new OpmlExporter().write(new ListedPapers(papers, List.of()), target, Progress.NONE);
        return target.text();
    }
}
