package org.lectern.feed.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.api.export.Exporter;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

/** What an exporter writes of papers that were imported. */
final class Exported {
    private Exported() {}

    static String text(List<FeedItem> items, Exporter exporter) throws Exception {
        var papers = new ArrayList<Paper>();
        Map<PaperId, Map<String, String>> extra = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Paper paper = paper(Integer.toString(i), items.get(i));
            papers.add(paper);
            extra.put(paper.id(), items.get(i).extra());
        }
        var target = new MemoryTarget();
        exporter.write(new ListedPapers(papers, List.of(), extra), target, Progress.NONE);
        return target.text();
    }

    static String text(Paper paper, Exporter exporter) throws Exception {
        var target = new MemoryTarget();
        exporter.write(new ListedPapers(List.of(paper), List.of()), target, Progress.NONE);
        return target.text();
    }

    static Paper paper(String id, FeedItem item) {
        Paper plain = Papers.paper(id, item.text().title(), item.text().abstractText());
        return new Paper(
                plain.id(),
                plain.revision(),
                item.authors(),
                item.authorCount(),
                item.organization(),
                item.published(),
                item.identifiers(),
                item.links(),
                plain.sightings());
    }
}
