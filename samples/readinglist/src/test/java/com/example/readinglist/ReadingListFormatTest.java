package com.example.readinglist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.model.PaperText;
import org.lectern.api.work.Progress;
import org.lectern.testkit.FeedFormatContract;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

class ReadingListFormatTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new ReadingListFormat();
    }

    @Override
    public byte[] sample() {
        return "# Reading list\n\n- [ ] One\n  About one.\n\n- [ ] Two\n".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "list.md";
    }

    @Test
    void whatTheExporterWritesComesBack() throws Exception {
        var papers = List.of(
                Papers.paper("1", "Roses", "They are red."),
                Papers.paper("2", "Violets", ""),
                Papers.paper("3", "Tea", "It is hot."));
        var target = new MemoryTarget();
        new ReadingListExporter().write(new ListedPapers(papers, List.of()), target, Progress.NONE);
        var read = new ArrayList<PaperText>();
        format().read(
                        new FeedInput("list.md", new ByteArrayInputStream(target.content()), Optional.empty()),
                        item -> read.add(item.text()));
        assertEquals(papers.stream().map(paper -> paper.revision().raw()).toList(), read);
    }
}
