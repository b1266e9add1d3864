package org.lectern.feed.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageReport;

/**
 * The dataset of an ASReview project of version 0 or 1: the file that its user put in, whose rows the review counts.
 *
 * @param name as the project calls it
 * @param ris reads datasets in RIS, where that is installed
 */
record AsreviewDataset(Path file, String name, Optional<FeedFormat> ris) {
    /** How many rows there are; {@code beside} is asked for the papers among them. */
    long read(FeedInput project, Account account, FeedFormat.ItemSink sink, Beside beside)
            throws FeedException, IOException {
        String kind = FileName.extension(name);
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var input = new FeedInput(project.name(), in, Optional.empty(), project.mapping());
            return switch (kind) {
                case "xlsx" -> XlsxTable.read(input, account, sink, beside);
                case "ris", "txt" -> records(input, account, sink, beside);
                default -> CsvTable.read(input, account, sink, beside);
            };
        }
    }

    private long records(FeedInput input, Account account, FeedFormat.ItemSink sink, Beside beside)
            throws FeedException, IOException {
        FeedFormat format = ris.orElseThrow(() -> new DamagedInput(
                "its dataset " + name + " is in RIS, and no reader of RIS is installed",
                "Export the project's dataset from ASReview as CSV, and import that.",
                null));
        int before = account.papers();
        PageReport report = format.read(input, new FeedFormat.ItemSink() {
            @Override
            public void accept(FeedItem item) throws FeedException {
                accept(item, List.of());
            }

            @Override
            public void accept(FeedItem item, List<GivenAnswer> own) throws FeedException {
                long row = account.papers() - before;
                account.paper(row + 1, item, true);
                sink.accept(item, beside.answers(JsonNodeFactory.instance.objectNode(), row, own));
            }
        });
        report.unusedLines().forEach(place -> account.unused(place.line(), place.text(), place.reason()));
        report.notes().forEach(account::note);
        return account.papers() - before;
    }
}
