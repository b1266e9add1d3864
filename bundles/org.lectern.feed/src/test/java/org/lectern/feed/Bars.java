package org.lectern.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;

/** Identifier, title, abstract, date and note of a paper on each line, with bars between them. */
final class Bars implements FeedFormat {
    @Override
    public int recognise(Probe probe) {
        return 100;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        for (String line : new String(input.bytes().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            if (!line.isEmpty()) {
                sink.accept(paper(line.split("\\|", -1)));
            }
        }
        return PageReport.PLAIN;
    }

    private static FeedItem paper(String[] parts) {
        return new FeedItem(
                OptionalInt.empty(),
                new PaperText(parts[1], parts[2]),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                parts[3].isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PublicationDate(PartialDate.parse(parts[3]), DateOrigin.PRINTED)),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Identifier.parse(parts[0]).stream().toList(),
                List.of(),
                parts[4].isEmpty() ? Map.of() : Map.of("note", parts[4]));
    }
}
