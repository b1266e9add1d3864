package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.testkit.FeedFormatContract;

/** What every reader of bibliographies does. */
interface BibliographyContract extends FeedFormatContract {
    /** A file of two papers or more, as programs write it. */
    String text();

    /** All that its first record says. */
    FeedItem first();

    /** {@code title Optional[date]} of all its papers. */
    List<String> papers();

    @Override
    default byte[] sample() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** The first paper of a file, of whose year the source prints the day 2024-10-27. */
    static FeedItem item(
            PaperText text,
            List<String> authors,
            List<String> identifiers,
            List<Link> links,
            Map<String, String> extra) {
        return new FeedItem(
                OptionalInt.of(1),
                text,
                authors,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(new PublicationDate(PartialDate.parse("2024-10-27"), DateOrigin.PRINTED)),
                OptionalInt.empty(),
                OptionalInt.empty(),
                identifiers.stream()
                        .map(id -> Identifier.parse(id).orElseThrow())
                        .toList(),
                links,
                extra);
    }

    @Test
    default void theFirstPaperHasAllThatItsRecordSays() throws Exception {
        assertEquals(first(), Readings.of(format(), text()).items().getFirst());
    }

    @Test
    default void everyRecordIsAPaper() throws Exception {
        assertEquals(
                papers(),
                Readings.of(format(), text()).items().stream()
                        .map(item ->
                                item.text().title() + " " + item.published().map(PublicationDate::date))
                        .toList());
    }

    /** The line in which its record begins, which is not behind its title. */
    @Test
    default void eachPaperSaysWhereItStands() throws Exception {
        var places = new ArrayList<String>();
        var titles = new ArrayList<String>();
        format().read(
                        new FeedInput(sampleName(), new ByteArrayInputStream(sample()), Optional.empty()),
                        new FeedFormat.ItemSink() {
                            @Override
                            public void at(String place) {
                                places.add(place);
                            }

                            @Override
                            public void accept(FeedItem item) {
                                titles.add(item.text().title());
                            }

                            @Override
                            public void accept(FeedItem item, List<GivenAnswer> answers) {
                                accept(item);
                            }
                        });
        assertEquals(papers().size(), places.size());
        List<String> lines = text().lines().toList();
        int before = 0;
        for (int i = 0; i < places.size(); i++) {
            int line = Integer.parseInt(places.get(i).replaceFirst("^line ", ""));
            String word = Arrays.stream(titles.get(i).split("[^\\p{L}]+"))
                    .filter(part -> part.length() > 3)
                    .findFirst()
                    .orElseThrow();
            assertTrue(line > before && line <= lines.size(), () -> "the places: " + places);
            assertTrue(
                    lines.subList(line - 1, lines.size()).stream().anyMatch(text -> text.contains(word)),
                    () -> word + " is not behind line " + line);
            before = line;
        }
    }
}
