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
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;

/** Identifier, title, abstract, date, note, authors and {@code annotator:label} of a paper on each line, with bars between. */
final class BarsFormat implements FeedFormat {
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
                String[] parts = line.split("\\|", -1);
                sink.accept(paper(parts), parts.length < 7 ? List.of() : List.of(answer(parts[6])));
            }
        }
        return PageReport.PLAIN;
    }

    private static GivenAnswer answer(String annotatorAndLabel) {
        String[] parts = annotatorAndLabel.split(":");
        return new GivenAnswer(parts[0], List.of(parts[1]), "", Optional.empty(), List.of());
    }

    private static FeedItem paper(String[] parts) {
        return new FeedItem(
                OptionalInt.empty(),
                new PaperText(parts[1], parts[2]),
                parts.length < 6 || parts[5].isEmpty() ? List.of() : List.of(parts[5].split("; ")),
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
